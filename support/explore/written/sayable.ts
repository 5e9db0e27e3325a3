import type { Difference } from '../difference/compare';
import type { Sentence } from '../stimuli/stimulus';

/** What differs of which a Then can say more than that there is an answer, an alert, an entry. */
export interface Sayable {
  /** Elements of DCC Alerts. */
  readonly ofAlerts: readonly string[];
  /** Elements of the entries of an inventory that was read. */
  readonly ofEntries: readonly string[];
  /** The devices that the inventory has otherwise, by their names. */
  readonly ofInventory: readonly string[];
}

export function sayableIn(differences: readonly Difference[]): Sayable {
  const elements = (of: (one: Difference) => boolean): readonly string[] => [
    ...new Set(differences.filter((one) => of(one) && isPlain(one)).map(({ item }) => item.slice(item.lastIndexOf('/') + 1))),
  ];
  return {
    ofAlerts: elements(({ aspect, about }) => aspect === 'message content' && about.includes('dcc-alert')),
    ofEntries: elements(({ aspect, item }) => aspect === 'reply' && /^\/DSPInventory\/Device(?:\[\d+\])?\/\w+$/.test(item)),
    ofInventory: differences.flatMap(({ aspect, about, item }) => (aspect === 'inventory' && SAID.includes(item) ? [about] : [])),
  };
}

/** Of the inventory, what `the inventory has ...` says. */
const SAID: readonly string[] = ['status', 'firmwareVersion'];

/** An element by its path, which both have, and which says no instant. */
function isPlain({ item, model, candidate }: Difference): boolean {
  return (
    model !== undefined &&
    candidate !== undefined &&
    item.startsWith('/') &&
    !item.includes('@') &&
    ![model, candidate].some((value) => /T[+-]\d+ s/.test(value ?? ''))
  );
}

/** What can be asked further, where no Then says what the inventory has otherwise: a User reads it, or uses the standing that it has. */
export function furtherQuestions({ aspect, about, item, model = '', candidate = '' }: Difference): readonly Sentence[] {
  if (aspect !== 'inventory') return [];
  const device = about.replace(/\bCHF$/, 'Communications Hub');
  const inventory = { text: `the Import Supplier reads the inventory for ${device}` };
  if (item !== 'responsible') return [inventory];
  const [ours, theirs] = [model, candidate].map((value) => value.split(', '));
  const others = [...(ours ?? []), ...(theirs ?? [])].filter((one) => !(ours?.includes(one) && theirs?.includes(one)));
  const users = new Set(others.map((one) => one.replace(/^\S+ /, '').replace(/ until$/, '')));
  return [...users].filter(Boolean).map((user) => ({ text: `the ${user} reads the firmware version of ${device}` }));
}
