import type { Inquiry } from '../inquiry/inquiry';

/** Why a request is not accepted: by an HTTP status alone, or by a DUIS Response with a response code. */
export type Refusal =
  | { readonly kind: 'http'; readonly status: number; readonly reason: string; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly kind: 'code';
      readonly code: string;
      readonly reason: string;
      /** where it is more precise than the rule's */ readonly clause?: string;
    };

/** One rule of validation (DUIS 3.2.5 and the specific validation of each Service Request). */
export interface Rule {
  /** In words of the specification, with hyphens; unique. The decision trace and the defects name it. */
  readonly name: string;
  readonly clause: string;
  /** Service Reference Variants that it is about; absent: every request. */
  readonly of?: readonly string[];
  /** What it has to say against the request, if anything. */
  readonly ask: (inquiry: Inquiry) => Refusal | undefined;
}

export function refuse(code: string, reason: string, clause?: string): Refusal {
  return { kind: 'code', code, reason, ...(clause === undefined ? {} : { clause }) };
}

export function refuseHttp(status: number, reason: string, headers?: Readonly<Record<string, string>>): Refusal {
  return { kind: 'http', status, reason, ...(headers ? { headers } : {}) };
}

/** The list with the rule of this name changed; throws RangeError when there is none. */
export function withRule(rules: readonly Rule[], name: string, change: (rule: Rule) => Rule): readonly Rule[] {
  if (!rules.some((rule) => rule.name === name))
    throw new RangeError(`there is no rule "${name}"; known: ${rules.map((rule) => rule.name).join(', ')}`);
  return rules.map((rule) => (rule.name === name ? change(rule) : rule));
}
