import { loadLibxml } from '../duis/xml-engine';
import { CertificateStore } from '../pki/certificate-store';
import { signEnveloped, verifyEnveloped } from './signature';
import { signRequest, verifySigned } from '../user/signature';
import { ParsedDocument } from '../duis/parsed-document';
void (async () => { const lib = await loadLibxml();
const store = CertificateStore.load('/work/main/vectors/pki'); const key=store.of('90-B3-D5-1F-30-01-00-00','xmlSigning')!; const find=store.byIssuerSerial.bind(store);
const vr=(x:string)=>{const p=ParsedDocument.parse(lib,x);try{return verifyEnveloped(p,find)}finally{p.dispose()}};
for (const b of process.argv.slice(2)) for (const u of [signRequest(b,key), signEnveloped(lib,b,key)]) { console.log(u.slice(0,300)); for (const v of [verifySigned(u,find),vr(u)]) console.log(v.ok, v.ok?v.content:v.reason); } })();
