import type { DeviceSpec, DeviceType, UserRole } from '../../control/types';
import { textAt } from '../../duis/element';
import type { GbcsMessage } from '../../gbcs/message';
import { loadCatalogues } from '../../vectors/catalogues';
import type { Difference } from '../findings/contents/item';
import type { Exchange } from '../stage/exchange';
import { ACCESS_CONTROL_BROKER } from '../words/personas';
import type { World } from '../stage/world';

/** The User Roles whose party a device knows by its certificates: its supplier and its network operator (facts 3.2). */
const KNOWN: Readonly<Partial<Record<DeviceType, readonly UserRole[]>>> = {
  ESME: ['IS', 'ED'],
  GSME: ['GS', 'GT'],
  GPF: ['GS', 'GT'],
};
/** Services after which a device may know others than those who were responsible for it. */
const CHANGING: readonly string[] = ['6.15.1', '6.21', '6.23', '8.5'];
/** A log of which the samples of others have the broker ask even where the device knows the User (facts 3.2). */
const EITHER_WAY: readonly string[] = ['8.9'];

/**
 * A command comes from the User itself, with the counter of its RequestID, where the device knows that User; from the Access Control
 * Broker, which names the User and its counter beside its own, where it does not, or where nobody but the broker speaks to the device
 * (facts 3.2). Undefined where that is so, and where it cannot be told whom the device knows.
 */
export function wrongOriginator(world: World, command: GbcsMessage, { sent }: Exchange): Difference | undefined {
  const { originator: user, target } = sent.requestId;
  const isOfUser = (command.supplementary?.party ?? command.originator) === user;
  const spec = world.cast.specOf(target);
  const useCase = loadCatalogues().useCases.byCode(command.messageCode);
  if (!isOfUser || !spec || !useCase || EITHER_WAY.some((service) => useCase.services.includes(service))) return undefined;
  const direct = speaksItself(spec, user, useCase.addressing);
  if (direct === undefined || direct === (command.supplementary === undefined) || mayKnowOthers(world)) return undefined;
  return { path: 'originator', expected: direct ? user : ACCESS_CONTROL_BROKER, got: command.originator };
}

/** Whether the User itself is the originator of a command to a device; undefined where that cannot be told. */
function speaksItself(spec: DeviceSpec, user: string, addressing: 'krp' | 'acb' | 'both'): boolean | undefined {
  const { deviceType, smetsFamily, status = 'Commissioned', responsible = [] } = spec;
  if (smetsFamily === 'SMETS1') return undefined;
  if (addressing === 'acb') return false;
  const roles = KNOWN[deviceType];
  const own = responsible.filter(({ role }) => roles?.includes(role));
  const isSettled =
    status === 'Commissioned' && own.length > 0 && own.every(({ from, until }) => from === undefined && until === undefined);
  return isSettled ? own.some((party) => party.user === user) : undefined;
}

/** Whether anything was sent after which a device may know others. */
function mayKnowOthers({ exchanges, session }: World): boolean {
  return exchanges.some(({ sent }) =>
    CHANGING.includes(textAt(session.reader.tree(sent.xml), 'Header', 'ServiceReferenceVariant')?.trim() ?? ''),
  );
}
