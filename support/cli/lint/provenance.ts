import { PickleStepType, type Pickle } from '@cucumber/messages';
import type { ProvenanceByColumn } from '../../duis/catalogue/provenance';
import type { Catalogues } from '../../duis/catalogue/catalogues';
import { REQUEST, requestPhrase } from '../../world/words/request-phrases';
import type { ParsedFeature } from '../run/features';
import type { Finding } from './written-scenario';

/** A cell of a catalogue that no source states, on which a scenario rests, and the readings one of which says so. */
export interface Cell {
  readonly where: string;
  readonly readings: readonly string[];
}

/** The readings that a DCC Alert rests on, where its row says that something of it is inferred or unverified. */
const ALERT_READINGS: Readonly<Record<string, readonly string[]>> = {
  N16: ['n16-recipients'],
  N18: ['firmware-alert-bodies'],
  N19: ['firmware-alert-bodies'],
  N20: ['firmware-alert-bodies'],
  N21: ['firmware-alert-bodies'],
  N28: ['suspension-alert-recipients'],
  N29: ['suspended-firmware', 'suspension-alert-recipients'],
  N43: ['n43-trigger'],
  N49: ['firmware-alert-bodies'],
  N50: ['firmware-alert-bodies'],
  N51: ['firmware-alert-bodies'],
};

/** What else a step can say that rests on more than a source states. */
const FORMS: readonly (readonly [said: RegExp, where: string, reading: string])[] = [
  [/ receives E(?:20|21|30) from the DCC$/, 'the form in which the DCC tells of a failed command', 'command-failure-form'],
  [/^the DCC has waited for the answer/, 'how long the DCC waits', 'device-answer-timeout-seconds'],
  [/ waits on the /, 'the time that an image takes', 'firmware-distribution-seconds'],
  [/(?:now|is) Removed/, 'what Removed is on the Central Products List', 'cpl-status'],
];

/**
 * Nothing rests on a cell that is inferred or unverified unless the scenario carries the tag of a reading that says so (vectors/README.md,
 * Provenance).
 */
export function lintProvenance(features: readonly ParsedFeature[], catalogues: Catalogues): Finding[] {
  return features.flatMap(({ uri, pickles, scenarios }) =>
    pickles.flatMap((pickle, place) => {
      const { line = 1, tags = [], id = '' } = scenarios[place] ?? {};
      return cellsUnder(pickle, catalogues)
        .filter(({ readings }) => !readings.some((name) => tags.includes(`@interpretation:${name}`)))
        .map(({ where, readings }) => ({
          uri,
          line,
          message: `${id}: rests on ${where}, which no source states: tag it @interpretation:${readings.join(' or @interpretation:')}`,
        }));
    }),
  );
}

/** The cells that no source states and that what a scenario expects comes from. */
export function cellsUnder(pickle: Pickle, catalogues: Catalogues): readonly Cell[] {
  const outcomes = pickle.steps.filter(({ type }) => type === PickleStepType.OUTCOME).map(({ text }) => text);
  const says = (code: string): boolean => outcomes.some((text) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text));
  const givesSmets1 = pickle.steps.some(({ type, text }) => type === PickleStepType.CONTEXT && text.includes('SMETS1'));
  const services = servicesIn(pickle).flatMap((srv) => catalogues.services.byVariant(srv) ?? []);
  return [
    ...(says('E5') ? [{ where: 'device-statuses.csv acceptsRequests', readings: ['statuses-for-requests'] }] : []),
    ...services.flatMap(({ serviceReferenceVariant: srv, provenance }) => [
      ...cell(says('E11'), provenance, 'deviceTypes', `service-requests.csv ${srv}`, 'device-types-of-services'),
      ...cell(says('E12'), provenance, 'commandVariants', `service-requests.csv ${srv}`, 'matrix-columns'),
      ...cell(givesSmets1, provenance, 'smets1', `service-requests.csv ${srv}`, 'smets1-services'),
    ]),
    ...FORMS.filter(([said]) => pickle.steps.some(({ text }) => said.test(text))).map(([, where, reading]) => ({
      where,
      readings: [reading],
    })),
    ...smets1Alerts(pickle),
    ...alertsIn(pickle, outcomes).flatMap((code) => alertCells(code, catalogues)),
    ...outcomes.flatMap((text) => useCaseCells(text, catalogues)),
  ];
}

/** An alert of a SMETS1 device: what is given is SMETS1, and what happens is that a device raises something. */
function smets1Alerts({ steps }: Pickle): readonly Cell[] {
  const isGiven = steps.some(({ type, text }) => type === PickleStepType.CONTEXT && text.includes('SMETS1'));
  const isRaised = steps.some(({ text }) => / raises [0-9A-F]{4}/.test(text));
  return isGiven && isRaised ? [{ where: '2.1.2, the table of SMETS1 messages', readings: ['smets1-alert-service-reference'] }] : [];
}

function cell(rests: boolean, provenance: ProvenanceByColumn, column: string, row: string, reading: string): readonly Cell[] {
  return rests && isUnstated(provenance[column]) ? [{ where: `${row} ${column}`, readings: [reading] }] : [];
}

function isUnstated(mark: string | undefined): boolean {
  return mark === 'inferred' || mark === 'unverified';
}

function alertCells(code: string, { dccAlerts }: Catalogues): readonly Cell[] {
  const unstated = Object.entries(dccAlerts.find(code)?.provenance ?? {}).filter(([, mark]) => isUnstated(mark));
  const readings = ALERT_READINGS[code] ?? [];
  return unstated.length === 0 ? [] : [{ where: `dcc-alerts.csv ${code} ${unstated.map(([column]) => column).join(', ')}`, readings }];
}

function useCaseCells(text: string, { useCases }: Catalogues): readonly Cell[] {
  const messageCode = / executes \S+, message code (0x[0-9A-F]{4})/.exec(text)?.[1];
  const { deviceTypes, gbcs } = (messageCode === undefined ? undefined : useCases.find(messageCode)?.provenance) ?? {};
  if (!isUnstated(deviceTypes) && !isUnstated(gbcs)) return [];
  return [{ where: `gbcs-use-cases.csv ${messageCode ?? ''}`, readings: ['use-cases-of-devices'] }];
}

/** The codes of the DCC Alerts that are expected to come. */
function alertsIn({ steps }: Pickle, outcomes: readonly string[]): readonly string[] {
  const inText = outcomes.flatMap((text) => [...text.matchAll(/(?<![\w-])(N\d+) to the/g)].map(([, code = '']) => code));
  const inTables = steps.flatMap(({ argument }) => {
    const [head, ...rows] = argument?.dataTable?.rows ?? [];
    const column = head?.cells.findIndex(({ value }) => value === 'alert') ?? -1;
    return column < 0 ? [] : rows.map(({ cells }) => cells[column]?.value ?? '');
  });
  return [...new Set([...inText, ...inTables])];
}

/** The Service Request Variants that Users send in a scenario. */
function servicesIn({ steps }: Pickle): readonly string[] {
  const said = steps.flatMap(({ text }) => REQUEST.exec(text)?.[0] ?? []);
  return [...new Set(said.flatMap(variantOf))];
}

function variantOf(words: string): readonly string[] {
  try {
    return [requestPhrase(words).golden.serviceReferenceVariant];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
