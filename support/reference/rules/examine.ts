import type { TraceDecision } from '../../control/types';
import { DuisFormatError } from '../../duis/eui64';
import { MalformedXml } from '../../duis/xml-engine';
import type { Inquiry } from '../inquiry/inquiry';
import type { Refusal, Rule } from './rule';
import { refuseHttp } from './rule';

/** What the rules say to a request, and which were asked. */
export interface Examination {
  readonly refusal: Refusal | undefined;
  readonly decisions: readonly TraceDecision[];
}

/** Asks the rules that apply, in order, until one objects. */
export function examine(rules: readonly Rule[], inquiry: Inquiry): Examination {
  const decisions: TraceDecision[] = [];
  for (const rule of rules) {
    if (rule.of && !rule.of.includes(inquiry.request.serviceReferenceVariant)) continue;
    const refusal = asRead(askSafely(rule, inquiry), inquiry);
    decisions.push(decision(rule, refusal));
    if (refusal) return { refusal, decisions };
  }
  return { refusal: undefined, decisions };
}

/** A document that cannot be read is refused by whichever rule first needs it read. */
function askSafely(rule: Rule, inquiry: Inquiry): Refusal | undefined {
  try {
    return rule.ask(inquiry);
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof DuisFormatError || error instanceof RangeError)
      return refuseHttp(400, error.message);
    throw error;
  }
}

/** What is no request is turned away with the HTTP status of the reading invalid-request-http-status. */
function asRead(refusal: Refusal | undefined, { behaviour }: Inquiry): Refusal | undefined {
  if (refusal?.kind !== 'http' || refusal.status !== 400) return refusal;
  return { ...refusal, status: behaviour.readings.number('invalid-request-http-status') };
}

/** What a rule without objection says: always the same, and in the traces of many requests. */
const passes = new WeakMap<Rule, TraceDecision>();

function decision(rule: Rule, refusal: Refusal | undefined): TraceDecision {
  const { name, clause } = rule;
  if (!refusal) return passes.get(rule) ?? pass(rule);
  const code = refusal.kind === 'code' ? refusal.code : `HTTP ${refusal.status}`;
  return { rule: name, clause: (refusal.kind === 'code' && refusal.clause) || clause, outcome: 'refuse', code, reason: refusal.reason };
}

function pass(rule: Rule): TraceDecision {
  const said: TraceDecision = { rule: rule.name, clause: rule.clause, outcome: 'pass' };
  passes.set(rule, said);
  return said;
}
