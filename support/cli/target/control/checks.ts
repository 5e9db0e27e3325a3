import { X509Certificate } from 'node:crypto';
import type { DeviceSpec, DeviceView } from '../../../control/types';
import { formatRequestId } from '../../../duis/request-id';
import { decodeMessage } from '../../../gbcs/decode';
import { payloadOf } from '../../../world/findings/gbcs-reading';
import { personaNamed } from '../../../world/words/personas';
import { Breach, holds, same } from './breach';
import type { ControlStage } from './control-stage';

/** One thing that the control interface has to do for scenarios to be right about the candidate behind it. */
export interface ControlCheck {
  /** What it does, as a sentence goes on after "it". */
  readonly does: string;
  /** What has to be offered for it. */
  readonly needs: readonly string[];
  /** Rejects with Breach where it does otherwise. */
  readonly play: (stage: ControlStage) => Promise<void>;
}

const SUPPLIER = personaNamed('Import Supplier').eui;
/** In the block that nobody is given. */
const NO_DEVICE = '00-DB-12-99-99-99-99-99';

/** The contract of the control interface, an operation at a time; each names its operation when it is broken. */
export const CONTROL_CHECKS: readonly ControlCheck[] = [
  { does: 'tells a time that does not go back, and moves it by so many seconds and to an instant', needs: ['clock'], play: movesTime },
  { does: 'keeps the time where it is for an order that it does not understand', needs: ['clock'], play: refusesOddTimes },
  { does: 'takes a device, and shows what it took', needs: ['devices'], play: showsDevices },
  { does: 'takes a device again as it is now, once', needs: ['devices'], play: takesDevicesAgain },
  { does: 'takes a device out, and says 404 of what it does not have', needs: ['devices'], play: takesDevicesOut },
  { does: 'takes nothing of a device that it does not understand', needs: ['devices'], play: takesNoHalves },
  { does: 'takes the earlier statuses of a device, oldest first', needs: ['devices', 'earlier-statuses'], play: remembersStatuses },
  { does: 'shows the certificates of a device, each as DER of that device', needs: ['devices', 'smki'], play: showsCertificates },
  { does: 'serves a User that it was given, and takes none that it does not understand', needs: ['users'], play: takesUsers },
  {
    does: 'shows each command as the device got it, octet for octet, and what it answered',
    needs: ['users', 'devices', 'settle', 'device-commands'],
    play: recordsCommands,
  },
  { does: 'is idle when it says so: what was due has been pushed', needs: ['users', 'devices', 'settle'], play: settles },
  {
    does: 'has a device fall silent and answer again, as ordered',
    needs: ['users', 'devices', 'settle', 'clock', 'device-commands', 'device-orders'],
    play: obeysOrders,
  },
  {
    does: 'has a device say another firmware version, as ordered',
    needs: ['users', 'devices', 'settle', 'device-orders', 'device-commands'],
    play: reportsFirmware,
  },
  {
    does: 'has a device raise its alert as often as it is told',
    needs: ['users', 'devices', 'settle', 'device-events'],
    play: raisesAlerts,
  },
  {
    does: 'hands a device a command on the spot, and hands back the answer',
    needs: ['users', 'devices', 'settle', 'device-commands', 'local-commands'],
    play: carriesCommands,
  },
  {
    does: 'shows its decisions on a request under its own RequestID alone',
    needs: ['users', 'devices', 'settle', 'traces'],
    play: showsDecisions,
  },
  { does: 'refuses parameters of alert storms that are none', needs: ['throttling'], play: refusesOddFigures },
  { does: 'grants turns: beside others, or alone, never both', needs: ['leases'], play: grantsTurns },
];

async function movesTime({ control }: ControlStage): Promise<void> {
  const before = await control.now();
  const by = await control.advanceBy(90);
  between('POST /clock/advance', before, by, 90);
  const to = new Date(by.getTime() + 30_000);
  between('POST /clock/advance', by, await control.advanceTo(to), 30);
  const now = await control.now();
  holds('GET /clock', `a time not before ${to.toISOString()}`, now >= to, now);
}

