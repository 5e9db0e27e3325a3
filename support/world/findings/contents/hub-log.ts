import type { Element } from '../../../duis/element';
import { child, textAt } from '../../../duis/element';
import { GbcsError } from '../../../gbcs/error';
import { childrenOf, contentOf, DerBody, generalizedText, integerText } from './der-nodes';
import type { Items, RequestBody } from './item';
import { accessItems, euiIn, hexIn, integerIn, membersOf, octetsIn } from './octets';
import { euiOf, executionOf, hexOf, numberOf } from './request-text';
import type { ContentTable, Entry } from './table';
import { askedFrom, dlmsTable, fixed, itemsFrom, oneItem, readOf } from './table';

const LOG = '0068 0-0:30.3.0.255';

/** CCS01 (8.11, Add): the device, its Install Code, and for how long it may join. What the two enumerations say is not known. */
export const hubAddition: ContentTable = dlmsTable(
  ['UpdateHANDeviceLog'],
  [
    {
      target: `action ${LOG} 1`,
      asked: (body) => [
        ['DeviceID', euiOf(textAt(body, 'DeviceID'))],
        ['RequestType', textAt(body, 'RequestType')?.trim() ?? ''],
        ['AddDeviceToCHFWhitelist/InstallCode', hexOf(textAt(body, 'AddDeviceToCHFWhitelist', 'InstallCode'))],
      ],
      said: ({ data }): readonly Entry[] => {
        const [device, , installCode] = membersOf(data, 'addition', 4);
        return [
          ['DeviceID', euiIn(octetsIn(device, 'device'), 'device')],
          ['RequestType', 'Add'],
          ['AddDeviceToCHFWhitelist/InstallCode', hexIn(octetsIn(installCode, 'Install Code'))],
        ];
      },
    },
    oneItem(
      `set ${LOG} 3`,
      'AddDeviceToCHFWhitelist/JoinTimePeriod',
      (body) => `${numberOf(textAt(body, 'AddDeviceToCHFWhitelist', 'JoinTimePeriod'))} s`,
      (data) => `${integerIn(data, 'period')} s`,
    ),
    fixed(`set ${LOG} 2`, true, (data) => data.type === 'boolean' && data.value),
  ],
);

/** CCS02 (8.11, Remove). */
export const hubRemoval: ContentTable = dlmsTable(
  ['UpdateHANDeviceLog'],
  [
    {
      target: `action ${LOG} 2`,
      asked: (body) => [
        ['DeviceID', euiOf(textAt(body, 'DeviceID'))],
        ['RequestType', textAt(body, 'RequestType')?.trim() ?? ''],
      ],
      said: ({ data }) => [
        ['DeviceID', euiIn(octetsIn(data, 'device'), 'device')],
        ['RequestType', 'Remove'],
      ],
    },
  ],
);

/**
 * CCS03 (8.12.1): the log that the DCC kept of the old hub, each device with the hash of its key. Which they are, the request does not say;
 * where the scenario knows, they are held to that, but for Gas Proxy Functions, which are part of a hub. Where the old hub told the hashes,
 * they are held to these.
 */
export const hubRestoration: ContentTable = {
  services: ['RestoreHANDeviceLog'],
  asked: (request) => new Map((keptOf(request) ?? []).map((device) => [entryPath(device), restored(request, device)])),
  said: ({ payload }, request) => {
    const items = accessItems(payload);
    const data = items.get(`action ${LOG} 5`)?.data;
    if (items.size !== 1) throw new GbcsError('the command', 'one item', `${items.size}`);
    const [counter, list] = membersOf(data, 'restoration', 2);
    octetsIn(counter, 'counter of the log', 8);
    const devices = membersOf(list, 'devices').map((entry) => {
      const [device, hash] = membersOf(entry, 'entry of the log', 2);
      return { device: euiIn(octetsIn(device, 'device'), 'device'), hash: hexIn(octetsIn(hash, 'hash', 16)) };
    });
    const known = keptOf(request);
    return known
      ? itemsFrom(
          devices
            .filter(({ device }) => !isProxy(device, request))
            .map(({ device, hash }) => [entryPath(device), { value: restored(request, device, hash) }]),
        )
      : new Map();
  },
};

