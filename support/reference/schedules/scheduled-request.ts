import type { Element } from '../../duis/element';
import { NAMESPACE, textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { formatRequestId } from '../../duis/request-id';
import type { ServiceCatalogue } from '../../duis/catalogue/service-request';
import type { Schedule } from './schedule';
import { onDay } from './schedule';

const DAY = 24 * 60 * 60 * 1000;

/** The Service Request that a schedule stands for on the day of a run: its offsets are dates now. `counter` makes it one of its kind. */
export function scheduledRequest(schedule: Schedule, matrix: ServiceCatalogue, run: Date, counter: bigint): DuisRequest {
  const requestId = { originator: schedule.user, target: schedule.device, counter };
  return {
    schemaVersion: '4.0',
    requestId,
    requestIdText: formatRequestId(requestId),
    commandVariant: 1,
    serviceReference: schedule.serviceReference,
    serviceReferenceVariant: schedule.serviceReferenceVariant,
    body: bodyOf(schedule.details, matrix.get(schedule.serviceReferenceVariant).bodyElement, run),
  };
}

function bodyOf(details: Element, name: string, run: Date): Element {
  const template = details.children.find((child) => child.name.startsWith('DSP') && !child.name.startsWith('DSPScheduled'));
  const credential = textAt(details, 'KAPublicSecurityCredential');
  const period =
    template && template.children.length > 0
      ? [element('ReadLogPeriod', [limit(template, 'Start', run), limit(template, 'End', run)])]
      : [];
  return element(name, [...period, ...(credential === undefined ? [] : [leaf('KAPublicSecurityCredentials', credential)])]);
}

function limit(template: Element, which: 'Start' | 'End', run: Date): Element {
  const day = new Date(run.getTime() + Number(textAt(template, `${which}DateOffset`) ?? 0) * DAY).toISOString().slice(0, 10);
  return leaf(`${which}DateTime`, onDay(day, textAt(template, `${which}Time`)).toISOString());
}

function element(name: string, children: readonly Element[], text = ''): Element {
  return { namespace: NAMESPACE.sr, name, attributes: {}, children, text };
}

function leaf(name: string, text: string): Element {
  return element(name, [], text);
}
