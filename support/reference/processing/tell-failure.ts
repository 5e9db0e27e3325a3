import type { DuisRequest } from '../../duis/request';
import { xml } from '../../duis/xml-text';
import type { Consequence } from '../consequences/consequence';
import { ACCESS_CONTROL_BROKER } from '../parties';
import type { SystemsView } from '../systems-view';

/** The code of the DCC Alert is not known; one of which nothing but the code is. */
const COMMAND_FAILURE = 'N13';

/**
 * A command came to nothing: its User has the code in a Response or, where the note is read so, in a DCC Alert (reading
 * command-failure-form).
 */
export function tellFailure(view: SystemsView, request: DuisRequest, code: string): Consequence {
  if (view.readings.text('command-failure-form') === 'response') return { do: 'push response', request, code };
  const { originator: to, target } = request.requestId;
  const content = xml`<sr:CommandFailure><sr:CommandRequestID>${request.requestIdText}</sr:CommandRequestID>
      <sr:DeviceID>${target}</sr:DeviceID></sr:CommandFailure>`;
  const responseId = `${ACCESS_CONTROL_BROKER}:${to}:${view.nextBrokerCounter()}`;
  return { do: 'push', to, response: { responseId, responseCode: code, body: { kind: 'dcc-alert', alertCode: COMMAND_FAILURE, content } } };
}
