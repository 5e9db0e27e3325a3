import { standsStill } from '../../explore/play/compare-sides';
import type { Script } from '../../explore/play/script';
import { Side } from '../../explore/play/side';
import type { RunParameters } from '../../record/run-parameters';

/** Who is explored: what a target file describes, the reference with a defect, or, where neither is said, the reference as it is. */
export interface Explored {
  readonly target?: string;
  readonly defect?: string;
  readonly seed: number;
}

/** The two, until they are closed. */
export interface OpenSides {
  readonly model: Side;
  readonly candidate: Side;
  readonly tolerance: number;
  next(): number;
}

/** Seconds that the instants of two may be apart of which one goes by real time. */
const REAL_TIME_TOLERANCE = 5;

/** The candidate first: the model goes by its readings, and begins at its time. */
export async function openSides({ target, defect, seed }: Explored, scratch: string, script: Script): Promise<OpenSides> {
  const common: RunParameters = { out: scratch, seed };
  const candidate = await Side.open(
    { ...common, ...(target !== undefined && { target }), ...(defect !== undefined && { defect }) },
    script,
  );
  try {
    const model = await Side.open({ ...common, interpretations: candidate.target.readings }, script);
    const tolerance = (await standsStill(candidate)) ? 0 : REAL_TIME_TOLERANCE;
    let last = 0;
    return { model, candidate, tolerance, next: () => last++ };
  } catch (error) {
    await candidate.close();
    throw error;
  }
}