/** Real time may have passed beside; a minute would be another order. */
function between(operation: string, from: Date, to: Date, seconds: number): void {
  const passed = (to.getTime() - from.getTime()) / 1000;
  holds(operation, `${seconds} seconds to have passed`, passed >= seconds && passed < seconds + 10, `${passed} seconds`);
}

async function refusesOddTimes(stage: ControlStage): Promise<void> {
  const before = await stage.control.now();
  const status = await stage.refusal(stage.control.advanceBy(Number.NaN));
  isRefused('POST /clock/advance', 'seconds that are no number', status);
  const now = await stage.control.now();
  holds('POST /clock/advance', `the time to stay about ${before.toISOString()}`, now.getTime() - before.getTime() < 60_000, now);
}

async function showsDevices(stage: ControlStage): Promise<void> {
  for (const type of ['ESME', 'GSME', 'PPMID'] as const) {
    const spec = await stage.put(type);
    shows(spec, await stage.control.device(spec.eui));
  }
}

/** Whatever was said of a device is shown again; what was not said, the target knows. */
function shows(spec: DeviceSpec, view: DeviceView): void {
  const shown: Readonly<Record<string, unknown>> = { ...view };
  for (const [name, value] of Object.entries(spec)) {
    if (name === 'earlierStatuses' || name === 'responsible') continue;
    same('GET /devices/{eui}', `${name} as it was put,`, value, shown[name]);
  }
  for (const party of spec.responsible ?? [])
    holds(
      'GET /devices/{eui}',
      `responsible with ${party.role} ${party.user}`,
      (view.responsible ?? []).some(({ role, user }) => role === party.role && user === party.user),
      view.responsible,
    );
}

async function takesDevicesAgain(stage: ControlStage): Promise<void> {
  const spec = await stage.put('ESME');
  await stage.control.putDevice(spec);
  await stage.control.putDevice({ ...spec, status: 'Suspended' });
  const view = await stage.control.device(spec.eui);
  same('PUT /devices/{eui}', 'the status as it was put last,', 'Suspended', view.status);
  same('PUT /devices/{eui}', 'to end the history with what it was put last,', 'Suspended', view.history.at(-1)?.status);
}

async function takesDevicesOut(stage: ControlStage): Promise<void> {
  const { control } = stage;
  same('GET /devices/{eui}', 'of a device that nobody put HTTP', 404, await stage.refusal(control.device(NO_DEVICE)));
  const { eui } = await stage.put('PPMID');
  await control.deleteDevice(eui);
  same('DELETE /devices/{eui}', 'that the device is gone, and reading it HTTP', 404, await stage.refusal(control.device(eui)));
  const again = await stage.refusal(control.deleteDevice(eui));
  holds('DELETE /devices/{eui}', 'of a device that is gone HTTP 404, or nothing against it', [0, 404].includes(again), again);
}

async function takesNoHalves(stage: ControlStage): Promise<void> {
  const spec = stage.specs('PPMID').at(-1);
  if (spec === undefined) throw new Error('a PPMID was to be introduced');
  const odd: object = { ...spec, deviceType: 'a kettle' };
  isRefused('PUT /devices/{eui}', 'a device of no type', await stage.refusal(stage.control.putDevice(odd as DeviceSpec)));
  same(
    'PUT /devices/{eui}',
    'nothing to be taken of what was refused, and reading it HTTP',
    404,
    await stage.refusal(stage.control.device(spec.eui)),
  );
}

async function remembersStatuses(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME', { earlier: ['Pending', 'InstalledNotCommissioned'] });
  const { history } = await stage.control.device(eui);
  const statuses = history.map(({ status }) => status);
  same('PUT /devices/{eui}', 'a history of', ['Pending', 'InstalledNotCommissioned', 'Commissioned'], statuses);
}

