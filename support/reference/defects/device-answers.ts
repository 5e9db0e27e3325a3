import { encodeDateTime } from '../../gbcs/date-time';
import type { GbcsMessage } from '../../gbcs/message';
import { elementOf, written } from './changes/alert-change';
import { saidByDevices } from './changes/device-change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alertBody, finds, some } from './symptom';

const undated = ({ dateTime: _none, ...rest }: GbcsMessage): GbcsMessage => rest;
const MISTIMED = finds({ subject: 'timing', expected: { 'date-time': some } });
const LONG_AGO = encodeDateTime(new Date('2015-01-01T00:00:00Z'));

/** Answers and alerts in which something is missing or other than it is, where no step of a scenario looks at it. */
export const deviceAnswerDefects: readonly Defect[] = [
  defect(
    'CRP612-09',
    'dates-no-answer',
    'The answer to a new calendar does not say when.',
    MISTIMED,
    saidByDevices('response', 0x011a, undated),
  ),
  defect(
    'SCHEMA-04',
    'dates-no-reading',
    'The answer with import registers does not say when.',
    MISTIMED,
    saidByDevices('response', 0x0027, undated),
  ),
  defect(
    'SCHEMA-04',
    'dates-a-reading-long-ago',
    'The answer with import registers says that it was made years before.',
    MISTIMED,
    saidByDevices('response', 0x0027, (message) => ({ ...message, dateTime: LONG_AGO })),
  ),
  defect(
    'CRP612-11',
    'dates-what-has-no-date',
    'The answer with the configuration of controllers says when.',
    MISTIMED,
    saidByDevices('response', 0x011c, (message) => ({ ...message, dateTime: LONG_AGO })),
  ),
  defect(
    'CRP612-33',
    'tells-of-n58-in-another-body',
    'A change of the calendar of controllers is told as a change of the status of the ESME.',
    alertBody({ alert: 'N58', body: 'ALCSHCALCSConfigurationChange' }, { body: 'DeviceStatusChangeEvent' }),
    written('dcc-alert', (xml) => {
      const body = elementOf(xml, 'ALCSHCALCSConfigurationChange') ?? '';
      const device = (elementOf(body, 'ESMEDeviceID') ?? '').replaceAll('ESMEDeviceID', 'DeviceID');
      const change = '<sr:DeviceStatusChange><sr:DeviceRestored/></sr:DeviceStatusChange>';
      return body === '' ? xml : xml.replace(body, `<sr:DeviceStatusChangeEvent>${device}${change}</sr:DeviceStatusChangeEvent>`);
    }),
  ),
];
