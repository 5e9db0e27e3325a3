import { decodeAccessResponse, encodeAccessResponse } from '../../../gbcs/dlms/access';
import type { DlmsData } from '../../../gbcs/dlms/data';
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

/** An item of a DLMS answer has other data, counted from 0. */
export function answerItem(item: number, change: (right: DlmsData) => DlmsData): (right: GbcsMessage) => GbcsMessage {
  return (right) => {
    const { invokeId, items } = decodeAccessResponse(right.payload);
    const changed = items.map((one, i) => (i === item ? { ...one, data: change(one.data) } : one));
    return { ...right, payload: encodeAccessResponse({ invokeId, items: changed }) };
  };
}