async function showsCertificates(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  const { certificates } = await stage.control.device(eui);
  const held = await stage.control.smki(eui);
  for (const usage of ['digitalSignature', 'keyAgreement'] as const) {
    const shown = certificates[usage];
    const found = held.find((one) => one.usage === usage);
    holds(
      'GET /smki/{eui}',
      `a certificate for ${usage} of ${eui}`,
      found?.eui === eui,
      held.map((one) => `${one.eui} ${one.usage}`),
    );
    for (const [operation, text] of [
      ['GET /devices/{eui}', shown],
      ['GET /smki/{eui}', found?.certificate],
    ] as const)
      holds(operation, `a certificate for ${usage}, DER in base64`, isCertificate(text), text?.slice(0, 40));
    same('GET /devices/{eui}', `of a device just put the certificate for ${usage} of the SMKI Repository`, found?.certificate, shown);
  }
}

function isCertificate(base64: string | undefined): boolean {
  try {
    return base64 !== undefined && new X509Certificate(Buffer.from(base64, 'base64')).publicKey.asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}

async function takesUsers(stage: ControlStage): Promise<void> {
  const odd: object = { eui: SUPPLIER, roles: 'kettle' };
  isRefused('PUT /users/{eui}', 'a User without roles', await stage.refusal(stage.control.putUser(odd as never)));
  const { eui } = await stage.put('ESME');
  await stage.ask(eui);
}

async function recordsCommands(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  same('GET /devices/{eui}/commands', 'of a device that was asked nothing', [], await stage.control.commands(eui));
  same('GET /devices/{eui}/commands', 'of a device that nobody put HTTP', 404, await stage.refusal(stage.control.commands(NO_DEVICE)));
  const { sent, pushes } = await stage.ask(eui);
  const [record, more] = await stage.control.commands(eui);
  holds('GET /devices/{eui}/commands', 'one command', record !== undefined && more === undefined, more ?? 'none');
  if (record === undefined) return;
  const command = decoded(record.command, 'command');
  same('GET /devices/{eui}/commands', 'a command to the device', eui, command.recipient);
  same('GET /devices/{eui}/commands', 'a command with the counter of the request', String(sent.requestId.counter), String(command.counter));
  same('GET /devices/{eui}/commands', 'a message code as in the command', record.messageCode, codeOf(command.messageCode));
  const answer = pushes.find(({ message }) => message.response?.responseCode === 'I0')?.message.response;
  same(
    'GET /devices/{eui}/commands',
    'the response that the User was given,',
    answer && payloadOf(answer.body)?.toString('hex').toUpperCase(),
    record.response?.toUpperCase(),
  );
}

function decoded(hex: string, what: string): ReturnType<typeof decodeMessage> {
  try {
    return decodeMessage(Buffer.from(hex, 'hex'));
  } catch (error) {
    throw new Breach(
      'GET /devices/{eui}/commands',
      `the ${what} whole, a GBCS message in hex`,
      error instanceof Error ? error.message : hex,
    );
  }
}

const codeOf = (code: number): string => `0x${code.toString(16).toUpperCase().padStart(4, '0')}`;

async function settles(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  const { pushes } = await stage.ask(eui, () => stage.control.settle());
  same('POST /settle', 'one answer to have been pushed before it answered, code', ['I0'], codesOf(pushes));
}

function codesOf(pushes: ReturnType<ControlStage['pushed']>): readonly (string | undefined)[] {
  return pushes.map(({ message }) => message.response?.responseCode);
}

async function obeysOrders(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  await stage.control.order(eui, { offline: true });
  const silent = await stage.ask(eui);
  holds(
    'POST /devices/{eui}/order',
    'no answer I0 of a device that is offline',
    !codesOf(silent.pushes).includes('I0'),
    codesOf(silent.pushes),
  );
  await stage.control.order(eui, { offline: false });
  const { pushes } = await stage.ask(eui);
  holds('POST /devices/{eui}/order', 'an answer I0 of a device that is back', codesOf(pushes).includes('I0'), codesOf(pushes));
}

async function reportsFirmware(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  await stage.control.order(eui, { reportedFirmwareVersion: '0A0B0C0D' });
  await stage.ask(eui);
  const [record] = await stage.control.commands(eui);
  const said = record?.response ?? '';
  holds('POST /devices/{eui}/order', 'a response with the octets 0A0B0C0D', said.toUpperCase().includes('0A0B0C0D'), said);
}

async function raisesAlerts(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  await stage.control.raise(eui, { alertCode: '8F3F', times: 2 });
  await stage.rest();
  const alerts = stage.pushed().filter(({ user }) => user === SUPPLIER).length;
  same('POST /devices/{eui}/events', 'alerts 8F3F to the Import Supplier, as many as ordered:', 2, alerts);
  isRefused(
    'POST /devices/{eui}/events',
    'an alert without a code',
    await stage.refusal(stage.control.raise(eui, { alertCode: 'kettle' })),
  );
}

async function carriesCommands(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  await stage.ask(eui);
  const [record] = await stage.control.commands(eui);
  const command = Buffer.from(record?.command ?? '', 'hex');
  // The same octets again: whether the device answers is its own matter, since it counts.
  await stage.control.carry(eui, command);
  const commands = await stage.control.commands(eui);
  same(
    'POST /devices/{eui}/local-commands',
    'the command to be among those that the device got,',
    record?.command,
    commands.at(-1)?.command,
  );
  same('POST /devices/{eui}/local-commands', 'one command more, in all', 2, commands.length);
}

async function showsDecisions(stage: ControlStage): Promise<void> {
  const { eui } = await stage.put('ESME');
  const one = formatRequestId((await stage.ask(eui)).sent.requestId);
  const other = formatRequestId((await stage.ask(eui)).sent.requestId);
  for (const id of [one, other]) {
    const traces = await stage.control.traces(id);
    same(
      'GET /traces/{requestId}',
      `one trace of a request received once, of`,
      [id],
      traces.map(({ requestId }) => requestId),
    );
  }
  const nobody = await stage.control.traces(one.replace(/\d+$/, '1'));
  same('GET /traces/{requestId}', 'of a request that nobody sent', [], nobody);
}

async function refusesOddFigures(stage: ControlStage): Promise<void> {
  const odd: object = { windowSeconds: 'kettle' };
  isRefused('PUT /throttling', 'figures that are none', await stage.refusal(stage.control.setThrottling(odd as never)));
}

async function grantsTurns({ control }: ControlStage): Promise<void> {
  const ask = (holder: string, use: 'shared' | 'alone') => control.lease(`check ${holder}`, { use, seconds: 30 });
  try {
    same('PUT /leases/{holder}', 'to be granted beside others', true, await ask('a', 'shared'));
    same('PUT /leases/{holder}', 'to be granted beside another', true, await ask('b', 'shared'));
    same('PUT /leases/{holder}', 'not to be granted alone while two others play', false, await ask('c', 'alone'));
    await control.giveBack('check a');
    await control.giveBack('check b');
    same('PUT /leases/{holder}', 'to be granted alone once the others gave back', true, await ask('c', 'alone'));
    same('PUT /leases/{holder}', 'to be granted to who has it', true, await ask('c', 'alone'));
    same('PUT /leases/{holder}', 'not to be granted while one plays alone', false, await ask('a', 'shared'));
  } finally {
    for (const holder of ['a', 'b', 'c']) await control.giveBack(`check ${holder}`);
  }
}

function isRefused(operation: string, what: string, status: number): void {
  holds(operation, `HTTP 400 for ${what}`, status >= 400 && status < 500, status === 0 ? 'no refusal' : `HTTP ${status}`);
}