/** What is said of a device, with the hash that is given for it, where the old hub told which it is. */
function restored(request: RequestBody, device: string, given?: string): string {
  const told = oldHubOf(request, 'hashesOf')?.get(device);
  return told === undefined ? 'is restored' : `is restored with the hash ${given ?? told}`;
}

const GPF_KIND = 3;
const entryPath = (device: string): string => `device ${device}`;

function isProxy(device: string, { kindOf }: RequestBody): boolean {
  return kindOf?.(device) === GPF_KIND;
}

function keptOf(request: RequestBody): readonly string[] | undefined {
  return oldHubOf(request, 'logOf')?.filter((device) => !isProxy(device, request));
}

/** What is known of the hub that is replaced. */
function oldHubOf<K extends 'logOf' | 'hashesOf'>(request: RequestBody, known: K): ReturnType<NonNullable<RequestBody[K]>> | undefined {
  const find = request[known] as ((hub: string) => ReturnType<NonNullable<RequestBody[K]>>) | undefined;
  return find?.(euiOf(textAt(request.body, 'OldCHFID')));
}

/** A read of a hub's logs, with or without the details that only some have. */
function logRead(details: boolean, targets: readonly string[]): ContentTable {
  const table = dlmsTable(['ReadDeviceLog'], targets.map(readOf));
  return {
    ...table,
    asked: (request) =>
      new Map([...table.asked(request), ['ReadSecurityDetails', child(request.body, 'ReadSecurityDetails') !== undefined]]),
    said: (command, request) => new Map([...table.said(command, request), ['ReadSecurityDetails', { value: details }]]),
  };
}

export const hubLog = logRead(false, [`get ${LOG} 4`]);
export const hubLogs = logRead(true, [`action ${LOG} 4`, 'action 0068 0-0:30.3.1.255 4']);

const NOTHING = '0500';

/** A command that is its message code and nothing besides. */
function nothingMore(services: readonly string[], asked: (request: RequestBody) => readonly Entry[] = () => []): ContentTable {
  return {
    services,
    asked: (request) => new Map(asked(request)),
    said: ({ payload }, request) => {
      if (hexIn(payload) !== NOTHING) throw new GbcsError('the command', NOTHING, hexIn(payload));
      return new Map(asked(request).map(([path]) => [path, { value: false }]));
    },
  };
}

/** CS07 (8.9 of anything but a hub): it knows no details. */
export const joinDetails = nothingMore(['ReadDeviceLog'], ({ body }) => [
  ['ReadSecurityDetails', child(body, 'ReadSecurityDetails') !== undefined],
]);

const JOINS = ['JoinServiceCritical', 'JoinServiceNonCritical'];

/** CS03A1, CS03A2, CS03B, CS03C (8.7.1, 8.7.2): how, with which device, and of which kind that is. */
export function join(method: number): ContentTable {
  return {
    services: JOINS,
    asked: ({ body, kindOf }) => {
      const device = euiOf(textAt(body, 'OtherDeviceID'));
      const kind = kindOf?.(device);
      return new Map<string, string | number>([
        ['join method', method],
        ['OtherDeviceID', device],
        ...(kind === undefined ? [] : ([['kind of OtherDeviceID', kind]] as const)),
      ]);
    },
    said: ({ payload }, request) => {
      const body = new DerBody(payload);
      const [how, device, kind] = childrenOf(body.root, 'join');
      const known = request.kindOf?.(euiOf(textAt(request.body, 'OtherDeviceID'))) !== undefined;
      return new Map([
        ['join method', body.said(how, 'method', (octets) => Number(integerText(octets)))],
        ['OtherDeviceID', body.said(device, 'device', (octets) => euiIn(octets, 'device'))],
        ...(known ? ([['kind of OtherDeviceID', body.said(kind, 'kind', (octets) => Number(integerText(octets)))]] as const) : []),
      ]);
    },
  };
}

