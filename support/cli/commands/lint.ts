import { Command } from 'commander';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadInterpretations } from '../../vectors/interpretations';
import type { CommandContext } from './context';
import { FeatureShelf } from '../run/feature-shelf';
import { lint } from '../lint/lint';
import type { TagVocabulary } from '../lint/tags';
import { changesOf, type Suite } from '../run/suite';

/** `duis-conformance lint-features` */
export function makeLintCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('lint-features')
    .description('Holds the features to the rules of style that a machine can hold. Exit code 1 where one is broken.')
    .addHelpText('after', '\nExample:\n  $ duis-conformance lint-features')
    .action(() => {
      const features = new FeatureShelf(suite()).features();
      const findings = lint(features, tagVocabulary(suite()), { interpretations: loadInterpretations().all, catalogues: loadCatalogues() });
      for (const { uri, line, message } of findings) out.write(`${uri}:${line}: ${message}\n`);
      out.write(`${features.length} features, ${findings.length} findings\n`);
      exit(findings.length > 0 ? 1 : 0);
    });
}

function tagVocabulary(suite: Suite): TagVocabulary {
  const services = loadCatalogues().services.all.flatMap(({ serviceReference, serviceReferenceVariant }) => [
    serviceReference,
    serviceReferenceVariant,
  ]);
  return {
    changes: changesOf(suite),
    requirements: suite.requirements.map(({ id }) => id),
    interpretations: suite.interpretations.map(({ name }) => name),
    services: [...new Set(services)],
  };
}
