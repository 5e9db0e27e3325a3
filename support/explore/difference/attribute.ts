import type { RequestTrace } from '../../control/types';
import { textAt } from '../../duis/element';
import { controlIfOffered } from '../../target/capabilities';
import { requestIdOf } from '../../world/stage/exchange';
import type { Requirement } from '../../requirements/requirement';
import type { Played } from '../play/side';
import type { Stimulus } from '../stimuli/stimulus';
import type { Difference } from './compare';

/** What a difference goes back to: the rule that decided, and the requirements that may be about it. None is an answer. */
export interface Attribution {
  /** The rule of the model, or of the candidate where the model has no objection; absent where no rule decided. */
  readonly rule?: { readonly name: string; readonly clause: string; readonly code?: string; readonly of: 'the model' | 'the candidate' };
  /** By what it was found that they may be about it, the closest first. */
  readonly requirements: readonly { readonly id: string; readonly because: string }[];
}

/** Looks for the rule in the decision traces of both sides, while their stages are still set. */
export async function attribute(
  difference: Difference,
  { model, candidate }: { readonly model: Played; readonly candidate: Played },
  { near }: Stimulus,
  requirements: readonly Requirement[],
): Promise<Attribution> {
  const ours = await decidingRule(model, difference.exchange);
  const theirs = ours ? undefined : await decidingRule(candidate, difference.exchange);
  const rule = ours ? ({ ...ours, of: 'the model' } as const) : theirs && ({ ...theirs, of: 'the candidate' } as const);
  const service = serviceOf(model, difference.exchange);
  return {
    ...(rule && { rule }),
    requirements: candidatesFor(difference, { rule, service, near: near?.requirements ?? [] }, requirements),
  };
}

type Rule = Omit<NonNullable<Attribution['rule']>, 'of'>;

/** The rule that refused a request, or warned of it. */
async function decidingRule({ world }: Played, exchange = world.exchanges.length - 1): Promise<Rule | undefined> {
  const sent = world.exchanges[exchange];
  const control = controlIfOffered(world.target, 'traces');
  if (!sent || !control) return undefined;
  const traces: readonly RequestTrace[] = await control.traces(requestIdOf(sent)).catch(() => []);
  const decided = traces.flatMap(({ decisions }) => decisions).findLast(({ outcome }) => outcome !== 'pass');
  return decided && { name: decided.rule, clause: decided.clause, ...(decided.code !== undefined && { code: decided.code }) };
}

/** The Service Reference Variant of a request, as its document says. */
function serviceOf({ world }: Played, exchange = world.exchanges.length - 1): string | undefined {
  const sent = world.exchanges[exchange];
  return sent && textAt(world.session.reader.tree(sent.sent.xml), 'Header', 'ServiceReferenceVariant');
}

interface Hints {
  readonly rule: Rule | undefined;
  readonly service: string | undefined;
  readonly near: readonly string[];
}

/** Requirements that say the code or alert that differs, of the service; and those of the scenario that the stimulus was made of. */
function candidatesFor(
  { model = '', candidate = '', about }: Difference,
  { rule, service, near }: Hints,
  all: readonly Requirement[],
): Attribution['requirements'] {
  const alert = /(?:AD1|N\d+|[0-9A-F]{4})$/.exec(about.split(',')[1] ?? '')?.[0];
  const signs = [rule?.code, alert, ...[model, candidate].filter((said) => /^E\w+$/.test(said))].filter((sign) => sign !== undefined);
  const weighed = all.map(({ id, touches, observable, statement }) => {
    const sign = signs.find((one) => `${observable} ${statement}`.split(/[^A-Z0-9]+/).includes(one));
    const [isNear, isTouched] = [near.includes(id), service !== undefined && touches.includes(service)];
    const because = [
      isTouched && `is about ${service}`,
      sign !== undefined && `says ${sign}`,
      isNear && 'is that of the scenario that it was made of',
    ];
    return {
      id,
      weight: (sign === undefined ? 0 : 3) + (isNear ? 2 : 0) + (isTouched ? 1 : 0),
      because: because.filter(Boolean).join(', '),
    };
  });
  const fitting = weighed.filter(({ weight }) => weight > 1).sort((a, b) => b.weight - a.weight);
  return fitting.slice(0, MOST).map(({ id, because }) => ({ id, because }));
}

const MOST = 4;
