import type { Eui64 } from '../../duis/eui64';
import { eui64ToOctets } from '../../duis/eui64';
import type { LevelDirection } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';

/** What an auxiliary controller of an ESME is (facts F.2; MMC AuxiliaryControllerType). */
export type ControllerKind = 'ALCS' | 'HCALCS' | 'APC' | 'None';

/** A level from an instant until another. */
export interface TimedLevel {
  readonly direction: LevelDirection;
  readonly level: number;
  readonly start: Date;
  readonly end: Date;
}

const FULL = 100;

/** One of the five auxiliary controllers: a level commanded for a time, a limit for a time, else what the calendar says. */
export class AuxiliaryController {
  commanded: Partial<Record<LevelDirection, TimedLevel>> = {};
  limits: Partial<Record<LevelDirection, TimedLevel>> = {};
  description = '';

  constructor(
    readonly number: number,
    public kind: ControllerKind,
    /** The HAN connected switch that it is. */
    public device?: Eui64,
  ) {}

  /** Is from now on this HAN connected switch, or a switch of the meter (ECS46c). */
  become(device: Eui64 | undefined): void {
    this.kind = device ? 'HCALCS' : 'ALCS';
    this.device = device;
  }

  /**
   * As read by ECS61e: the EUI-64 of a HAN connected switch, zeroes for a switch of the meter, FF for a proportional one, nothing
   * (gbcs-facts 5).
   */
  get identifier(): Buffer {
    if (this.kind === 'None') return Buffer.alloc(0);
    if (this.kind === 'APC') return Buffer.of(0xff);
    return this.device ? eui64ToOctets(this.device) : Buffer.alloc(8);
  }

  /** The level now, 0–100, never above a limit that is in force. */
  level(direction: LevelDirection, scheduled: number, now: Date): number {
    const commanded = inForce(this.commanded[direction], now)?.level ?? scheduled;
    return Math.min(commanded, inForce(this.limits[direction], now)?.level ?? FULL);
  }
}

function inForce(timed: TimedLevel | undefined, now: Date): TimedLevel | undefined {
  return timed && timed.start <= now && now < timed.end ? timed : undefined;
}

/**
 * What controllers 1 to 5 of a variant are: D has switches, F and G (SAPC) proportional controllers (facts F.2, inferred); a HAN connected
 * switch is number 2.
 */
export function controllersOf(esmeVariant: string, hanConnected: readonly Eui64[]): readonly AuxiliaryController[] {
  const switches = esmeVariant.includes('D');
  const proportional = /[FG]/.test(esmeVariant);
  return [1, 2, 3, 4, 5].map((number) => {
    if (proportional && (number > 2 || !switches)) return new AuxiliaryController(number, 'APC');
    if (!switches) return new AuxiliaryController(number, 'None');
    const [device] = number === 2 ? hanConnected : [];
    return device ? new AuxiliaryController(number, 'HCALCS', device) : new AuxiliaryController(number, 'ALCS');
  });
}
