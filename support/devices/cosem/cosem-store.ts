import type { DlmsRequestItem } from '../../gbcs/dlms/access';
import { DLMS_RESULT } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';
import { NULL_DATA } from '../../gbcs/dlms/data';
import { attributeValue } from '../../gbcs/generic/dlms-values';
import type { AttributeName, CosemResult, LiveAttribute, LiveAttributes } from './attribute';
import { attributeName } from './attribute';

/** The method that clears a register, a log or a profile. */
const RESET_METHOD = 1;
/** The method by which a charge takes over its passive unit charge at once. */
const ACTIVATE_PASSIVE = { classId: 113, method: 2, passive: 6, active: 5 } as const;

/**
 * The COSEM objects of a device: what was written to an attribute is read from it; one that was never written has a value of its
 * type; live ones answer for themselves.
 */
export class CosemStore {
  private readonly values = new Map<AttributeName, DlmsData>();
  private readonly live: ReadonlyMap<AttributeName, LiveAttribute>;

  constructor(live: LiveAttributes) {
    this.live = new Map(live);
  }

  get(item: Pick<DlmsRequestItem, 'service' | 'classId' | 'obis' | 'index' | 'selection'>): DlmsData {
    const name = attributeName(item);
    return this.live.get(name)?.read?.(item.selection?.parameters) ?? this.values.get(name) ?? attributeValue(item);
  }

  /** Whether the attribute is a live one or was ever written. */
  knows(item: Pick<DlmsRequestItem, 'classId' | 'obis' | 'index'>): boolean {
    const name = attributeName(item);
    return this.values.has(name) || this.live.get(name)?.read !== undefined;
  }

  /** The result code. */
  set(item: DlmsRequestItem): number {
    const name = attributeName(item);
    const write = this.live.get(name)?.write;
    if (write) return write(item.data);
    this.values.set(name, item.data);
    return DLMS_RESULT.success;
  }

  act(item: DlmsRequestItem): CosemResult {
    const act = this.live.get(attributeName(item))?.act;
    if (act) return act(item.data);
    if (item.index === RESET_METHOD) this.values.delete(attributeName({ ...item, index: 2 }));
    if (item.classId === ACTIVATE_PASSIVE.classId && item.index === ACTIVATE_PASSIVE.method) this.activateCharge(item);
    return { data: NULL_DATA, result: DLMS_RESULT.success };
  }

  private activateCharge(item: DlmsRequestItem): void {
    const passive = this.values.get(attributeName({ ...item, index: ACTIVATE_PASSIVE.passive }));
    if (passive) this.values.set(attributeName({ ...item, index: ACTIVATE_PASSIVE.active }), passive);
  }
}
