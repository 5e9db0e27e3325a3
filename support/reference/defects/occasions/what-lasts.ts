import { EXECUTION_ALERT } from '../../../gbcs/bodies/alerts/execution-alerts';
import { firmwareActivationAlert } from '../../../gbcs/bodies/alerts/execution-alerts';
import type { CertificateName } from '../../../gbcs/bodies/credentials/credential-outcome';
import type { RoleCredentials } from '../../../gbcs/bodies/credentials/provide-credentials';
import { CS02a } from '../../../gbcs/bodies/credentials/provide-credentials';
import { CS02b } from '../../../gbcs/bodies/credentials/update-credentials';
import { CCS07 } from '../../../gbcs/bodies/hub/device-log';
import { GCS59 } from '../../../gbcs/bodies/hub/gpf-device-log';
import { CS07 } from '../../../gbcs/bodies/hub/join-details';
import { octetString } from '../../../gbcs/dlms/data';
import type { GbcsMessage } from '../../../gbcs/message';
import { decodeGbz, encodeGbz } from '../../../gbcs/zcl/gbz';
import type { Behaviour } from '../../behaviour/behaviour';
import { deviceIdAt } from '../../inquiry/device-id';
import { written } from '../changes/alert-change';
import { answerItem, saidByDevices } from '../changes/device-change';
import { wrongPayload } from '../changes/payload-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { commandItem, credentials, entries, finds, responseItem, some } from '../symptom';

type Apply = (behaviour: Behaviour) => Behaviour;

/** Both replies that tell of what trust anchor cells hold: CS02a, CS02f; and the answer to a change of Supplier. */
const PROVIDED = [0x0008, 0x011b];
const CHANGED = 0x0107;

/** Devices go on with the Key Agreement key of the Supplier before, though they say that it was replaced. */
const keepsTheKey: Apply = (behaviour) => {
  const kept = new Map<string, CertificateName>();
  const remember = saidByDevices('response', CHANGED, (message) => {
    const { executed } = CS02b.response.decode(message.payload);
    const replaced = executed?.outcomes.find(({ cell }) => cell.keyUsage === 'keyAgreement' && !cell.prepayment);
    if (replaced) kept.set(message.originator, replaced.existing);
    return message;
  });
  const withKept = (one: RoleCredentials, key: CertificateName): RoleCredentials =>
    'status' in one || one.role !== 'supplier'
      ? one
      : {
          ...one,
          credentials: one.credentials.map((held) => (held.keyUsage === 'keyAgreement' && !held.prepayment ? { ...held, ...key } : held)),
        };
  const tell = (message: GbcsMessage): GbcsMessage => {
    const key = kept.get(message.originator);
    if (!key) return message;
    const told = CS02a.response.decode(message.payload).map((one) => withKept(one, key));
    return { ...message, payload: CS02a.response.encode(told, message.counter) };
  };
  return PROVIDED.reduce((changed, code) => saidByDevices('response', code, tell)(changed), remember(behaviour));
};

const ACTIVATION = 0x00ca;
const [READ, READ_OF_GAS] = [0x0059, 0x0084];
const PLANNED = Buffer.from('02000000', 'hex');

/** Devices that said that they could not activate firmware run it all the same. */
const runsWhatFailed: Apply = (behaviour) => {
  const failed = new Set<string>();
  const remember = saidByDevices('alert', ACTIVATION, (message) => {
    if (firmwareActivationAlert.decode(message.payload).alertCode === EXECUTION_ALERT.failure) failed.add(message.originator);
    return message;
  });
  const electricity = answerItem(0, () => octetString(PLANNED));
  const gas = (message: GbcsMessage): GbcsMessage => {
    const [answer, ...rest] = decodeGbz(message.payload);
    if (!answer) return message;
    const payload = Buffer.concat([answer.frame.payload.slice(0, -PLANNED.length), PLANNED]);
    return { ...message, payload: encodeGbz([{ ...answer, frame: { ...answer.frame, payload } }, ...rest]) };
  };
  const after =
    (change: (message: GbcsMessage) => GbcsMessage) =>
    (message: GbcsMessage): GbcsMessage =>
      failed.has(message.originator) ? change(message) : message;
  return saidByDevices('response', READ_OF_GAS, after(gas))(saidByDevices('response', READ, after(electricity))(remember(behaviour)));
};

