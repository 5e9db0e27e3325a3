import { raiseDccAlert } from '../alerts/raise-dcc-alert';
import type { Consequence } from '../consequences/consequence';
import type { SystemsView } from '../systems-view';
import type { FirmwareNotice } from './smets1-notification';

/** N57: the Gas Supplier of a SMETS1 home with a gas meter is told of firmware for its hub or PPMID (3.1.1, 3.1.3). */
export function notifyGasSupplier(view: SystemsView, notice: FirmwareNotice): readonly Consequence[] {
  const { applies, recipients, content } = view.behaviour.smets1FirmwareNotification;
  if (!applies(notice)) return [];
  return raiseDccAlert({
    alertCode: 'N57',
    about: notice.device.eui,
    recipients: recipients(view, notice),
    content: content(notice),
  });
}