/** CS04AC and CS04B (8.8.1, 8.8.2). */
export const unjoin: ContentTable = {
  services: ['UnjoinServiceCritical', 'UnjoinServiceNonCritical'],
  asked: ({ body }) => new Map([['OtherDeviceID', euiOf(textAt(body, 'OtherDeviceID'))]]),
  said: ({ payload }): Items => {
    const body = new DerBody(payload);
    return new Map([['OtherDeviceID', body.said(body.root, 'device', (octets) => euiIn(octets, 'device'))]]);
  },
};

/**
 * GCS59 (8.12.2): the log that the DCC kept, which the request does not say: devices, each as the kind that it is; with those that were
 * joined, without those that were parted. Of others nobody knows.
 */
export const gpfRestoration: ContentTable = {
  services: ['RestoreGPFDeviceLog'],
  asked: ({ body, joinedTo }) =>
    askedFrom(
      [...joinedOf(body, joinedTo)].flatMap(([eui, isJoined]): readonly Entry[] => (isJoined ? [[`device ${eui}`, 'restored']] : [])),
    ),
  said: ({ payload }, { body: request, kindOf, joinedTo }) => {
    const body = new DerBody(payload);
    const known = joinedOf(request, joinedTo);
    const entries = childrenOf(childrenOf(body.root, 'restoration')[0], 'log').map((entry) => {
      const [device, kind] = childrenOf(entry, 'entry of the log');
      const eui = euiIn(Buffer.from(contentOf(device, 'device')), 'device');
      return {
        eui,
        device: body.said(device, 'device', () => 'restored'),
        kind: body.said(kind, 'kind', (octets) => Number(integerText(octets))),
      };
    });
    const wrong = entries.filter(({ eui, kind }) => (kindOf?.(eui) ?? kind.value) !== kind.value);
    return itemsFrom([
      ...entries.flatMap(({ eui, device }) => (known.has(eui) ? [[`device ${eui}`, device] as const] : [])),
      ...wrong.map(({ eui, kind }) => [`kind of ${eui}`, kind] as const),
    ]);
  },
};

/** What is known of the devices of the Gas Proxy Function whose log is restored. */
function joinedOf(body: Element, joinedTo: RequestBody['joinedTo']): ReadonlyMap<string, boolean> {
  return joinedTo?.(euiOf(textAt(body, 'OldGPFID'))) ?? new Map();
}

/** CS06 (11.3): the hash of the image, and from when. */
export const firmwareActivation: ContentTable = {
  services: ['ActivateFirmware'],
  asked: ({ body }) =>
    new Map([
      ['FirmwareHash', hexOf(textAt(body, 'FirmwareHash'))],
      ['counter', 'that of the message'],
      ['ExecutionDateTime', executionOf(body)],
    ]),
  said: ({ payload, counter }) => {
    const body = new DerBody(payload);
    const [hash, number, when] = childrenOf(body.root, 'activation');
    const ofMessage = (octets: Buffer): string => (integerText(octets) === String(counter) ? 'that of the message' : integerText(octets));
    return new Map([
      ['FirmwareHash', body.said(hash, 'hash', hexIn)],
      ['counter', body.said(number, 'counter', ofMessage)],
      ['ExecutionDateTime', when ? body.said(when, 'activation time', generalizedText) : { value: 'now' }],
    ]);
  },
};

/** ECS52 (11.2 of an ESME or a hub). */
export const firmwareVersion: ContentTable = dlmsTable(['ReadFirmwareVersion'], [readOf('get 0001 0-0:0.2.1.255 2')]);
