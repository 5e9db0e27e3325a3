import type { Element } from '../../../duis/element';
import { at, child, childrenNamed, textAt } from '../../../duis/element';
import { GbcsError } from '../../../gbcs/error';
import type { DlmsData } from '../../../gbcs/dlms/data';
import type { ContentTable, DlmsPart, Entry } from './table';
import { dlmsTable } from './table';
import { booleanIn, dlmsInstant, integerIn, octetsIn } from './octets';
import { indexOf, instantOf, numberOf } from './request-text';

const CONTROLLERS = [1, 2, 3, 4, 5] as const;

/**
 * ECS62 (7.9, 7.10): an association for each controller that the request says so of; of the others none, or, when adding, that there is
 * none.
 */
export const boostButtons: ContentTable = dlmsTable(
  ['AddAuxiliaryLoadToBoostButton', 'RemoveAuxiliaryLoadFromBoostButton'],
  CONTROLLERS.map((n): DlmsPart => {
    const target = `set 0001 0-0:94.44.6.${n} 2`;
    const adds = (body: Element): boolean => body.name.startsWith('Add');
    const path = (body: Element): string => `${adds(body) ? 'AddToBoostButton' : 'RemoveFromBoostButton'}[${n}]`;
    return {
      target,
      asked: (body) => {
        const flag = body.children.find((one) => /BoostButton$/.test(one.name) && indexOf(one) === n)?.text.trim();
        return flag === 'true' || flag === '1' ? [[path(body), adds(body) ? 'associated' : 'not associated']] : [];
      },
      said: ({ data }, body) => {
        const associated = booleanIn(data, target);
        const value = associated ? 'associated' : 'not associated';
        return !associated && adds(body) ? [] : [[path(body), value]];
      },
    };
  }),
);

/** ECS46a (6.14.1): the description of each controller that the request names. */
export const descriptions: ContentTable = dlmsTable(
  ['UpdateDeviceConfigurationALCDescriptions'],
  CONTROLLERS.map((n): DlmsPart => {
    const [target, path] = [`set 0001 0-0:94.44.0.${10 + n} 2`, `ALCSHCALCSDescription[${n}]/SwitchDescription`];
    return {
      target,
      asked: (body) =>
        childrenNamed(body, 'ALCSHCALCSDescription')
          .filter((one) => indexOf(one) === n)
          .map((one): Entry => [path, textAt(one, 'SwitchDescription') ?? '']),
      said: ({ data }) => [[path, octetsIn(data, target).toString('latin1')]],
    };
  }),
);

const DIRECTIONS = ['', 'output', 'input'];

/** `1n` for output or `2n` for input of controller n, and the level (facts 5); bit 7 of the level is set in schedules. */
export function levelIn(selector: number): {
  readonly controller: number;
  readonly direction: string;
  readonly level: number;
  readonly scheduled: boolean;
} {
  const direction = DIRECTIONS[selector >> 12];
  if (!direction) throw new GbcsError('controller and level', '1nxx (output) or 2nxx (input)', selector.toString(16).padStart(4, '0'));
  return { controller: (selector >> 8) & 0xf, direction, level: selector & 0x7f, scheduled: (selector & 0x80) !== 0 };
}

/** What a request calls the way in which a level counts. */
export function directionOf(of: Element): string {
  return child(of, 'InputFromControlledLoad') ? 'input' : 'output';
}

/** ECS47a (7.13) and ECS47e (7.16): start and end in the group of the controller, and the script that sets the level. */
function controllerLevel(service: string, startPart: number, script: number): ContentTable {
  const period = CONTROLLERS.flatMap((n): readonly DlmsPart[] => [
    instant(n, startPart, 'StartDateTime'),
    instant(n, startPart + 1, 'EndDateTime'),
  ]);
  const action: DlmsPart = {
    target: `action 0009 0-0:10.0.${script}.255 1`,
    asked: (body) => [
      ['@auxiliaryControllerN', indexOf(body)],
      ['CommandedStateLevel', numberOf(textAt(body, 'CommandedStateLevel'))],
      ['InputFromControlledLoad', directionOf(body)],
    ],
    said: ({ data }) => {
      const { controller, direction, level, scheduled } = levelIn(integerIn(data, 'controller and level'));
      return [
        ['@auxiliaryControllerN', controller],
        ['CommandedStateLevel', scheduled ? `${level} of a schedule` : level],
        ['InputFromControlledLoad', direction],
      ];
    },
  };
  return dlmsTable([service], [...period, action]);
}

function instant(n: number, part: number, name: string): DlmsPart {
  const target = `set 0001 0-0:94.44.${116 + n}.${part} 2`;
  return {
    target,
    asked: (body) => (indexOf(body) === n ? [[name, instantOf(textAt(body, name))]] : []),
    said: ({ data }, body) => [[indexOf(body) === n ? name : `${name} of controller ${n}`, dlmsInstant(octetsIn(data, name, 12), name)]],
  };
}

export const controllerState = controllerLevel('SetAuxiliaryControllerState', 1, 103);
export const proportionalLimit = controllerLevel('LimitAPCLevel', 3, 107);

const SWITCHES = new Map([
  ['ActivateALCSHCALCS', { code: 0x11, part: 1 }],
  ['DeactivateALCSHCALCS', { code: 0x12, part: 2 }],
  ['ResetALCSHCALCS', { code: 0x20, part: 0 }],
]);

/** ECS47 (7.5, 7.6, 7.8, before GBCS 4.0): minutes in the group of the switch, and the script that says which switch, and what. */
export const switchControl: ContentTable = dlmsTable(
  ['ActivateAuxiliaryLoad', 'DeactivateAuxiliaryLoad', 'ResetAuxiliaryLoad'],
  [
    ...CONTROLLERS.flatMap((n) => [1, 2].map((part) => minutes(n, part))),
    {
      target: 'action 0009 0-0:10.0.103.255 1',
      asked: (body) => orders(body).map((order): Entry => [`${order.name}/@index`, indexOf(order)]),
      said: ({ data }) => [switched(data)],
    },
  ],
);

function orders(body: Element): readonly Element[] {
  return body.children.filter(({ name }) => SWITCHES.has(name));
}

function minutes(n: number, part: number): DlmsPart {
  const target = `set 0001 0-0:94.44.${116 + n}.${part} 2`;
  const name = [...SWITCHES].find(([, one]) => one.part === part)?.[0] ?? '';
  const path = `${name}[${n}]/Duration`;
  return {
    target,
    asked: (body) => {
      const order = orders(body).find((one) => one.name === name && indexOf(one) === n);
      return order && at(order, 'Duration') ? [[path, `${numberOf(textAt(order, 'Duration'))} minutes`]] : [];
    },
    said: ({ data }) => [[path, `${integerIn(data, target)} minutes`]],
  };
}

function switched(data: DlmsData): Entry {
  const selector = integerIn(data, 'switch and action');
  const name = [...SWITCHES].find(([, { code }]) => code === (selector & 0xff))?.[0];
  if (!name) throw new GbcsError('switch and action', 'n11 (on), n12 (off) or n20 (reset)', selector.toString(16).padStart(4, '0'));
  return [`${name}/@index`, selector >> 8];
}
