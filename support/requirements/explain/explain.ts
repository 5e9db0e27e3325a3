import { UnknownEntry } from '../../duis/catalogue/lookup';
import { explainAlert } from './explain-alert';
import { explainCode } from './explain-code';
import { explainInterpretation } from './explain-interpretation';
import { explainRequirement } from './explain-requirement';
import { explainScenario } from './explain-scenario';
import { explainService } from './explain-service';
import { explainUseCase } from './explain-use-case';
import type { Knowledge } from '../knowledge';
import { sheet } from '../sheet';

/**
 * A requirement, change, response code, Service Reference Variant, DCC Alert, GBCS use case or message code, interpretation or
 * scenario, by its id, in full and in plain text. An id may have the `@` or `SR-` of its tag.
 * @throws UnknownEntry when nothing has this id
 */
export function explain(id: string, knowledge: Knowledge): string {
  const bare = id
    .trim()
    .replace(/^@/, '')
    .replace(/^SR-/i, '')
    .replace(/^interpretation:/, '');
  const found = lookUp(bare, knowledge) ?? lookUp(bare.toUpperCase().replace(/^0X/, '0x'), knowledge);
  if (found === undefined) throw new UnknownEntry(`nothing is called "${id}"; ${hint(bare, knowledge)}`);
  return found;
}

/** How the ids of scenarios begin, and no others. */
const SCENARIO = /^S-/;

function lookUp(id: string, knowledge: Knowledge): string | undefined {
  const scenarios = SCENARIO.test(id) ? explainScenarios(id, knowledge) : undefined;
  if (scenarios !== undefined) return scenarios;
  const { catalogues, requirements } = knowledge;
  const requirement = requirements.find(id);
  if (requirement) return explainRequirement(requirement, knowledge);
  const code = catalogues.responseCodes.find(id);
  if (code) return explainCode(code, knowledge);
  const service = catalogues.services.byVariant(id);
  if (service) return explainService(service, knowledge);
  const alert = catalogues.dccAlerts.find(id);
  if (alert) return explainAlert(alert, knowledge);
  const interpretation = knowledge.interpretations.find(id);
  if (interpretation) return explainInterpretation(interpretation, knowledge);
  const useCase = catalogues.useCases.byName(id) ?? catalogues.useCases.find(id);
  if (useCase) return explainUseCase(useCase, knowledge);
  return explainChange(id, knowledge) ?? explainRetired(id, knowledge);
}

/** One scenario, or all the Examples rows of an outline. */
function explainScenarios(id: string, knowledge: Knowledge): string | undefined {
  const own = knowledge.scenarios.filter((one) => one.id === id || one.id.startsWith(`${id}/`));
  return own.length === 0 ? undefined : own.map((one) => explainScenario(one, knowledge)).join('\n\n');
}

function explainChange(change: string, { requirements }: Knowledge): string | undefined {
  const own = requirements.ofChange(change);
  if (own.length === 0) return undefined;
  return sheet(`${change}: ${own.length} requirements`, [['Requirements', own.map(({ id, statement }) => `${id}  ${statement}`)]]);
}

function explainRetired(id: string, { requirements }: Knowledge): string | undefined {
  const retired = requirements.retired.find((one) => one.id === id);
  if (!retired) return undefined;
  return sheet(`${id}: retired on ${retired.retiredOn}`, [
    ['Reason', retired.reason],
    ['Replaced by', retired.replacedBy],
  ]);
}

/** What there is that begins alike; otherwise what kinds of ids there are. */
function hint(id: string, { catalogues, requirements, interpretations }: Knowledge): string {
  const known = [
    requirements.keys,
    catalogues.responseCodes.keys,
    catalogues.services.keys,
    catalogues.dccAlerts.keys,
    interpretations.keys,
  ].flat();
  const alike = known.filter((key) => key.toUpperCase().startsWith(id.toUpperCase().slice(0, 5))).slice(0, 12);
  if (alike.length > 0 && id.length > 2) return `there are ${alike.join(', ')}`;
  return (
    'known are requirements (SECMP0062-11), response codes (E080903), Service Requests (8.9), DCC Alerts (N58), use cases ' +
    '(CCS07, 0x00FE), interpretations (gbcs-incompatible-code) and scenarios (S-0012)'
  );
}
