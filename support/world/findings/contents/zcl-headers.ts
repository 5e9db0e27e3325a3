import type { GbcsMessage } from '../../../gbcs/message';
import { tryDecode } from '../../../gbcs/error';
import { decodeGbz } from '../../../gbcs/zcl/gbz';
import type { Difference } from './item';

/** Who speaks in a frame: a client that asks, a server that publishes, or anybody about attributes, by two bits of its control. */
const [ATTRIBUTES, ASKED, PUBLISHED] = [0x00, 0x01, 0x09];
const BITS = 0x09;

const ASKS = ['0700 0B', '0702 06', '0702 07', '0702 08', '0702 0B', '0702 0D', '0702 0E', '0709 00', '0709 01'];
const ASKS_PREPAYMENT = ['02', '03', '04', '05', '06', '07', '08', '09', '0A', '0B', '0C'].map((command) => `0705 ${command}`);
const PRICES = ['01', '02', '03', '04', '05', '06', '09'].map((command) => `0700 ${command}`);
const TENANCY = ['00', '01', '02', '03', '04', '05', '06'].map((command) => `0708 ${command}`);
/** Of a calendar: a command that publishes has the number of one that asks for what was published. */
const CALENDAR = ['01', '02', '03', '04'].map((command) => `0707 ${command}`);

/** By cluster and command, in hexadecimal; of those that are not here nothing published says which it is. */
const CONTROLS: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...['0000 00', '0702 00'].map((name) => [name, [ATTRIBUTES]] as const),
  ...['0700 00', '0705 00'].map((name) => [name, [ATTRIBUTES, ASKED]] as const),
  ...[...ASKS, ...ASKS_PREPAYMENT].map((name) => [name, [ASKED]] as const),
  ...['0703 00', '0707 00', ...PRICES, ...TENANCY].map((name) => [name, [PUBLISHED]] as const),
  ...CALENDAR.map((name) => [name, [ASKED, PUBLISHED]] as const),
]);

/** The services that ask for a calendar and give none. */
const READS = /^(Read|Retrieve)/;

/**
 * What of the headers of the ZCL frames in a GBZ command is not as in all published commands: each frame is counted from 0 and says who
 * speaks, a client or a server (gbcs-facts 3; ZigBee Cluster Library, 2.4.1).
 * @param service the element of the Service Request that the command is for
 */
export function zclHeaders({ payload }: Pick<GbcsMessage, 'payload'>, service: string): readonly Difference[] {
  const components = tryDecode(() => decodeGbz(payload)) ?? [];
  return components.flatMap(({ cluster, frame: { command, frameControl, sequence } }, place) => {
    const name = `${hex(cluster, 4)} ${hex(command, 2)}`;
    const controls = CALENDAR.includes(name) ? [READS.test(service) ? ASKED : PUBLISHED] : CONTROLS.get(name);
    const got = frameControl & BITS;
    return [
      ...(sequence === place ? [] : [{ path: `sequence number of component ${place}, ${name}`, expected: place, got: sequence }]),
      ...(controls === undefined || controls.includes(got)
        ? []
        : [
            {
              path: `frame control of component ${place}, ${name}`,
              expected: controls.map((one) => hex(one, 2)).join(' or '),
              got: hex(got, 2),
            },
          ]),
    ];
  });
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
