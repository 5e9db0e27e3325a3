import type { UserRole } from '../../control/types';
import { lostRule, matrixRow, ruleFor } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { code, either, finds, some, startingWith } from './symptom';

/** Services whose access control is broken one by one: each has to be noticed by itself. */
const SERVICES = [
  ...['1.1.1', '2.1', '3.3', '6.7', '6.13', '6.14.1', '6.14.2', '6.14.3', '6.15.1', '6.24.1', '7.2'],
  ...['7.5', '7.6', '7.7', '7.8', '7.9', '7.10', '7.14', '7.15', '8.9', '11.2'],
];

/** One role too many of one service, each of a User who is responsible for the meter in it. */
const ROLES_TOO_MANY: readonly (readonly [service: string, role: UserRole, roles: readonly UserRole[]])[] = [
  ['6.14.3', 'ED', ['IS', 'ED']],
  ['7.9', 'ED', ['IS', 'ED']],
  ['7.14', 'ES', ['IS', 'ED', 'OU', 'ES']],
  ['7.15', 'ES', ['IS', 'ED', 'OU', 'ES']],
  ['8.9', 'ED', ['IS', 'GS', 'OU', 'ED']],
];

/** Services and roles of the matrix, one of which each might miss: those of a non-device service are nowhere else asked for one by one. */
const ROLES_TOO_FEW: readonly (readonly [services: readonly string[], roles: readonly UserRole[], likelyAt: string])[] = [
  [['5.1', '5.2', '5.3'], ['ES', 'GT', 'OU'], 'S-1744'],
  [['8.2', '8.4', '12.2'], ['RSA', 'GT', 'OU'], 'S-1742'],
  [['8.12.1'], ['GS'], 'S-1745'],
];

/** Services whose responses can be returned (2.3.3), of devices and of logs, and those that are for the DCC. */
const RETURNED_BY_DEVICES = ['3.2', '6.8', '6.15.2', '6.21', '8.7.1', '8.7.2', '8.8.1', '8.8.2'];
const LOGS = ['8.11', '8.12.1', '8.12.2'];
const RETURNED = [...RETURNED_BY_DEVICES, ...LOGS];
const FOR_THE_DCC = ['4.1.1', '5.1', '5.2', '5.3', '8.3', '8.14.2', '11.1'];
/** Of the services that no other list has. */
const OF_SOME_TYPES = ['1.7', '3.5', '4.3', '4.8.1', '4.11.1', '6.2.4', '6.2.9', '6.20.1', '6.31', '7.1', '7.12', '8.12.2'];
/** Some of those that say a word or two. */
const PLAIN = ['2.5', '4.3', '4.8.3', '6.2.8', '6.30', '14.1'];
/** What keeps a request from being carried out, whatever it is: the rule, its code, and where it is tried for each. */
const WHATEVER_IS_ASKED: readonly (readonly [forgets: string, rule: string, symptom: string, likelyAt: string])[] = [
  ['who-is-suspended', 'user-status-permitted', 'E3', 'S-1983'],
  ['who-is-responsible', 'user-authorised-for-device', 'E4', 'S-1850'],
  ['in-what-status', 'device-status-compatible', 'E5', 'S-1403'],
  ['which-variant', 'command-variant-applies', 'E12', 'S-1410'],
  ['at-which-service', 'request-type-valid-for-url', 'E13', 'S-2005'],
];
/** Not for Suppliers alone, so that local delivery is asked for by others. */
const DELIVERED_TO_SUPPLIERS = ['4.1.1', '6.13', '6.15.1', '6.24.1', '7.7', '7.14', '7.15', '8.7.2', '8.8.2', '8.9', '8.11', '11.2'];
/** Every service that the suite sends. */
const ALL = [...new Set([...SERVICES, ...RETURNED, ...FOR_THE_DCC, '6.23', '6.24.2', '7.13', '8.2', '8.4', '11.3', '12.2'])];

/** A critical request that was transformed for a stranger to the device: its Pre-Command is not the User's to sign. */
const NO_GOOD_PRE_COMMAND = finds({ subject: 'command' });

