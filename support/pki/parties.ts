import type { Eui64 } from '../duis/eui64';
import type { KeyUsage } from './party-certificate';

/** A party of the test PKI. */
export interface TestParty {
  readonly eui: Eui64;
  readonly name: string;
  /** Remote party role of its signing and key agreement certificates, two hex digits; absent when it has only XML signing. */
  readonly role?: string;
  /** Role of its XML signing certificate. */
  readonly xmlRole?: string;
  readonly usages: readonly KeyUsage[];
  /** What is wrong with it, on purpose. */
  readonly flaw?: 'unknown-issuer' | 'expired';
}

const SUPPLIER: readonly KeyUsage[] = ['digitalSignature', 'keyAgreement', 'prepayKeyAgreement', 'xmlSigning'];
const USER: readonly KeyUsage[] = ['digitalSignature', 'keyAgreement', 'xmlSigning'];
const BOTH: readonly KeyUsage[] = ['digitalSignature', 'keyAgreement'];
const supplier = { role: '02', xmlRole: '87', usages: SUPPLIER };
const networkOperator = { role: '03', xmlRole: '87', usages: USER };
const other = { role: '7F', xmlRole: '87', usages: USER };

export const TEST_PARTIES: readonly TestParty[] = [
  { eui: '90-B3-D5-1F-30-01-00-00', name: 'Import Supplier', ...supplier },
  { eui: '90-B3-D5-1F-30-03-00-00', name: 'Other Supplier', ...supplier },
  { eui: '90-B3-D5-1F-30-04-00-00', name: 'Gas Supplier', ...supplier },
  { eui: '90-B3-D5-1F-30-02-00-00', name: 'Network Operator', ...networkOperator },
  { eui: '90-B3-D5-1F-30-05-00-00', name: 'Gas Transporter', ...networkOperator },
  { eui: '90-B3-D5-1F-30-06-00-00', name: 'Export Supplier', ...supplier },
  { eui: '90-B3-D5-1F-30-07-00-00', name: 'Registered Supplier Agent', ...other },
  { eui: '00-DB-12-34-56-78-00-04', name: 'Other User', ...other },
  { eui: '90-B3-D5-1F-30-08-00-00', name: 'Second Gas Supplier', ...supplier },
  { eui: '90-B3-D5-1F-30-09-00-00', name: 'Second Network Operator', ...networkOperator },
  { eui: '90-B3-D5-1F-30-0A-00-00', name: 'Second Gas Transporter', ...networkOperator },
  { eui: '90-B3-D5-1F-30-0B-00-00', name: 'Second Export Supplier', ...supplier },
  { eui: '00-DB-12-34-56-79-00-04', name: 'Second Other User', ...other },
  { eui: '90-B3-D5-1F-30-00-00-02', name: 'DCC Access Control Broker', role: '04', xmlRole: '89', usages: USER },
  { eui: '90-B3-D5-1F-30-00-00-01', name: 'Recovery', role: '01', usages: BOTH },
  { eui: '90-B3-D5-1F-30-00-00-04', name: 'Transitional Change of Supplier', role: '05', usages: BOTH },
  { eui: '90-B3-D5-1F-30-00-00-07', name: 'WAN Provider', role: '06', usages: BOTH },
  { eui: '90-B3-D5-1F-30-01-00-08', name: 'Load Controller', role: '08', usages: BOTH },
  { eui: '90-B3-D5-1F-30-01-01-08', name: 'Second Load Controller', role: '08', usages: BOTH },
  { eui: '90-B3-D5-1F-30-00-01-00', name: 'S1SP', xmlRole: '8A', usages: ['xmlSigning'] },
  { eui: '90-B3-D5-1F-30-00-02-00', name: 'Second S1SP', xmlRole: '8A', usages: ['xmlSigning'] },
  { eui: '90-B3-D5-1F-30-0F-00-00', name: 'Stranger', xmlRole: '87', usages: ['xmlSigning'], flaw: 'unknown-issuer' },
  { eui: '90-B3-D5-1F-30-0E-00-00', name: 'Expired User', xmlRole: '87', usages: ['xmlSigning'], flaw: 'expired' },
];
