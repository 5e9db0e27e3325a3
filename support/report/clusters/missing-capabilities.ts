import { CAPABILITIES, DERIVED, OPERATIONS } from '../../control/capability-names';
import type { Failure } from '../../record/verdict';

/** A capability that the target does not offer, and what it would bring. */
export interface MissingCapability {
  readonly name: string;
  /** What a target does that offers it. */
  readonly does: string;
  /** The operations of the control interface that stand behind it. */
  readonly operations: readonly string[];
  /** How many scenarios were not judged for want of it, whatever else they want. */
  readonly scenarios: number;
  /** How many of them want nothing else, as far as is known. */
  readonly alone: number;
  /** How many more can be judged once it is there with all those before it in the list. */
  readonly brings: number;
}

/** What a scenario that was not judged wanted in vain: none for one that was, or that something else kept from it. */
export function wantedInVain({ failure }: { readonly failure?: Failure }): readonly string[] {
  return failure?.capability === undefined ? [] : [failure.capability, ...(failure.alsoMissing ?? [])];
}

/**
 * What scenarios want in vain, in the order in which it is best built: always what brings most scenarios with what is before it, and of
 * those that bring none by themselves what most scenarios want.
 * @param wants of each scenario what it lacks, each capability once
 */
export function missingCapabilities(wants: readonly (readonly string[])[]): readonly MissingCapability[] {
  const names = [...new Set(wants.flat())].sort();
  const about = new Map(
    names.map((name) => {
      const own = wants.filter((wanted) => wanted.includes(name));
      return [name, { scenarios: own.length, alone: own.filter(({ length }) => length === 1).length }] as const;
    }),
  );
  const built = new Set<string>();
  const brings = (name: string): number =>
    wants.filter((wanted) => wanted.includes(name) && wanted.every((other) => other === name || built.has(other))).length;
  return names.map(() => {
    const left = names.filter((name) => !built.has(name)).map((name) => ({ name, brings: brings(name), wanted: about.get(name) }));
    const [next] = left.sort((a, b) => b.brings - a.brings || (b.wanted?.scenarios ?? 0) - (a.wanted?.scenarios ?? 0));
    const { name = '', brings: more = 0, wanted } = next ?? {};
    built.add(name);
    return {
      name,
      does: CAPABILITIES[name] ?? DERIVED[name] ?? '',
      operations: OPERATIONS[name] ?? [],
      scenarios: wanted?.scenarios ?? 0,
      alone: wanted?.alone ?? 0,
      brings: more,
    };
  });
}

/** `276 scenarios want it, 200 nothing else`, and what it brings in its place of the list where that is another number. */
export function missingText({ scenarios, alone, brings }: MissingCapability, place: number): string {
  const wanted = `${scenarios === 1 ? 'one scenario wants' : `${scenarios} scenarios want`} it, ${alone} of them nothing else`;
  return place === 0 || brings === alone ? wanted : `${wanted}; with those before it, it brings ${brings}`;
}
