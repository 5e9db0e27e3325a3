import { textAt } from '../../../duis/element';
import type { Eui64 } from '../../../duis/eui64';
import type { XmlText } from '../../../duis/xml-text';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Consequence } from '../../consequences/consequence';
import type { ReportedVersion } from '../../firmware/firmware-version';
import type { Device } from '../../inventory/device';
import type { RecordsView } from '../../records/records';
import { refuse } from '../../rules/rule';
import { policies } from '../changes/change';
import { effect, failures, firmware } from '../changes/firmware-change';
import { alsoRefuses, nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { alert, alertBody, alerts, code, either, finds, none, some } from '../symptom';

type Apply = (behaviour: Behaviour) => Behaviour;

/** Of a request for several devices those are told who are to be told of the first. */
const tellsThoseOfTheFirst = nonDevice('11.1', (right) => (view, request) => {
  const answer = right(view, request);
  const told = answer.follows?.find((one) => one.do === 'raise DCC Alert')?.letters.flatMap(({ recipients }) => recipients) ?? [];
  const misled = (one: Consequence): Consequence =>
    one.do === 'raise DCC Alert' ? { ...one, letters: one.letters.map((letter) => ({ ...letter, recipients: told })) } : one;
  return { ...answer, follows: answer.follows?.map(misled) ?? [] };
});

/** Ways to get right what is told or measured once, and wrong what comes after it, or differs from it but little. */
export const toldAnewDefects: readonly Defect[] = [
  likelyAt(
    defect(
      'CR1045-10',
      'leaves-out-who-asked-first',
      'Who read the version of a device first is taken for the one who reads every later one.',
      alerts(some, [alert('N49')]),
      leavesOutTheFirst,
    ),
    'S-2083',
  ),
  likelyAt(
    defect(
      'CR1045-06',
      'tells-those-of-the-first-home',
      'Of a request for devices of several homes those are told who are to be told of the first.',
      alerts(some, [alert('N57')]),
      tellsThoseOfTheFirst,
    ),
    'S-2087',
  ),
  likelyAt(
    defect(
      'CR1045-10',
      'reads-six-places-of-smets1',
      'Versions of SMETS1 devices that differ in their last two places alone are taken for one.',
      alerts([alert('N49')], none),
      takingForOne((written, reported) => typeof reported === 'string' && written.slice(0, 6) === reported.slice(0, 6)),
    ),
    'S-2089',
  ),
  likelyAt(
    defect(
      'CRP612-05',
      'identifies-as-at-first',
      'A meter is identified as it was when that was done first.',
      either(alerts(some, some), alertBody(some, some)),
      identifiesAsAtFirst,
    ),
    'S-2090',
  ),
  likelyAt(
    defect(
      'CRP612-06',
      'tells-the-first-variant',
      'N58 tells the variant that it told first of an ESME.',
      either(alerts(some, some), alertBody(some, some)),
      tellsTheFirstVariant,
    ),
    'S-2093',
  ),
  likelyAt(
    defect(
      'CR1277-01',
      'counts-no-noughts-at-the-end',
      'The octets at the end of an InstallCode that are nought do not count.',
      code('I99', 'E081111'),
      alsoRefuses('install-code-length', ({ asked }) =>
        textAt(asked.body, 'AddDeviceToCHFWhitelist', 'InstallCode')?.endsWith('00') ? refuse('E081111', 'it ends in noughts') : undefined,
      ),
    ),
    'S-2091',
  ),
  likelyAt(
    defect(
      'CR1045-12',
      'tells-of-no-second-attempt',
      'What is activated on a device that failed to do so before is passed over.',
      either(alerts([alert('N50')], none), finds({ subject: 'inventory', expected: some })),
      tellsOfNoSecondAttempt,
    ),
    'S-2098',
  ),
  likelyAt(
    defect(
      'CR1045-21',
      'tells-of-no-dated-activation',
      'N57 tells of what was activated at once, and of nothing that was dated.',
      alerts([alert('N57')], none),
      tellsOfNoDatedActivation,
    ),
    'S-2101',
  ),
  likelyAt(
    defect(
      'CLAR-05',
      'keeps-the-image-from-the-home',
      'An image that could not be distributed to one device is kept from its whole home.',
      finds({ subject: ['inventory', 'alert', 'push'], expected: some }),
      failures(() => ({ keptFrom: ({ records }, devices) => devices.flatMap((eui) => homeOf(records, eui)) })),
    ),
    'S-2102',
  ),
];

function leavesOutTheFirst(behaviour: Behaviour): Behaviour {
  const readers = new Map<Eui64, Eui64>();
  return effect('read-firmware-version-is-tracked', (right) => ({
    ...right,
    apply: (view, answered) => {
      const { request, device } = answered;
      const originator = readers.get(device) ?? request.requestId.originator;
      readers.set(device, originator);
      return right.apply(view, { ...answered, request: { ...request, requestId: { ...request.requestId, originator } } });
    },
  }))(behaviour);
}

function identifiesAsAtFirst(behaviour: Behaviour): Behaviour {
  const first = new Map<Eui64, Device>();
  return policies({
    identified: (records, meter) => {
      const identified = first.get(meter.eui) ?? behaviour.policies.identified(records, meter);
      first.set(meter.eui, identified);
      return identified;
    },
  })(behaviour);
}

function tellsTheFirstVariant(behaviour: Behaviour): Behaviour {
  const first = new Map<Eui64, Device>();
  const { configurationAlert } = behaviour;
  const content = (device: Device): XmlText => {
    const told = first.get(device.eui) ?? device;
    first.set(device.eui, told);
    return configurationAlert.content(told);
  };
  return { ...behaviour, configurationAlert: { ...configurationAlert, content } };
}

/** A version is taken for the one that the inventory has where it is `isSame`. */
function takingForOne(isSame: (written: string, reported: ReportedVersion) => boolean): Apply {
  return (behaviour) => {
    const { listed, decide } = behaviour.firmware;
    let isTakenForOne = false;
    return firmware(() => ({
      listed: (cpl, device, reported) => {
        isTakenForOne = isSame(device.firmwareVersion ?? '', reported);
        return listed(cpl, device, reported);
      },
      decide: (finding, device) => (isTakenForOne ? { updatesInventory: false, device: 'stays' } : decide(finding, device)),
    }))(behaviour);
  };
}

function tellsOfNoSecondAttempt(behaviour: Behaviour): Behaviour {
  const failed = new Set<Eui64>();
  return effect('activated-firmware-is-tracked', (right) => ({
    ...right,
    apply: (view, answered) => {
      const follows = failed.has(answered.device) ? [] : right.apply(view, answered);
      if (follows.length === 0) failed.add(answered.device);
      return follows;
    },
  }))(behaviour);
}

/** The alert that tells of a dated activation is left out; what else follows from it comes. */
function tellsOfNoDatedActivation(behaviour: Behaviour): Behaviour {
  return effect('activated-firmware-is-tracked', (right) => ({
    ...right,
    apply: (view, answered) => {
      const isDated = textAt(answered.request.body, 'ExecutionDateTime') !== undefined;
      return right.apply(view, answered).filter((one) => !(isDated && one.do === 'raise DCC Alert' && one.alertCode === 'N57'));
    },
  }))(behaviour);
}

function homeOf({ inventory }: RecordsView, eui: Eui64): readonly Eui64[] {
  const device = inventory.get(eui);
  return device ? inventory.homeOf(device).map((one) => one.eui) : [eui];
}
