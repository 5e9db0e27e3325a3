import type { DeviceStatus, DeviceType, UserRole } from '../../control/types';
import { textAt } from '../../duis/element';
import { deviceIdAt } from '../inquiry/device-id';
import type { Inquiry } from '../inquiry/inquiry';
import { inForce, isSmets1 } from '../inventory/device';
import { refuse } from '../rules/rule';
import { matrixRow, ruleFor } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alsoRefuses } from './changes/request-change';
import type { Symptom } from './symptom';
import { code, either, finds, startingWith, withoutResponse } from './symptom';

/** What a request has to be for a defect to show: these levels, whatever the others are. */
interface Combination {
  readonly service?: string;
  readonly role?: UserRole;
  readonly commandVariant?: number;
  readonly deviceType?: DeviceType;
  readonly status?: DeviceStatus;
  readonly family?: 'SMETS1' | 'SMETS2+';
  readonly gbcs?: string;
  readonly esmeVariant?: string;
  /** The type of the device that the body names. */
  readonly named?: DeviceType;
  /** Of the InstallCode. */
  readonly octets?: number;
  /** Of a User who is not responsible for the device: whether it was, or another of its role is. */
  readonly relation?: 'former' | 'another';
}

/** A rule, the code that it refuses with, the outlines that notice, and the combination for which it is wrong. */
type Wrong = readonly [requirement: string, rule: string, refusal: string, likelyAt: string, combination: Combination];

const STATUS = 'device-status-compatible';
const RESPONSIBLE = 'user-authorised-for-device';
const TYPE = 'device-type-applies';
const VARIANT = 'command-variant-applies';
const INSTALL_CODE = 'install-code-length';
const DATE = 'execution-date-in-window';
const VERSION = 'gbcs-use-case-available';

