import type { GbcsMessage } from '../../../gbcs/message';
import type { Behaviour } from '../../behaviour/behaviour';

/** Devices say something else in messages of this kind and code than they ought to, and protect it as well as ever. */
export function saidByDevices(
  kind: GbcsMessage['kind'],
  messageCode: number,
  change: (right: GbcsMessage) => GbcsMessage,
): (behaviour: Behaviour) => Behaviour {
  return (behaviour) => ({
    ...behaviour,
    devicesSay: (message) => {
      const said = behaviour.devicesSay(message);
      return said.kind === kind && said.messageCode === messageCode ? change(said) : said;
    },
  });
}
