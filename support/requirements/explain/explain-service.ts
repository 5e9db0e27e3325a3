import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { formatMessageCode } from '../../duis/catalogue/gbcs-use-case';
import type { ServiceRequest } from '../../duis/catalogue/service-request';
import type { Knowledge } from '../knowledge';
import { requirementLines, scenarioLines, sourceLines } from '../knowledge';
import { sheet } from '../sheet';

/** A Service Request in full: its row of the matrix, what it becomes at the device, and what is required of it. */
export function explainService(row: ServiceRequest, knowledge: Knowledge): string {
  const { serviceReferenceVariant: srv, serviceReference } = row;
  const codes = knowledge.catalogues.responseCodes.all.filter((code) => code.serviceReference === serviceReference);
  return sheet(`${srv} ${row.name}`, [
    ['Body', row.bodyElement],
    ['Nature', natureOf(row)],
    ['User Roles', row.eligibleRoles.join(' ') || 'none'],
    ['Variants', `CommandVariant ${row.commandVariants.join(', ')}`],
    ['Devices', devicesOf(row)],
    [
      'Becomes',
      knowledge.catalogues.useCases
        .ofService(srv)
        .filter(({ in40 }) => in40)
        .map(useCaseLine),
    ],
    ['Codes', codes.map(({ code, meaning }) => `${code}  ${meaning}`)],
    ['Requirements', requirementLines(knowledge, (_text, touches) => touches.includes(srv))],
    ['Scenarios', scenarioLines(knowledge, `@SR-${srv}`)],
    ['Readings', readingsOf(srv, knowledge)],
    ['Sources', sourceLines(row.provenance)],
  ]);
}

/** By the tags of its scenarios: the number of a Service Request is also that of a clause or version, so that text tells nothing. */
function readingsOf(srv: string, { scenarios, interpretations }: Knowledge): string[] {
  const own = scenarios.filter(({ tags }) => tags.includes(`@SR-${srv}`));
  const cited = interpretations.all.filter(({ name }) => own.some(({ tags }) => tags.includes(`@interpretation:${name}`)));
  return cited.map(({ name, reading }) => `${name}  ${reading}`);
}

function natureOf(row: ServiceRequest): string {
  const future =
    row.futureDating === 'No' ? 'not future dated' : `future dated by ${row.futureDating === 'Device' ? 'the device' : row.futureDating}`;
  const demand = row.onDemand ? 'on demand' : 'not on demand';
  const scheduled = row.dccSchedulable ? 'can be DCC Scheduled' : 'not DCC Scheduled';
  return [row.critical ? 'critical' : 'not critical', row.nonDevice ? 'answered by the DCC itself' : demand, future, scheduled].join(', ');
}

function devicesOf({ nonDevice, deviceTypes, smets1DeviceTypes, smets1 }: ServiceRequest): string {
  if (nonDevice) return 'none: addressed to the DCC';
  const further = smets1DeviceTypes.length > 0 ? `; SMETS1 also ${smets1DeviceTypes.join(' ')}` : '';
  return `${deviceTypes.join(' ')}${further}${smets1 ? '' : '; not for SMETS1'}`;
}

function useCaseLine({ messageCode, useCase, name, deviceTypes, gbcsFrom, gbcsBelow }: GbcsUseCase): string {
  const versions = [gbcsFrom && `from GBCS ${gbcsFrom}`, gbcsBelow && `below GBCS ${gbcsBelow}`].filter(Boolean).join(', ');
  return `${formatMessageCode(messageCode)} ${useCase}  ${name}  (${deviceTypes.join(' ')}${versions ? `; ${versions}` : ''})`;
}
