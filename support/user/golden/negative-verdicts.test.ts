import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DeviceSpec, DeviceType, UserRole } from '../../control/types';
import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import { startEmbedded } from '../../target/embedded';
import type { Target } from '../../target/target';
import { readVector, VECTORS } from '../../vectors/files';
import { loadSchema } from '../../vectors/schema';
import { DuisServices, serviceFor } from '../sending/duis-services';
import { MessageReader } from '../message-reader';
import { signRequest } from '../signing/signature';

interface Negative {
  readonly file: string;
  readonly schema: string;
  readonly verdict: string;
  readonly deviation: string;
}

const NEGATIVES = (JSON.parse(readVector('messages/index.json')) as { readonly negative: readonly Negative[] }).negative;
const USERS: Readonly<Partial<Record<UserRole, string>>> = {
  IS: '90-B3-D5-1F-30-01-00-00',
  GS: '90-B3-D5-1F-30-04-00-00',
  ED: '90-B3-D5-1F-30-02-00-00',
};
const HOME: readonly (readonly [octet: string, type: DeviceType])[] = [
  ['A2', 'CHF'],
  ['A3', 'GPF'],
  ['A0', 'ESME'],
  ['A1', 'GSME'],
  ['A4', 'PPMID'],
  ['A5', 'HCALCS'],
];
const euiOf = (octet: string): string => `00-DB-12-34-56-78-90-${octet}`;

/** What becomes of each negative message, for real: at the reference for a request, at a User for a message of the DCC's. */
describe('the verdict on a negative message', () => {
  const parties = CertificateStore.load(join(VECTORS, 'pki'));
  let target: Target;
  let reader: MessageReader;
  let services: DuisServices;
  let counter = 2n ** 60n;

  before(async () => {
    target = await startEmbedded({});
    reader = new MessageReader(await loadLibxml(), await loadSchema(), parties);
    services = new DuisServices(target.services, 3000);
    for (const [role, eui = ''] of Object.entries(USERS))
      await target.control?.putUser({ eui, roles: [role as UserRole], status: 'active' });
    for (const [octet, deviceType] of HOME) await target.control?.putDevice(device(octet, deviceType));
  });
  after(async () => {
    await services.close();
    await target.stop();
  });

  function device(octet: string, deviceType: DeviceType): DeviceSpec {
    const responsible = Object.entries(USERS).map(([role, user = '']) => ({ role: role as UserRole, user }));
    return {
      eui: euiOf(octet),
      deviceType,
      smetsFamily: 'SMETS2+',
      gbcsVersion: '4.0',
      status: 'Commissioned',
      manufacturer: '1063',
      model: deviceType,
      firmwareVersion: '01000000',
      responsible,
      ...(deviceType === 'CHF' ? {} : { chf: euiOf('A2') }),
      ...(deviceType === 'GSME' ? { gpf: euiOf('A3') } : {}),
      ...(deviceType === 'ESME' ? { esmeVariant: 'ADF' } : {}),
    };
  }

  /** With a counter of its own and the originator's signature, where the file carries neither a signature nor a fault in its RequestID. */
  function signedNow(xml: string, root: Element | undefined): string {
    const requestId = root && textAt(root, 'Header', 'RequestID');
    const key = parties.of(requestId?.split(':')[0] ?? '', 'xmlSigning') ?? parties.of(USERS.IS ?? '', 'xmlSigning');
    assert.ok(key);
    const fresh =
      requestId === undefined || /:(0\d+|\d{20,})$/.test(requestId)
        ? xml
        : xml.replace(requestId, requestId.replace(/\d+$/, String((counter += 1n))));
    return signRequest(fresh, key);
  }

  async function posted(xml: string): Promise<string> {
    const variant = /CommandVariant>(\d+)</.exec(xml)?.[1];
    const reply = await services.post(serviceFor(Number(variant ?? 1)), xml, USERS.IS ?? '');
    return reply.status === 200 ? (reader.read(reply.body).response?.responseCode ?? 'unreadable') : `HTTP ${reply.status}`;
  }

  for (const { file, verdict, deviation, schema } of NEGATIVES) {
    it(`${file}, ${deviation}: ${verdict}`, async () => {
      const xml = readVector(`messages/${file}`);
      if (/<sr:Response /.test(xml) && !file.includes('document')) {
        const { schema: form, signature } = reader.read(Buffer.from(xml));
        assert.equal(form === 'valid' && signature === 'verified' ? 'HTTP 204' : 'HTTP 400', verdict);
        return;
      }
      const asItIs = schema === 'none' || file.includes('signature-');
      assert.equal(await posted(asItIs ? xml : signedNow(xml, reader.tree(xml))), verdict);
    });
  }
});
