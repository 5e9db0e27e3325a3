import { walk } from '../../duis/element';
import { unmet } from '../findings/evidence';
import { spelling } from '../findings/spelling';
import type { ReceivedAlert } from './dcc-alerts';
import { expectLetters } from './dcc-alerts';
import { HarnessFault } from '../faults';
import { dccAlerts } from '../words/dcc-alerts';
import type { World } from '../stage/world';
import { reads } from '../words/reading-condition';
import { valueIn } from './values';

/**
 * A row of a table of alerts: `alert`, `to`, `if` for one that is due by some readings alone, and what elements of the body say, by their
 * names.
 */
export type AlertRow = Readonly<Record<string, string>>;

/** What an element says; absent: it is not there, or need not be. */
interface Item {
  readonly element: string;
  readonly value?: string;
  readonly isOptional: boolean;
}

interface Wanted {
  readonly alertCode: string;
  readonly to: string;
  readonly items: readonly Item[];
}

/** The DCC Alerts that no step looked at yet are the rows, and each says what its row says; they are claimed. */
export async function expectAlertTable(world: World, rows: readonly AlertRow[]): Promise<void> {
  const wanted = rows
    .filter(({ if: condition = '' }) => condition === '' || reads(world.target, condition))
    .flatMap((row) => read(world, row));
  const received = await expectLetters(world, wanted);
  const open = new Set(received);
  for (const row of wanted) {
    const candidates = [...open].filter((alert) => alert.alertCode === row.alertCode && alert.to === row.to);
    const found = candidates.find((alert) => deviationOf(alert, row) === undefined) ?? candidates[0];
    if (!found) throw new HarnessFault(`${row.alertCode} to the ${row.to} is gone`);
    const deviation = deviationOf(found, row);
    if (deviation) {
      const { element, expected, got } = deviation;
      const about = { alert: row.alertCode, to: row.to };
      throw unmet(world.scenario, {
        subject: 'alert body',
        expected: { ...about, [element]: expected },
        got: { ...about, [element]: got },
        shownBy: found.push,
        path: `/Response/Body/DCCAlertMessage/DCCAlert/${found.body.content.name}//${element}`,
      });
    }
    open.delete(found);
  }
}

function read(world: World, { alert, to, if: _condition, ...items }: AlertRow): readonly Wanted[] {
  if (alert === undefined || to === undefined) throw new HarnessFault('a table of alerts has the columns "alert" and "to"');
  const said = Object.entries(items).map(([element, words]) => item(world, element, words));
  const letters = dccAlerts(`${alert} to the ${to.replace(/^the /, '')}`).at({
    target: world.target,
    device: (name) => world.device(name),
  });
  return letters.map((letter) => ({ ...letter, items: said }));
}

/** `ADF`, `ADF or none`, `none`. */
function item(world: World, element: string, words: string): Item {
  const value = words.replace(/(^| or )none$/, '');
  return { element, isOptional: value !== words, ...(value === '' ? {} : { value: valueIn(world, value) }) };
}

interface ItemDeviation {
  readonly element: string;
  /** Null: it is not to be there, or is not. */
  readonly expected: string | null;
  readonly got: string | null;
}

function deviationOf({ body }: ReceivedAlert, { items }: Wanted): ItemDeviation | undefined {
  const elements = [...walk(body.content)];
  for (const { element, value, isOptional } of items) {
    const found = elements.find(({ name }) => name === element);
    if (found ? isSaid(element, found.text, value) : isOptional) continue;
    return { element, expected: value ?? null, got: found?.text ?? null };
  }
  return undefined;
}

function isSaid(element: string, text: string, value: string | undefined): boolean {
  return value !== undefined && spelling(element, text) === spelling(element, value);
}