/** Rules that are asked for every combination but one. */
const NOT_ASKED: readonly Wrong[] = [
  ['SCHEMA-04', STATUS, 'E5', 'S-1403', { service: '7.14', role: 'OU', status: 'Recovery' }],
  ['SCHEMA-04', STATUS, 'E5', 'S-1403', { service: '6.13', role: 'GT', status: 'Whitelisted' }],
  ['SCHEMA-04', STATUS, 'E5', 'S-1403', { service: '8.9', role: 'GS', status: 'Suspended' }],
  ['SCHEMA-04', STATUS, 'E5', 'S-1403', { service: '7.9', status: 'Withdrawn' }],
  ['SCHEMA-04', STATUS, 'E5', 'S-1403', { service: '11.2', role: 'ES', status: 'Pending' }],
  ['SCHEMA-04', STATUS, 'E5', 'S-1424', { service: '3.3', family: 'SMETS1', status: 'Withdrawn' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1401', { service: '6.13', role: 'GT', deviceType: 'ESME' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1401', { service: '11.2', role: 'ED', deviceType: 'GSME' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1423', { service: '8.9', family: 'SMETS1', deviceType: 'CHF' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1416', { service: '6.13', commandVariant: 3 }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1785', { service: '7.13', relation: 'former' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1785', { service: '7.7', role: 'ED', relation: 'former' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1785', { service: '6.24.1', role: 'GT', relation: 'former' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1785', { service: '11.2', role: 'ES', relation: 'former' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1785', { service: '7.2', deviceType: 'GSME', relation: 'former' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1850', { service: '6.13', role: 'ED', relation: 'another' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1850', { service: '6.15.1', role: 'GT', relation: 'another' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1850', { service: '7.14', role: 'ED', relation: 'another' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1850', { service: '8.9', role: 'GS', deviceType: 'PPMID', relation: 'another' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1850', { service: '11.2', role: 'ES', relation: 'another' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1851', { family: 'SMETS1', role: 'GT', relation: 'another' }],
  ['SCHEMA-04', TYPE, 'E11', 'S-1420', { service: '8.9', deviceType: 'CAD' }],
  ['SCHEMA-04', TYPE, 'E11', 'S-1420', { service: '3.3', deviceType: 'PPMID' }],
  ['SCHEMA-04', TYPE, 'E11', 'S-1426', { service: '7.10', family: 'SMETS1' }],
  ['SCHEMA-04', TYPE, 'E11', 'S-1426', { service: '7.7', family: 'SMETS1', role: 'OU' }],
  ['SCHEMA-04', VARIANT, 'E12', 'S-1410', { service: '8.9', commandVariant: 8 }],
  ['SCHEMA-04', VARIANT, 'E12', 'S-1410', { service: '7.8', commandVariant: 2 }],
  ['SCHEMA-07', DATE, 'E080901', 'S-1443', { service: '7.15' }],
  ['SCHEMA-07', DATE, 'E080901', 'S-1443', { service: '2.1', deviceType: 'GSME' }],
  ['SECMP0093-10', DATE, 'E080901', 'S-1866', { service: '8.9', role: 'OU' }],
  ['SECMP0093-10', DATE, 'E080901', 'S-1866', { service: '8.9', deviceType: 'HCALCS' }],
  ['SECMP0093-10', DATE, 'E080901', 'S-1879', { service: '8.9', commandVariant: 3 }],
  ['SECMP0093-07', VERSION, 'E080902', 'S-1868', { service: '8.9', role: 'OU', gbcs: '2.0' }],
  ['SECMP0093-07', VERSION, 'E080902', 'S-1868', { service: '8.9', role: 'GS', commandVariant: 2 }],
  ['SECMP0093-08', VERSION, 'E080903', 'S-1869', { service: '8.9', role: 'GS', deviceType: 'PPMID' }],
  ['CR1277-02', INSTALL_CODE, 'E081111', 'S-1460', { named: 'HCALCS' }],
  ['CR1277-02', INSTALL_CODE, 'E081111', 'S-1460', { named: 'CAD', role: 'GS' }],
  ['CR1277-02', INSTALL_CODE, 'E081111', 'S-1460', { commandVariant: 3 }],
  ['CR1277-02', INSTALL_CODE, 'E081111', 'S-1460', { gbcs: '3.3' }],
  ['CR1277-02', INSTALL_CODE, 'E081111', 'S-1460', { octets: 7, role: 'GS' }],
  ['CR1045-19', STATUS, 'E5', 'S-1454', { service: '11.3', family: 'SMETS1', deviceType: 'PPMID', status: 'Recovery' }],
  ['CR1045-19', TYPE, 'E11', 'S-1453', { service: '11.3', family: 'SMETS1', deviceType: 'CAD' }],
  ['CR1045-19', RESPONSIBLE, 'E4', 'S-1456', { service: '11.3', family: 'SMETS1', deviceType: 'CHF' }],
];

/** Rules that refuse one combination too many. */
const TOO_MANY: readonly Wrong[] = [
  ['SCHEMA-04', STATUS, 'E5', 'S-1402', { service: '7.7', role: 'ED', status: 'Recovered' }],
  ['SCHEMA-04', STATUS, 'E5', 'S-1402', { service: '6.15.1', role: 'GT', status: 'InstalledNotCommissioned' }],
  ['SCHEMA-04', STATUS, 'E5', 'S-1427', { service: '7.2', family: 'SMETS1', status: 'Recovered' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1400', { service: '6.24.1', role: 'ED' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1421', { service: '6.13', role: 'RSA', family: 'SMETS1', deviceType: 'PPMID' }],
  ['SCHEMA-04', TYPE, 'E11', 'S-1400', { service: '6.24.1', deviceType: 'HCALCS' }],
  ['SCHEMA-04', RESPONSIBLE, 'E4', 'S-1413', { service: '2.1', deviceType: 'GSME', commandVariant: 7 }],
  ['CRP612-42', VERSION, 'E57', 'S-1430', { service: '7.15', gbcs: '4.1' }],
  ['CRP612-42', VERSION, 'E57', 'S-1430', { service: '6.24.1', gbcs: '3.3' }],
  ['CRP612-01', VERSION, 'E57', 'S-1433', { esmeVariant: 'ADEG' }],
  ['CRP612-01', VERSION, 'E57', 'S-1433', { esmeVariant: 'CEF' }],
  ['CR1277-01', INSTALL_CODE, 'E081111', 'S-1461', { role: 'GS', gbcs: '1.0' }],
  ['CR1277-03', INSTALL_CODE, 'E081111', 'S-1463', { family: 'SMETS1', named: 'CAD', role: 'OU' }],
];

/** Rows of the Service Request Matrix with one role too many. */
const ROLES_TOO_MANY: readonly (readonly [service: string, role: UserRole, roles: readonly UserRole[], likelyAt: string])[] = [
  ['3.3', 'OU', ['IS', 'GS', 'OU'], 'S-1404'],
  ['6.13', 'OU', ['IS', 'GS', 'RSA', 'ED', 'GT', 'OU'], 'S-1404'],
  ['6.24.2', 'RSA', ['IS', 'GS', 'RSA'], 'S-1404'],
  ['7.10', 'ES', ['IS', 'ES'], 'S-1301'],
];

/** Rows with one role too few. */
const ROLES_TOO_FEW: readonly (readonly [service: string, role: UserRole, roles: readonly UserRole[]])[] = [
  ['7.15', 'OU', ['IS', 'ED']],
  ['8.9', 'GS', ['IS', 'OU']],
  ['11.2', 'RSA', ['IS', 'ES', 'GS', 'ED', 'GT', 'OU']],
  ['6.15.1', 'GT', ['IS', 'GS', 'ED']],
];

/** Defects that break one combination of factors alone: one role of one service, one type of device, one side of a boundary. */
export const combinationDefects: readonly Defect[] = [
  ...NOT_ASKED.map(([requirement, rule, refusal, likelyAt, combination]) =>
    likely(
      likelyAt,
      defect(
        requirement,
        `${rule}-not-asked-for-${wordsOf(combination)}`,
        `${rule} is asked for everything but ${wordsOf(combination)}.`,
        takenInPlaceOf(refusal),
        ruleFor(rule, (inquiry) => !isIt(inquiry, combination)),
      ),
    ),
  ),
  ...TOO_MANY.map(([requirement, rule, refusal, likelyAt, combination]) =>
    likely(
      likelyAt,
      defect(
        requirement,
        `${rule}-refuses-${wordsOf(combination)}`,
        `${rule} refuses ${wordsOf(combination)} too.`,
        code(startingWith('I'), refusal),
        alsoRefuses(rule, (inquiry) => (isIt(inquiry, combination) ? refuse(refusal, 'one combination too many') : undefined)),
      ),
    ),
  ),
  ...ROLES_TOO_MANY.map(([service, role, eligibleRoles, likelyAt]) =>
    likely(
      likelyAt,
      defect(
        'SCHEMA-04',
        `${service}-takes-${role}`,
        `${service} is for the role ${role} as well.`,
        takenInPlaceOf('E2'),
        matrixRow(service, { eligibleRoles }),
      ),
    ),
  ),
  ...ROLES_TOO_FEW.map(([service, role, eligibleRoles]) =>
    likely(
      'S-1400',
      defect(
        'SCHEMA-04',
        `${service}-refuses-${role}`,
        `${service} is not for the role ${role}.`,
        code(startingWith('I'), 'E2'),
        matrixRow(service, { eligibleRoles }),
      ),
    ),
  ),
];

function likely(outline: string, known: Defect): Defect {
  return { ...known, likelyAt: [outline] };
}

/** An acknowledgement or another refusal in place of this one, no Response at all, or a command that nobody may have. */
function takenInPlaceOf(refusal: string): Symptom {
  return either(code(refusal, startingWith('I', 'E')), code(refusal, withoutResponse(500)), finds({ subject: 'command' }));
}

function wordsOf(combination: Combination): string {
  return Object.values(combination).join('-');
}

/** Whether a request is this combination. */
function isIt(inquiry: Inquiry, wanted: Combination): boolean {
  const found = combinationOf(inquiry);
  return Object.entries(wanted).every(([factor, level]) => found[factor as keyof Combination] === level);
}

function combinationOf(inquiry: Inquiry): Combination {
  const { request, asked, device, user, records } = inquiry;
  const named = records.inventory.get(deviceIdAt(asked.body, 'DeviceID') ?? '');
  const octets = textAt(asked.body, 'AddDeviceToCHFWhitelist', 'InstallCode');
  return {
    service: request.serviceReferenceVariant,
    commandVariant: request.commandVariant,
    ...(user?.roles[0] && { role: user.roles[0] }),
    ...(device && { deviceType: device.deviceType, status: device.status, family: isSmets1(device) ? 'SMETS1' : 'SMETS2+' }),
    ...(device?.gbcsVersion !== undefined && { gbcs: device.gbcsVersion }),
    ...(device?.esmeVariant !== undefined && { esmeVariant: device.esmeVariant }),
    ...(named && { named: named.deviceType }),
    ...(octets !== undefined && { octets: octets.length / 2 }),
    ...relationOf(inquiry),
  };
}

function relationOf({ device, user, records, now }: Inquiry): Pick<Combination, 'relation'> {
  const parties = device ? records.inventory.responsibleFor(device) : [];
  const own = parties.filter((party) => party.user === user?.eui);
  if (own.some((party) => inForce(party, now))) return {};
  if (own.length > 0) return { relation: 'former' };
  return parties.some(({ role }) => user?.roles.includes(role)) ? { relation: 'another' } : {};
}
