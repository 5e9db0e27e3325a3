import { loadLibxml } from '../duis/xml-engine';
import { loadSchema } from '../vectors/schema';
// What steps and hooks are made of; they themselves are for Cucumber to load.
import './expect/contents';
import './expect/contract/judge';
import './expect/evidence-of-failure';
import './stage/session';
import './stage/world';

/** For a process that is about to play, and does not know what yet: loads the World, and compiles the schema that it will read by. */
void loadLibxml()
  .then(() => loadSchema())
  .catch(() => undefined);
