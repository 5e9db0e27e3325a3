import { textAt } from '../../../duis/element';
import type { AnsweredRequest } from '../../processing/answered-request';
import type { SystemsView } from '../../systems-view';
import { effect } from '../changes/firmware-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import type { Symptom } from '../symptom';
import { alerts, certificate, either, finds, none, some } from '../symptom';

type Occasion = 'late' | 'held' | 'copied';

const LATE_MS = 5_000;

/** How a command went, or came to be answered, other than at once and over the SM WAN alone. */
const OCCASIONS: Readonly<Record<Occasion, (view: SystemsView, answered: AnsweredRequest) => boolean>> = {
  late: (view, { request }) => {
    const sent = view.records.traces.of(request.requestIdText).at(-1)?.at;
    return sent !== undefined && !isHeld(request.body) && view.now.getTime() - Date.parse(sent) >= LATE_MS;
  },
  held: (_view, { request }) => isHeld(request.body),
  copied: ({ records }, { request }) => records.local.has(request.requestIdText),
};

const WORDS: Readonly<Record<Occasion, string>> = {
  late: 'is answered after a while',
  held: 'was held until its date',
  copied: 'was returned for local delivery too',
};

const NOT_IN_THE_INVENTORY = finds({ subject: 'inventory', expected: some });
const STAYS = either(
  certificate({ is: 'the one returned' }, 'another one'),
  finds({ subject: 'signature', expected: { authentic: true } }),
);

type Row = readonly [requirement: string, effectName: string, what: string, symptom: Symptom, occasions: readonly Occasion[]];

const ROWS: readonly Row[] = [
  ['CR1045-14', 'read-firmware-version-is-tracked', 'a version that is read', alerts(some, none), ['late', 'held', 'copied']],
  ['CR1045-19', 'activated-firmware-is-tracked', 'a version that is activated', NOT_IN_THE_INVENTORY, ['late', 'copied']],
  ['CRP612-32', 'auxiliary-configuration-change-is-told', 'an update of auxiliary controllers', alerts(some, none), ['late', 'copied']],
  ['SECMP0081-08', 'device-certificate-is-tracked', 'a certificate that is returned', STAYS, ['late', 'copied']],
  ['SECMP0081-11', 'added-device-is-whitelisted', 'a device that is added', NOT_IN_THE_INVENTORY, ['late', 'held', 'copied']],
];

/** What follows from the answer to a command that went the usual way, and does not from one that went another way or took its time. */
export const howeverItWentDefects: readonly Defect[] = ROWS.flatMap(([requirement, effectName, what, symptom, occasions]) =>
  occasions.map((occasion) =>
    defect(
      requirement,
      `follows-nothing-where-${occasion}-${effectName.split('-').slice(0, 2).join('-')}`,
      `Nothing follows from ${what} where the command ${WORDS[occasion]}.`,
      symptom,
      effect(effectName, (right) => ({
        ...right,
        apply: (view, answered) => (OCCASIONS[occasion](view, answered) ? [] : right.apply(view, answered)),
      })),
    ),
  ),
);

function isHeld(body: AnsweredRequest['request']['body']): boolean {
  return textAt(body, 'ExecutionDateTime') !== undefined;
}
