import type { Inquiry } from '../../inquiry/inquiry';
import type { ServiceRequest } from '../../../duis/catalogue/service-request';
import { ServiceCatalogue } from '../../../duis/catalogue/service-request';
import type { SelectionRow } from '../../../transform/selection-table';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Policies } from '../../behaviour/policies';
import type { Rule } from '../../rules/rule';
import { withRule } from '../../rules/rule';

type Apply = (behaviour: Behaviour) => Behaviour;

/** Some figures or sets that rules and processes go by are others. */
export function policies(change: Partial<Policies>): Apply {
  return (behaviour) => ({ ...behaviour, policies: { ...behaviour.policies, ...change } });
}

/** Another rule in the place of the one of its name. */
export function rule(replacement: Rule): Apply {
  return (behaviour) => ({ ...behaviour, rules: withRule(behaviour.rules, replacement.name, () => replacement) });
}

/** The rule of this name is never asked; where `of` is given, not for those Service Reference Variants. */
export function lostRule(name: string, of?: readonly string[]): Apply {
  return (behaviour) => ({
    ...behaviour,
    rules: withRule(behaviour.rules, name, (lost) => ({
      ...lost,
      ask: (inquiry) => (of && !of.includes(inquiry.request.serviceReferenceVariant) ? lost.ask(inquiry) : undefined),
    })),
  });
}

/** The rule of this name is asked for some requests alone. */
export function ruleFor(name: string, asked: (inquiry: Inquiry) => boolean): Apply {
  return (behaviour) => ({
    ...behaviour,
    rules: withRule(behaviour.rules, name, (right) => ({ ...right, ask: (inquiry) => (asked(inquiry) ? right.ask(inquiry) : undefined) })),
  });
}

/** The rule of this name refuses with another code. */
export function otherCode(name: string, code: string): Apply {
  return (behaviour) => ({
    ...behaviour,
    rules: withRule(behaviour.rules, name, (right) => ({
      ...right,
      ask: (inquiry) => {
        const refusal = right.ask(inquiry);
        return refusal?.kind === 'code' ? { ...refusal, code } : refusal;
      },
    })),
  });
}

/** The row of a Service Reference Variant in the Service Request Matrix says something else. */
export function matrixRow(serviceReferenceVariant: string, change: Partial<ServiceRequest>): Apply {
  return (behaviour) => ({
    ...behaviour,
    matrix: new ServiceCatalogue(
      behaviour.matrix.all.map((row) => (row.serviceReferenceVariant === serviceReferenceVariant ? { ...row, ...change } : row)),
    ),
  });
}

/** The rows of the use case selection for a Service Reference Variant are others; `change` gives undefined for a row that is missing. */
export function selectionRows(serviceReferenceVariant: string, change: (row: SelectionRow) => SelectionRow | undefined): Apply {
  return (behaviour) => ({
    ...behaviour,
    selection: new Map(
      [...behaviour.selection].map(([srv, rows]) => [
        srv,
        srv === serviceReferenceVariant ? rows.map(change).filter((row) => row !== undefined) : rows,
      ]),
    ),
  });
}
