import { controlIfOffered } from '../../target/capabilities';
import type { Played } from '../play/side';
import type { Difference } from '../difference/compare';
import type { Script } from '../play/script';
import type { Sentence, Stimulus } from '../stimuli/stimulus';
import { sayableIn, type Sayable } from './sayable';
import { commandWords, deviceWords, entriesOutcome, repeatedWords, replyOutcome } from './outcomes';
import { pushOutcomes } from './push-outcomes';

/** A step with its keyword. */
export interface Step extends Sentence {
  readonly keyword: 'Given' | 'When' | 'Then';
}

/**
 * The steps of a scenario: those of the stimulus, the last of them as its When, and as its Thens what the model said, in detail where that
 * is what differs. A request before it that was served is a Given that says so; one that was not is said to be refused where it stands.
 */
export async function composeScenario(
  { sentences }: Stimulus,
  played: Played,
  script: Script,
  differences: readonly Difference[] = [],
): Promise<readonly Step[]> {
  const last = sentences.length - 1;
  const sayable = sayableIn(differences);
  const steps = sentences.flatMap((sentence, n): Step[] => {
    if (n === last) return [{ keyword: 'When', ...sentence }];
    const served = servedWords(sentence, n, played, script);
    if (served !== undefined) return [{ ...sentence, keyword: 'Given', text: served }];
    const said = saidBetween(played, n, sayable);
    return said.length > 0 ? [{ keyword: 'When', ...sentence }, ...said.map(then)] : [{ keyword: 'Given', ...sentence }];
  });
  const [reply, ...pushed] = saidBetween(played, last, sayable);
  const ofDevices = (await deviceWordsOf(played, sayable)).map((text) => ({ text }));
  return [...steps, ...[...(reply ? [reply] : []), ...ofDevices, ...pushed].map(then)];
}

function then(said: Sentence): Step {
  return { keyword: 'Then', ...said };
}

/** The words of a Given that has the request served, where it was, and answered with I0 if it was for a device. */
function servedWords({ text }: Sentence, n: number, played: Played, script: Script): string | undefined {
  const [user, request, ...more] = script.words(text);
  if (user?.type !== 'user' || request?.type !== 'request' || more.length > 1 || !isServed(played, n)) return undefined;
  const served = `${text.slice(0, user.end)} successfully${text.slice(user.end)}`;
  return script.words(served).length > 0 ? served : undefined;
}

function isServed({ world, marks }: Played, n: number): boolean {
  const exchange = world.exchanges[(marks[n]?.requests ?? 0) - 1];
  const pushes = world.inbox.all.slice(marks[n - 1]?.pushes ?? 0, marks[n]?.pushes);
  const code = exchange?.sent.reply?.response?.responseCode;
  return code === 'I0' ? pushes.length === 0 : code === 'I99' && pushes.length === 1 && pushes[0]?.message.response?.responseCode === 'I0';
}

/** What came of the sentence: the reply to its last request, and what was pushed. */
function saidBetween({ world, marks }: Played, n: number, { ofAlerts, ofEntries }: Sayable): readonly Sentence[] {
  const [before, after] = [marks[n - 1] ?? { requests: 0, pushes: 0 }, marks[n] ?? { requests: 0, pushes: 0 }];
  const asked = world.exchanges.slice(before.requests, after.requests);
  const [exchange] = asked.slice(-1);
  const repeated = repeatedWords(asked);
  const reply = repeated === undefined ? exchange && replyOutcome(world, exchange) : { text: repeated };
  const entries = exchange && entriesOutcome(world, exchange, ofEntries);
  const pushed = pushOutcomes(world, world.inbox.all.slice(before.pushes, after.pushes), ofAlerts);
  return [...(reply ? [reply] : []), ...(entries ? [entries] : []), ...pushed];
}

/** What the devices were given that were asked for something, and how the inventory has those that it changed. */
async function deviceWordsOf({ world }: Played, { ofInventory }: Sayable): Promise<readonly string[]> {
  const control = controlIfOffered(world.target, 'devices');
  const asked = new Set(world.exchanges.map(({ sent }) => sent.requestId.target).filter((eui) => world.cast.specOf(eui)));
  const said = await Promise.all(
    world.cast.devices.map(async (eui) => {
      const spec = world.cast.specOf(eui);
      const entry = await control?.device(eui).catch(() => undefined);
      const commands =
        (await controlIfOffered(world.target, 'device-commands')
          ?.commands(eui)
          .catch(() => [])) ?? [];
      const given =
        asked.has(eui) && spec?.smetsFamily !== 'SMETS1'
          ? commandWords(
              world,
              eui,
              commands.map(({ messageCode }) => messageCode),
            )
          : undefined;
      const isChanged = entry && (entry.status !== spec?.status || entry.firmwareVersion !== spec.firmwareVersion);
      const inventory =
        entry && (isChanged || ofInventory.includes(world.cast.nameOf(eui)))
          ? `the inventory has ${deviceWords(world, eui)} ${entry.status}, at firmware version ${entry.firmwareVersion ?? ''}`
          : undefined;
      return [given, inventory].flatMap((words) => words ?? []);
    }),
  );
  return said.flat();
}
