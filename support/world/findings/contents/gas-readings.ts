import type { Element } from '../../../duis/element';
import { attributesRead, oneFrame } from './frames';
import type { SaidEntry } from './gas-calendar';
import { unknown } from './gas-tariff';
import type { Frame } from './gbz-fields';
import { framesOf } from './gbz-fields';
import { hexIn, zigbeeInstant } from './octets';
import { FROM, UNTIL, periodAsked, withCertificate } from './read-period';
import type { ContentTable, Entry } from './table';
import { askedFrom, itemsFrom } from './table';

function instant(frame: Frame, path: string): SaidEntry {
  const seconds = frame.number(4, path);
  return [path, { ...seconds, value: zigbeeInstant(seconds.value) }];
}

/** Commands that fetch snapshots one by one, of metering and of prepayment. */
const SNAPSHOTS: Readonly<Record<string, string>> = { '0702 06': 'metering', '0705 07': 'prepayment' };

/** Snapshots of the period, of one cause (a mask of bits), numbered from 0 in each cluster. */
function snapshots(service: string, cause: string, numbers: Readonly<Record<string, number>>): ContentTable {
  const each = (name: string, n: number): string => `${name} snapshot ${n}`;
  const names = Object.entries(numbers).flatMap(([name, count]) => Array.from({ length: count }, (_, n) => each(name, n)));
  return withCertificate({
    services: [service],
    asked: ({ body }) =>
      askedFrom(
        names.flatMap((name): readonly Entry[] => [
          [`${name} for`, cause],
          ...periodAsked(body).map(([path, value]): Entry => [`${path} of ${name}`, value]),
        ]),
      ),
    said: ({ payload }) =>
      itemsFrom(
        framesOf(payload).flatMap((frame): readonly SaidEntry[] => {
          const of = SNAPSHOTS[frame.name];
          if (of === undefined) return [unknown(frame)];
          const period = [instant(frame, FROM), instant(frame, UNTIL)];
          const name = each(of, frame.number(1, 'number of the snapshot').value);
          const causes = frame.next(4, 'cause of the snapshot', hexIn);
          frame.end();
          return [[`${name} for`, causes], ...period.map(([path, said]): SaidEntry => [`${path} of ${name}`, said])];
        }),
      ),
  });
}

const MOST_SAMPLES = 0xffff;
const HOUR = 3_600_000;

/** Samples of the period, one every so many hours, both ends counted; `id` says which (the published messages: GCS17, GCS61). */
function samples(service: string, id: number, hours: number): ContentTable {
  return withCertificate(
    oneFrame(
      [service],
      '0702 08',
      (body) => {
        const [from = '', until = ''] = periodAsked(body).map(([, value]) => String(value));
        const count = Math.floor(Math.max(Date.parse(until) - Date.parse(from), 0) / (hours * HOUR)) + 1;
        return [
          ['samples', id],
          [FROM, from],
          ['number of samples until ReadLogPeriod/EndDateTime', Math.min(count, MOST_SAMPLES)],
        ];
      },
      (frame) => {
        const which = frame.number(2, 'samples');
        const from = instant(frame, FROM);
        frame.skip(1, 'type of the samples');
        const count = frame.number(2, 'number of samples');
        frame.end();
        return [['samples', which], from, ['number of samples until ReadLogPeriod/EndDateTime', count]];
      },
    ),
  );
}

const NETWORK_SAMPLES = 2;

/** GCS18 (4.10): the last samples, of whatever period (the published message). */
const networkData = withCertificate(
  oneFrame(
    ['ReadNetworkData'],
    '0702 08',
    () => [['samples', NETWORK_SAMPLES]],
    (frame) => {
      const which = frame.number(2, 'samples');
      frame.skip(7, 'since when, type and number');
      frame.end();
      return [['samples', which]];
    },
  ),
);

/** A period of which the end is beyond all that a ZigBee device can count to has none. */
function openPeriod(body: Element): readonly Entry[] {
  return periodAsked(body).map(([path, value]): Entry => [path, String(value) >= NO_END ? 'never' : value]);
}

const NO_END = '2136-02-07';

/** A log of prepayment: from the time that stands before the component, until the one in it. */
function prepaymentLog(service: string, name: string): ContentTable {
  return oneFrame([service], name, openPeriod, (frame) => {
    const from: SaidEntry = [FROM, { value: frame.from === undefined ? 'none' : zigbeeInstant(frame.from) }];
    return [from, instant(frame, UNTIL)];
  });
}

/** The readings of a GSME and of a GPF, family 4, by message code (facts 4; the ids as in the published messages). */
export const GAS_READINGS: Readonly<Record<number, ContentTable>> = {
  0x0074: attributesRead(['ReadInstantaneousImportRegisters'], { '0702': ['0302', '0301', '0300', '0000'] }),
  0x0075: attributesRead(['ReadInstantaneousPrepayValues'], {
    '0700': ['0617', '0616'],
    '0705': ['0005', '0002', '0001', '0231', '0211', '0221'],
  }),
  0x0076: snapshots('RetrieveBillingCalendarTriggeredBillingDataLog', '02000000', { metering: 12, prepayment: 12 }),
  0x0077: snapshots('RetrieveImportDailyReadLog', '01000000', { metering: 31 }),
  0x0078: samples('ReadActiveImportProfileData', 0, 0.5),
  0x0079: networkData,
  0x008d: attributesRead(['ReadMeterBalance'], { '0702': ['0A00'], '0705': ['0001'] }),
  0x0096: snapshots('ReadPrepaymentDailyReadLog', '01000000', { prepayment: 31 }),
  0x00a0: samples('RetrieveDailyConsumptionLog', 1, 24),
  0x00b6: attributesRead(['ReadInstantaneousImportTOUMatrices'], { '0702': ['0302', '0301', '0300', '0100', '0102', '0104', '0106'] }),
  0x00b8: attributesRead(['ReadInstantaneousImportBlockCounters'], { '0702': ['0700', '0701', '0702', '0703', '0302', '0301', '0300'] }),
  0x00c3: snapshots('RetrieveCoMOrTariffTriggeredBillingDataLog', '08600000', { metering: 12, prepayment: 12 }),
  0x00c4: prepaymentLog('RetrieveBillingDataLogDebtPayments', '0705 0A'),
  0x00c5: prepaymentLog('RetrieveBillingDataLogPrepaymentCredits', '0705 08'),
};