/** Access control (3.2) that is missing for one service, or for one role of one service. */
export const accessDefects: readonly Defect[] = [
  ...SERVICES.map((service) =>
    defect(
      'SCHEMA-04',
      `any-supplier-may-send-${service}`,
      `Nobody asks who is responsible for the device of a ${service}.`,
      either(code('E4', startingWith('I')), NO_GOOD_PRE_COMMAND),
      lostRule('user-authorised-for-device', [service]),
    ),
  ),
  ...ROLES_TOO_MANY.map(([service, role, eligibleRoles]) =>
    defect(
      'SCHEMA-04',
      `${service}-is-for-${role}-too`,
      `${service} is for the role ${role} as well.`,
      code('E2', startingWith('I', 'E')),
      matrixRow(service, { eligibleRoles }),
    ),
  ),
]
  .map((one) => ({ ...one, likelyAt: ['S-1301', 'S-1302'] }))
  .concat({
    ...defect(
      'SCHEMA-04',
      'asks-who-is-responsible-for-commissioned-devices-alone',
      'Nobody asks who is responsible for a device that is not Commissioned.',
      either(code('E4', startingWith('I')), NO_GOOD_PRE_COMMAND),
      ruleFor('user-authorised-for-device', ({ device }) => device?.status === 'Commissioned'),
    ),
    likelyAt: ['S-1748'],
  })
  .concat(
    ROLES_TOO_FEW.flatMap(([services, roles, likelyAt]) =>
      services.flatMap((service) =>
        roles.map((role) => ({
          ...defect(
            'SCHEMA-04',
            `${service}-is-not-for-${role}`,
            `${service} is not for the role ${role}.`,
            code(startingWith('I'), 'E2'),
            withoutRole(service, role),
          ),
          likelyAt: [likelyAt],
        })),
      ),
    ),
  )
  .concat(
    RETURNED.map((service) => ({
      ...defect(
        'SCHEMA-04',
        `any-supplier-may-send-${service}`,
        `Nobody asks who is responsible for the device of a ${service}.`,
        either(code('E4', startingWith('I')), NO_GOOD_PRE_COMMAND),
        lostRule('user-authorised-for-device', [service]),
      ),
      likelyAt: ['S-1982'],
    })),
    [...RETURNED, ...FOR_THE_DCC].map((service) => ({
      ...defect(
        'SCHEMA-04',
        `${service}-is-for-RSA-too`,
        `${service} is for the role RSA as well.`,
        either(code('E2', startingWith('I', 'E', 'W')), NO_GOOD_PRE_COMMAND),
        withRole(service, 'RSA'),
      ),
      likelyAt: ['S-1981'],
    })),
    [...RETURNED, ...FOR_THE_DCC].map((service) => ({
      ...defect(
        'SCHEMA-04',
        `suspended-users-may-send-${service}`,
        `Nobody asks whether the User that sends a ${service} is suspended.`,
        either(code('E3', startingWith('I', 'E', 'W')), NO_GOOD_PRE_COMMAND),
        lostRule('user-status-permitted', [service]),
      ),
      likelyAt: ['S-1983'],
    })),
    RETURNED_BY_DEVICES.map((service) => ({
      ...defect(
        'SCHEMA-04',
        `${service}-is-for-any-status`,
        `Nobody asks in what status the device of a ${service} is.`,
        either(code('E5', startingWith('I')), NO_GOOD_PRE_COMMAND),
        lostRule('device-status-compatible', [service]),
      ),
      likelyAt: ['S-1970'],
    })),
    {
      ...defect(
        'SCHEMA-04',
        'says-e5-of-types-it-is-not-for',
        'A device of a type that a request is not for is refused as one in another status, where its response can be returned.',
        code('E11', 'E5'),
        ofTypesSaying('E5', RETURNED),
      ),
      likelyAt: ['S-1857'],
    },
    OF_SOME_TYPES.map((service) => ({
      ...defect(
        'SCHEMA-04',
        `${service}-says-e5-of-types-it-is-not-for`,
        `A device of a type that ${service} is not for is refused as one in another status.`,
        code('E11', 'E5'),
        ofTypesSaying('E5', [service]),
      ),
      likelyAt: ['S-1420'],
    })),
    WHATEVER_IS_ASKED.flatMap(([forgets, rule, symptom, likelyAt]) =>
      PLAIN.map((service) => ({
        ...defect(
          'SCHEMA-04',
          `${service}-does-not-ask-${forgets}`,
          `Of a ${service} nobody asks what ${symptom} is about.`,
          either(code(symptom, startingWith('I', 'E')), NO_GOOD_PRE_COMMAND),
          lostRule(rule, [service]),
        ),
        likelyAt: [likelyAt],
      })),
    ),
    DELIVERED_TO_SUPPLIERS.map((service) => ({
      ...defect(
        'SCHEMA-04',
        `anybody-has-the-command-of-${service}`,
        `The command of a ${service} is returned for local delivery to whoever may send it.`,
        code('E17', startingWith('I')),
        lostRule('local-command-services-available', [service]),
      ),
      likelyAt: ['S-2013'],
    })),
    LOGS.map((service) => ({
      ...defect(
        'SCHEMA-04',
        `${service}-is-for-any-status`,
        `Nobody asks in what status the hub of a ${service} is.`,
        code('E5', startingWith('I')),
        lostRule('device-status-compatible', [service]),
      ),
      likelyAt: ['S-2014'],
    })),
    ALL.map((service) => ({
      ...defect(
        'SCHEMA-04',
        `${service}-goes-to-any-service`,
        `A ${service} is taken at every web service.`,
        either(code('E13', some), NO_GOOD_PRE_COMMAND),
        lostRule('request-type-valid-for-url', [service]),
      ),
      likelyAt: ['S-2005'],
    })),
    RETURNED.map((service) => ({
      ...defect(
        'SCHEMA-04',
        `${service}-takes-any-command-variant`,
        `${service} takes every CommandVariant.`,
        either(code('E12', startingWith('I', 'E')), NO_GOOD_PRE_COMMAND),
        matrixRow(service, { commandVariants: [1, 2, 3, 4, 5, 6, 7, 8] }),
      ),
      likelyAt: ['S-1952'],
    })),
  );

/** The row of a service in the Service Request Matrix has a role more. */
function withRole(service: string, role: UserRole): Defect['apply'] {
  return (behaviour) => matrixRow(service, { eligibleRoles: [...behaviour.matrix.get(service).eligibleRoles, role] })(behaviour);
}

/** The row of a service in the Service Request Matrix lacks a role. */
function withoutRole(service: string, role: UserRole): Defect['apply'] {
  return (behaviour) =>
    matrixRow(service, { eligibleRoles: behaviour.matrix.get(service).eligibleRoles.filter((one) => one !== role) })(behaviour);
}

/** What these services refuse with E11 they refuse with another code. */
function ofTypesSaying(other: string, services: readonly string[]): Defect['apply'] {
  return (behaviour) => ({
    ...behaviour,
    rules: behaviour.rules.map((right) => ({
      ...right,
      ask: (inquiry) => {
        const refusal = right.ask(inquiry);
        const isOther = refusal?.kind === 'code' && refusal.code === 'E11' && services.includes(inquiry.request.serviceReferenceVariant);
        return isOther ? { ...refusal, code: other } : refusal;
      },
    })),
  });
}
