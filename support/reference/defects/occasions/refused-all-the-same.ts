import { decodeMessage } from '../../../gbcs/decode';
import { GbcsError } from '../../../gbcs/error';
import type { Consequence } from '../../consequences/consequence';
import type { Inquiry } from '../../inquiry/inquiry';
import { returnedOctets } from '../../processing/local-command';
import { process } from '../../processing/process';
import type { Refusal } from '../../rules/rule';
import type { SystemsView } from '../../systems-view';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { either, finds, firmwareVersion, not, some } from '../symptom';

type Apply = Defect['apply'];

/** What a request would have left behind, and where it shows. */
const LEFT_BEHIND = either(
  finds({ subject: 'inventory', expected: some, got: some }),
  finds({ subject: 'command' }),
  finds({ subject: 'nothing more', got: some }),
  finds({ subject: ['push', 'response'] }),
  finds({ subject: 'response code', expected: some, got: not('E') }),
  firmwareVersion('01000000', '02000000'),
);

/** The services that the DCC carries out itself and that leave something behind, and the outlines that look for it. */
const SERVICES: readonly (readonly [service: string, codes: readonly string[], ...outlines: string[]])[] = [
  ['12.2', ['E1', 'E3', 'E12', 'E13'], 'S-2000', 'S-2001'],
  ['8.4', ['E1', 'E3', 'E12', 'E13'], 'S-2002', 'S-2003'],
  ['8.3', ['E1', 'E2', 'E3', 'E12', 'E13'], 'S-2002', 'S-2003'],
  ['8.14.2', ['E1', 'E2', 'E3', 'E12', 'E13'], 'S-2002', 'S-2003'],
  ['5.1', ['E1', 'E2', 'E3', 'E12', 'E13'], 'S-2004', 'S-2006'],
  ['5.3', ['E12', 'E13'], 'S-2007'],
  ['11.1', ['E1', 'E3', 'E12', 'E13'], 'S-2008', 'S-2009'],
  ['8.13', ['E1', 'E2', 'E3', 'E12', 'E081301'], 'S-2010', 'S-2011', 'S-2012'],
];

/** Ways to refuse a request and to carry it out all the same. */
export const refusedAllTheSameDefects: readonly Defect[] = SERVICES.flatMap(([service, codes, ...outlines]): readonly Defect[] => [
  ...codes.map((code) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        `carries-out-${service}-with-${code}`,
        `A ${service} that is refused with ${code} is carried out all the same.`,
        LEFT_BEHIND,
        carriedOut(service, (refusal) => refusal.kind === 'code' && refusal.code === code),
      ),
      ...outlines,
    ),
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      `carries-out-${service}-unsigned`,
      `A ${service} that is refused as invalid is carried out all the same.`,
      LEFT_BEHIND,
      carriedOut(service, ({ kind }) => kind === 'http'),
    ),
    ...outlines,
  ),
]).concat(
  likelyAt(
    defect(
      'SCHEMA-04',
      'takes-in-unverified-responses-that-it-refuses',
      'A response that is returned and is not signed as its device signs is refused, and has its effect all the same.',
      LEFT_BEHIND,
      takenInUnverified(),
    ),
    'S-2012',
  ),
);

/** Requests of a service that are refused so are carried out as if they had been taken, as far as they can be read. */
function carriedOut(service: string, isMeant: (refusal: Refusal) => boolean): Apply {
  return (behaviour) => ({
    ...behaviour,
    afterRefusal: (view, inquiry, refusal) => [
      ...behaviour.afterRefusal(view, inquiry, refusal),
      ...(isMeant(refusal) && isOf(service, inquiry) ? follows(() => process(behaviour, view, inquiry).follows) : []),
    ],
  });
}

/** What is no answer of the device that was asked is refused, and has the effect of one. */
function takenInUnverified(): Apply {
  return (behaviour) => ({
    ...behaviour,
    afterRefusal: (view, inquiry, refusal) => [
      ...behaviour.afterRefusal(view, inquiry, refusal),
      ...(refusal.kind === 'code' && isOf('8.13', inquiry) ? follows(() => unverified(view, inquiry)) : []),
    ],
  });
}

function unverified(view: SystemsView, { request }: Inquiry): readonly Consequence[] | undefined {
  const sent = view.behaviour.policies.localCommandOf(view.records, request);
  if (!sent) return undefined;
  const response = decodeMessage(returnedOctets(request));
  const answer = { kind: 'gbcs', useCase: sent.useCase, response } as const;
  return [{ do: 'apply effects', answered: { request: sent.request, device: sent.device, answer } }];
}

/** What cannot be read has no service. */
function isOf(service: string, inquiry: Inquiry): boolean {
  return inquiry.knownRequestId !== undefined && inquiry.request.serviceReferenceVariant === service;
}

/** What would follow; nothing, where the request cannot be carried out. */
function follows(work: () => readonly Consequence[] | undefined): readonly Consequence[] {
  try {
    return work() ?? [];
  } catch (error) {
    if (error instanceof RangeError || error instanceof GbcsError) return [];
    throw error;
  }
}
