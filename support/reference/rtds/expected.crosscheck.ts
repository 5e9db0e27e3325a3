import { compareGbcsVersions } from '../../duis/catalogue/gbcs-version';
import { formatMessageCode } from '../../gbcs/message';
import type { SelectionRow } from '../../transform/selection-table';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadSelectionTable } from '../../vectors/selection';
import type { Template } from './request-templates.crosscheck';

/** Requests that are refused, or come to another end than an answer of a device, each for its reason. */
const OTHERWISE: readonly (readonly [name: RegExp, said: RegExp, why: string])[] = [
  [/^5\.2/, /^E050201$/, 'there is no such schedule'],
  [/^5\.3/, /^E050301$/, 'there is no such schedule'],
  [/^11\.1/, /^W110101 DSPUpdateFirmwareWarning$/, 'its image is of no Device Model of the Central Products List'],
  [/^11\.4/, /^HTTP 400 not valid/, 'the service came after DUIS 4.0'],
  [/^12\.1/, /^I0 DSPWANMatrix$/, 'answered at once'],
  [/^8\.13/, /^E081301$/, 'it answers a command that nobody was given'],
  [/^8\.14\.2/, /^W081401$/, 'the hub is Commissioned'],
  [/^8\.14/, /^I99$/, 'taken note of'],
  [/^8\.2/, /^I0 DSPInventory$/, 'the inventory'],
  [/^8\.3/, /^I99$/, 'out of service'],
  [/^8\.4/, /^(I99|E080406|E080405)$/, 'a change, or one that does not fit the device'],
  [/^8\.6/, /^E2$/, 'no User Role may send it'],
  [/^12\.2/, /^(I99|E120201)$/, 'new, or known already'],
  [/_8\.5_/, /^E2$/, 'no User Role may send it'],
  [/_9\.1_/, /^E2$/, "for Other Users; the templates are a supplier's"],
  [/_7\.16_/, /^E2$/, 'no User Role may send it'],
  [/^CS08_11\.2/, /^E11$/, 'SMETS2+ PPMIDs came later'],
  [/^ECS17b_4\.1\.1$/, /^I0 LocalCommand 0x0027$/, 'CommandVariant 2'],
  [/^ECS21a_5\.1/, /^I0 DSPScheduleID, I0 DSPScheduledMessage 0x0033$/, 'the schedule, and its first run'],
  [/^GCS16b_4\.14_URP/, /^E4$/, 'of a supplier that is not responsible'],
];

/** What a request is to bring: its refusal, or its acknowledgement and the answer of the device with the message code of its use case. */
export function expectedOf(template: Template): RegExp {
  const other = OTHERWISE.find(([name]) => name.test(template.name));
  if (other) return other[1];
  const row = rowOf(template);
  if (!row || 'refuse' in row.outcome) throw new Error(`no use case for ${template.name}`);
  const critical = loadCatalogues().services.get(template.srv).critical ? 'I0 PreCommand, ' : '';
  const alerts = '(, I0 (N\\d+|8F72|FutureDatedDeviceAlertMessage 0x[0-9A-F]{4}))*';
  return new RegExp(`^${critical}I99${alerts}, I0 GBCSPayload ${formatMessageCode(row.outcome.messageCode)}${alerts}$`);
}

/** The row of the selection of use cases that a template is an example of, by the use case in its name. */
function rowOf({ name, srv }: Template): SelectionRow | undefined {
  const rows = (loadSelectionTable().get(srv) ?? []).filter(
    (row) => 'useCase' in row.outcome && name.startsWith(nameOf(row.outcome.useCase)),
  );
  const length = (row: SelectionRow): number => ('useCase' in row.outcome ? row.outcome.useCase.length : 0);
  return [...rows].sort((a, b) => length(b) - length(a))[0];
}

/** As the templates write it. */
function nameOf(useCase: string): string {
  return useCase.replace('/', '').replace(/MAC$/, '');
}

/** What the device must be for its use case to be the one of the template. */
export function deviceFor(template: Template): {
  readonly gbcsVersion: string;
  readonly esmeVariant: string;
  readonly otherIsGas: boolean;
} {
  const row = rowOf(template);
  const criterion = row?.criterion ?? '';
  return {
    gbcsVersion: template.name.startsWith('CS02aMAC')
      ? '3.2'
      : row?.gbcsBelow === undefined
        ? (row?.gbcsFrom ?? '4.0')
        : below(row.gbcsBelow),
    esmeVariant: /@esmeVariant\^?=([A-Z]+)/.exec(criterion)?.[1] ?? 'ADEF',
    otherIsGas: criterion.includes('@otherDeviceType=GSME'),
  };
}

const VERSIONS = ['1.0', '2.0', '3.0', '3.1', '3.2', '4.0'];
function below(version: string): string {
  return VERSIONS.filter((one) => compareGbcsVersions(one, version) < 0).at(-1) ?? '1.0';
}