const JOIN = '8.7.2';

/** The log of a Gas Proxy Function is restored with whatever was joined to it, though it was parted since. */
const restoresWhatWasParted: Apply = (behaviour) => {
  const joined = new Map<string, string[]>();
  return {
    ...behaviour,
    buildCommand: (useCase, request, addressing, context) => {
      const right = behaviour.buildCommand(useCase, request, addressing, context);
      const other = deviceIdAt(request.body, 'OtherDeviceID');
      const { target } = request.requestId;
      if (request.serviceReferenceVariant === JOIN && other !== undefined) joined.set(target, [...(joined.get(target) ?? []), other]);
      if (useCase.useCase !== 'GCS59') return right;
      const log = GCS59.command.decode(right.payload);
      const more = (joined.get(deviceIdAt(request.body, 'OldGPFID') ?? '') ?? []).filter((eui) =>
        log.every(({ device }) => device !== eui),
      );
      const payload = GCS59.command.encode([...log, ...more.map((device) => ({ device, deviceType: 5 }))], addressing.counter);
      return { ...right, payload };
    },
  };
};

const MOST = 6;
const DEVICE = /<sr:Device>.*?<\/sr:Device>/gs;

/** What was done before and is not so afterwards, or is told of in part. */
export const lastingDefects: readonly Defect[] = [
  likelyAt(
    defect(
      'SCHEMA-04',
      'keeps-the-key-agreement-of-the-supplier-before',
      'A device that was changed to another Supplier has the Key Agreement key of the one before still.',
      credentials(some, some),
      keepsTheKey,
    ),
    'S-2066',
  ),
  likelyAt(
    defect(
      'CR1045-16',
      'runs-what-could-not-be-activated',
      'Firmware that a device told that it could not activate is what it runs.',
      responseItem('FirmwareVersion'),
      runsWhatFailed,
    ),
    'S-2067',
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'restores-a-gpf-log-without-what-was-joined',
      'The last device of the log of a Gas Proxy Function is not restored.',
      commandItem('device'),
      wrongPayload(['GCS59'], GCS59.command, (log) => log.slice(0, -1)),
    ),
    'S-2065',
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'restores-a-gpf-log-with-what-was-parted',
      'The log of a Gas Proxy Function is restored with a device that was joined to it, though it was unjoined since.',
      commandItem('device'),
      restoresWhatWasParted,
    ),
    'S-2065',
  ),
  likelyAt(
    defect(
      'SECMP0093-11',
      'remembers-the-last-removed-alone',
      'Of the devices that were removed from a hub, the Historic Device Log has the last alone.',
      finds({ subject: 'response content', expected: some }),
      saidByDevices('response', 0x00fe, (message) => {
        const told = CCS07.response.decode(message.payload);
        if (told.outcome !== 'success') return message;
        const { historicDeviceLog } = told.value;
        const value = { ...told.value, historicDeviceLog: { ...historicDeviceLog, devices: historicDeviceLog.devices.slice(-1) } };
        return { ...message, payload: CCS07.response.encode({ ...told, value }, message.counter) };
      }),
    ),
    'S-2068',
  ),
  likelyAt(
    defect(
      'CRP612-02',
      'tells-of-six-devices-at-most',
      'Of a home with more than six devices, Read Inventory tells of six.',
      entries({ device: 'the CAD' }, some),
      written('response', (xml) => {
        let n = 0;
        return xml.replace(DEVICE, (entry) => (++n > MOST ? '' : entry));
      }),
    ),
    'S-2069',
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'logs-displays-as-ppmids',
      'What takes no commands stands in the log of a device as a PPMID.',
      responseItem('kind'),
      saidByDevices('response', 0x0013, (message) => {
        const told = CS07.response.decode(message.payload);
        if (told.outcome !== 'success') return message;
        const devices = told.devices.map((one) => (one.deviceType === 'Type2' ? { ...one, deviceType: 'PPMID' as const } : one));
        return { ...message, payload: CS07.response.encode({ ...told, devices }, message.counter) };
      }),
    ),
    'S-2070',
  ),
];
