import type { GbcsUseCase } from '../duis/catalogue/gbcs-use-case';
import type { Element } from '../duis/element';
import { textAt } from '../duis/element';
import type { Eui64 } from '../duis/eui64';
import type { GbcsMessage } from '../gbcs/message';
import type { TransformRequest } from './select-use-case';

/** The header fields of a command that say who sends it, on whose behalf, and with which counter. */
export type Addressing = Pick<GbcsMessage, 'originator' | 'recipient' | 'counter' | 'supplementary'>;

/** A party of the DCC's that originates commands, and the next value of its own counter. */
export interface DccOriginator {
  readonly eui: Eui64;
  readonly counter: bigint;
}

export interface AddressingFacts {
  readonly useCase: Pick<GbcsUseCase, 'addressing' | 'encryptedResponse'>;
  /** Who is in the device's trust anchor cells: known remote parties. */
  readonly remoteParties: readonly Eui64[];
  readonly accessControlBroker: DccOriginator;
  /** Originates 6.23 in the name of the new supplier. */
  readonly transitionalChangeOfSupplier?: DccOriginator;
  /**
   * The originator's Key Agreement certificate (DER) where the request does not bring one, for answers encrypted to a party that the device
   * does not know.
   */
  readonly keyAgreementCertificate?: Uint8Array | undefined;
}

/** Services that the Access Control Broker carries out by itself: the User does not appear in the command (facts 3.2, RTDS). */
const BY_THE_BROKER_ITSELF: ReadonlySet<string> = new Set(['6.21', '6.24.1', '8.5', '8.12.2']);
const BY_TRANSITIONAL_CHANGE_OF_SUPPLIER = '6.23';

/**
 * How a command for a request is addressed (facts 3.2): direct from a known remote party, with the counter of its RequestID;
 * else from the Access Control Broker with a counter of its own, naming the User and the User's counter beside it.
 */
export function addressCommand(request: TransformRequest, facts: AddressingFacts): Addressing {
  const { originator, target: recipient, counter } = request.requestId;
  const broker = facts.accessControlBroker;
  if (request.serviceReferenceVariant === BY_TRANSITIONAL_CHANGE_OF_SUPPLIER) {
    const { eui, counter: own } = facts.transitionalChangeOfSupplier ?? broker;
    return { originator: eui, recipient, counter: own };
  }
  if (BY_THE_BROKER_ITSELF.has(request.serviceReferenceVariant)) return { originator: broker.eui, recipient, counter: broker.counter };
  if (facts.useCase.addressing !== 'acb' && facts.remoteParties.includes(originator)) return { originator, recipient, counter };
  const certificate = facts.useCase.encryptedResponse ? (certificateIn(request.body) ?? facts.keyAgreementCertificate) : undefined;
  return {
    originator: broker.eui,
    recipient,
    counter: broker.counter,
    supplementary: { party: originator, counter, ...(certificate && { keyAgreementCertificate: certificate }) },
  };
}

/** KAPublicSecurityCredentials, which a User sends along to readings that are encrypted for it. */
function certificateIn(body: Element): Uint8Array | undefined {
  const text = textAt(body, 'KAPublicSecurityCredentials');
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}
