import type { GbzComponent } from '../../gbcs/zcl/gbz';
import type { ZclAttribute } from '../../gbcs/zcl/attributes';
import { ZCL_OCTET_STRING } from '../../gbcs/zcl/attributes';
import { zclAttributeValue } from '../../gbcs/generic/zcl-values';

/** Attributes that commands of the clusters change, and where in the command the new value stands (RTDS: GCS32, GCS39, GCS41, GCS02). */
interface Effect {
  readonly cluster: number;
  readonly id: number;
  readonly type: number;
  readonly value: (payload: Buffer) => Buffer;
}

const ENUM8 = 0x30;
const BITMAP16 = 0x19;
const EFFECTS: Readonly<Record<string, Effect>> = {
  '0702/0b': { cluster: 0x0702, id: 0x0014, type: ENUM8, value: (payload) => payload.subarray(16, 17) },
  '0705/06': { cluster: 0x0705, id: 0x0000, type: BITMAP16, value: (payload) => payload.subarray(12, 14) },
  '0708/03': { cluster: 0x0702, id: 0x0307, type: ZCL_OCTET_STRING, value: (payload) => payload.subarray(12) },
};

/** The ZigBee attributes of a gas device: what was written is read; what never was has a value of its type. */
export class ZclStore {
  private readonly values = new Map<string, ZclAttribute>();

  /** @param live attributes that are asked for anew each time, by `cluster/id` in hex, e.g. `0702/0206` */
  constructor(private readonly live: ReadonlyMap<string, () => Pick<Extract<ZclAttribute, { type: number }>, 'type' | 'value'>>) {}

  read(cluster: number, id: number): ZclAttribute {
    const name = attributeKey(cluster, id);
    const live = this.live.get(name)?.();
    return live ? { id, ...live } : (this.values.get(name) ?? zclAttributeValue(cluster, id));
  }

  write(cluster: number, attribute: ZclAttribute): void {
    this.values.set(attributeKey(cluster, attribute.id), attribute);
  }

  /** A command of a cluster takes effect. */
  apply({ cluster, frame }: GbzComponent): void {
    const effect = EFFECTS[`${hex(cluster, 4)}/${hex(frame.command, 2)}`];
    if (effect) this.write(effect.cluster, { id: effect.id, type: effect.type, value: effect.value(Buffer.from(frame.payload)) });
  }
}

export function attributeKey(cluster: number, id: number): string {
  return `${hex(cluster, 4)}/${hex(id, 4)}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
