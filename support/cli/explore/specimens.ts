import type { Specimen } from '../../explore/stimuli/corpus';
import { FeatureShelf } from '../run/feature-shelf';
import type { Suite } from '../run/suite';

/** The scenarios of the suite; of these changes alone, where some are named. */
export function specimensOf(suite: Suite, changes: readonly string[]): readonly Specimen[] {
  const all = new FeatureShelf(suite).features().flatMap(({ pickles, scenarios }) =>
    pickles.flatMap((pickle, n) => {
      const { id = '', tags = [] } = scenarios[n] ?? {};
      return [
        {
          id,
          requirements: tags
            .flatMap((tag) => /^@([A-Z][A-Z0-9]+-\d{2,3})$/.exec(tag)?.[1] ?? [])
            .filter((one) => !one.startsWith('SR-') && !one.startsWith('S-')),
          pickle,
        },
      ];
    }),
  );
  return changes.length === 0
    ? all
    : all.filter(({ requirements }) => requirements.some((id) => changes.includes(id.replace(/-\d+$/, ''))));
}
