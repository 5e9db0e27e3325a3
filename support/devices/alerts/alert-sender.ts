import type { UseCaseCatalogue } from '../../duis/catalogue/gbcs-use-case';
import { encodeMessage } from '../../gbcs/encode';
import { formatMessageCode } from '../../gbcs/message';
import type { DeviceContext, RaisedAlert } from '../device-context';
import type { FleetEnvironment } from '../environment';
import { protect } from '../commands/response';

/** The counter of messages that a device originates: it rises with the clock and never repeats. */
export class OwnCounter {
  private last = 0n;

  constructor(private readonly now: () => Date) {}

  next(): bigint {
    const byClock = BigInt(this.now().getTime());
    this.last = byClock > this.last ? byClock : this.last + 1n;
    return this.last;
  }
}

/** Gives alerts a counter, an addressee and protection, and sends them (facts 3.2). */
export class AlertSender {
  constructor(
    private readonly env: Pick<FleetEnvironment, 'emit'>,
    private readonly useCases: UseCaseCatalogue,
    private readonly counter: OwnCounter,
  ) {}

  send(device: DeviceContext, alert: RaisedAlert): void {
    const useCase = this.useCases.byCode(alert.messageCode);
    if (!useCase || useCase.alertProtection === 'none') throw new RangeError(`${formatMessageCode(alert.messageCode)} is no alert`);
    const counter = this.counter.next();
    const message = protect(
      device,
      {
        kind: 'alert',
        counter,
        originator: device.spec.eui,
        recipient: alert.recipient,
        messageCode: alert.messageCode,
        ...(alert.supplementary && { supplementary: alert.supplementary }),
        payload: alert.body(counter),
        signature: 'none',
      },
      useCase.alertProtection === 'S',
    );
    this.env.emit(device.spec.eui, encodeMessage(message));
  }
}
