import { textAt } from '../../../duis/element';
import { XmlText } from '../../../duis/xml-text';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Inquiry } from '../../inquiry/inquiry';
import { withStatus } from '../../inventory/device';
import { refuse } from '../../rules/rule';
import { ruleFor } from '../changes/change';
import { textOf } from '../changes/payload-change';
import { alsoRefuses, nonDevice } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { done } from '../../services/service';
import { code, entries, finds, responseItem, some, startingWith } from '../symptom';

const INSTALL_CODE = 'install-code-length';
const CHARACTERS = 32;
const MISSING_RUN = finds({ subject: ['push', 'response content'], expected: some });

/** Ways to get wrong what stands beside the case that is thought of: hubs that are out of reach, displays, a hub's proxy, blanks. */
export const besideTheMeterDefects: readonly Defect[] = [
  {
    ...defect(
      'SCHEMA-04',
      'says-e21-for-e20',
      'That a hub cannot be reached is told as if its device had not answered.',
      finds({ subject: ['response code', 'push'], expected: startingWith('E20') }),
      (behaviour) => ({
        ...behaviour,
        writeResponse: (response) =>
          behaviour.writeResponse(response.responseCode === 'E20' ? { ...response, responseCode: 'E21' } : response),
      }),
    ),
    likelyAt: ['S-1965'],
  },
  {
    ...defect(
      'SCHEMA-04',
      'takes-displays-for-ppmids',
      'The log of a SMETS1 hub has a display as a PPMID.',
      responseItem('DeviceType'),
      (behaviour) => ({
        ...behaviour,
        s1spSays: (answer) => new XmlText(behaviour.s1spSays(answer).value.replaceAll('>Type2<', '>PPMID<')),
      }),
    ),
    likelyAt: ['S-1720'],
  },
  {
    ...defect(
      'SECMP0081-16',
      'pre-notifies-no-proxy',
      'The Gas Proxy Function that comes with a hub is in no inventory.',
      code('I0', startingWith('E')),
      nonDevice('12.2', (right) => (view, request) => {
        const answer = right(view, request);
        return { ...answer, follows: answer.follows?.slice(0, 1) ?? [] };
      }),
    ),
    likelyAt: ['S-1969'],
  },
  {
    ...defect(
      'SECMP0081-16',
      'does-not-know-whose-proxy-it-is',
      'The Gas Proxy Function that comes with a hub is of no home, and stays Pending when its hub is reported.',
      finds({ subject: 'response content', expected: { DeviceStatus: 'InstalledNotCommissioned' }, got: { DeviceStatus: 'Pending' } }),
      nonDevice('12.2', (right) => (view, request) => {
        const answer = right(view, request);
        const follows = (answer.follows ?? []).map((one) => {
          if (one.do !== 'register device' || one.spec.deviceType !== 'GPF') return one;
          const { chf: _, ...spec } = one.spec;
          return { ...one, spec };
        });
        return { ...answer, follows };
      }),
    ),
    likelyAt: ['S-1968'],
  },
  {
    ...defect(
      'CR1045-03',
      'passes-over-whom-it-does-not-know',
      'Of the devices that are to get an image, those that are in no inventory are not spoken of.',
      code('W110101', startingWith('I')),
      nonDevice('11.1', (right) => (view, request) => {
        const known = (list: string): string =>
          list
            .split(',')
            .filter((eui) => view.records.inventory.get(eui.trim().toUpperCase()) !== undefined)
            .join(',');
        return right(view, { ...request, body: textOf('DeviceIDList', known)(request.body) });
      }),
    ),
    likelyAt: ['S-1724'],
  },
  ...[
    defect(
      'SCHEMA-07',
      'runs-what-was-deleted',
      'A schedule that was deleted runs all the same.',
      finds({ subject: ['command', 'nothing more', 'push'] }),
      nonDevice('5.3', () => (view) => done(view)),
    ),
    defect(
      'SCHEMA-07',
      'deletes-whatever-is-scheduled-for-a-device',
      'With the schedules of one User those of others go too.',
      MISSING_RUN,
      nonDevice('5.3', (right) => (view, request) => {
        const answer = right(view, request);
        const all = view.records.schedules.ofDevice(deviceIdAt(request.body, 'DeviceID') ?? '');
        return { ...answer, follows: all.map(({ id }) => ({ do: 'remove schedule', id }) as const) };
      }),
    ),
    defect(
      'SCHEMA-07',
      'deletes-whatever-a-user-has-scheduled',
      'With the schedules of one device those of others go too.',
      MISSING_RUN,
      nonDevice('5.3', (right) => (view, request) => {
        const answer = right(view, request);
        const { inventory, schedules } = view.records;
        const device = inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
        const home = device ? inventory.homeOf(device) : [];
        const own = home.flatMap(({ eui }) => schedules.ofDevice(eui)).filter(({ user }) => user === request.requestId.originator);
        return { ...answer, follows: own.map(({ id }) => ({ do: 'remove schedule', id }) as const) };
      }),
    ),
  ].map((one) => ({ ...one, likelyAt: ['S-1725', 'S-1726'] })),
  ...[
    defect(
      'SCHEMA-04',
      'keeps-what-was-decommissioned-in-service',
      'A device that was decommissioned is as it was.',
      entries({ DeviceStatus: 'Decommissioned' }, { DeviceStatus: 'Commissioned' }),
      nonDevice('8.3', () => (view) => done(view)),
    ),
    defect(
      'SCHEMA-04',
      'decommissions-the-whole-home',
      'With a device that is decommissioned its whole home goes out of service.',
      entries({ DeviceStatus: 'Commissioned' }, { DeviceStatus: 'Decommissioned' }),
      nonDevice('8.3', (right) => (view, request) => {
        const answer = right(view, request);
        const device = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
        const home = device ? view.records.inventory.homeOf(device) : [];
        const others = home.map((other) => ({ do: 'put device', device: withStatus(other, 'Decommissioned', view.now) }) as const);
        return { ...answer, follows: [...(answer.follows ?? []), ...others] };
      }),
    ),
  ].map((one) => ({ ...one, likelyAt: ['S-1727'] })),
  {
    ...defect(
      'CR1277-01',
      'counts-blanks-too',
      'An InstallCode has to be 32 characters long with whatever stands around it.',
      code('I99', 'E081111'),
      alsoRefuses(INSTALL_CODE, (inquiry) => {
        const written = installCodeIn(inquiry);
        return written.trim().length === CHARACTERS && written.length !== CHARACTERS
          ? refuse('E081111', `${written.length} characters`)
          : undefined;
      }),
    ),
    likelyAt: ['S-1966'],
  },
  {
    ...defect(
      'CR1277-02',
      'takes-blanks-for-octets',
      'An InstallCode is long enough when it has 32 characters, blanks among them.',
      code('E081111', startingWith('I')),
      ruleFor(INSTALL_CODE, (inquiry) => installCodeIn(inquiry).length !== CHARACTERS),
    ),
    likelyAt: ['S-1967'],
  },
];

/** The InstallCode as it was written. */
function installCodeIn({ asked }: Inquiry): string {
  return textAt(asked.body, 'AddDeviceToCHFWhitelist', 'InstallCode') ?? '';
}
