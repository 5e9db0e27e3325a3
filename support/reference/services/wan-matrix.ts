import { xml } from '../../duis/xml-text';
import { writeElement } from '../documents/write-element';
import type { NonDeviceService } from './service';

/** 12.1 Request WAN Matrix: everywhere is covered. There is no map behind this answer; only its form is meant. */
export const readWanMatrix: NonDeviceService = (_view, { body }) => ({
  code: 'I0',
  content: xml`<sr:DSPWANMatrix>${writeElement(body, 'Request')}<sr:CSPRegion>Central</sr:CSPRegion>
      <sr:CoverageAvailability>true</sr:CoverageAvailability><sr:WANTechnology>Cellular</sr:WANTechnology>
      <sr:ConnectivityLikelihood>High</sr:ConnectivityLikelihood></sr:DSPWANMatrix>`,
});
