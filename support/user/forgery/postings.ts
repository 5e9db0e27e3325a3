import type { Eui64 } from '../../duis/eui64';
import type { Deviation, SentBefore } from '../deviation';
import type { Posting } from '../sending/duis-services';
import { byName } from './forged';

function posted(says: string, posting: Posting): Deviation {
  return { stage: 'posting', says, posting };
}

/** How a request is posted that is right in itself, wrongly or otherwise than usual: `its HTTP method PUT`. */
export const POSTINGS = byName([
  posted('HTTP method PUT', { method: 'PUT' }),
  posted('HTTP method GET', { method: 'GET' }),
  posted('HTTP method DELETE', { method: 'DELETE' }),
  posted('path below that of the service', { below: '/nothing' }),
  posted('path another', { below: 'X' }),
  posted('media type text/plain', { contentType: 'text/plain' }),
  posted('media type application/json', { contentType: 'application/json' }),
  posted('media type application/xml-dtd', { contentType: 'application/xml-dtd' }),
  posted('charset iso-8859-1', { contentType: 'application/xml; charset=iso-8859-1' }),
  posted('charset utf-8', { contentType: 'application/xml; charset=utf-8' }),
  posted('charset in quotes', { contentType: 'application/xml;charset="UTF-8"' }),
  posted('media type in capitals', { contentType: 'Application/XML' }),
]);

/** Where a request stands among those of its User: `its counter used before`. */
export const PLACES = byName([
  { stage: 'counter', says: 'counter used before', counter: (before) => last(before).counter },
  { stage: 'counter', says: 'counter below the last', counter: ({ older }) => older() },
  { stage: 'predecessor', says: 'predecessor the last request', predecessor: last },
  {
    stage: 'predecessor',
    says: 'predecessor a request that nobody sent',
    predecessor: (before) => ({ ...last(before), counter: before.older() }),
  },
  {
    stage: 'predecessor',
    says: 'predecessor a request of another User',
    predecessor: (before) => ({ ...last(before), originator: SOMEBODY_ELSE }),
  },
  { stage: 'predecessor', says: 'predecessor one that another User sent', predecessor: ofAnother },
]);

const SOMEBODY_ELSE: Eui64 = '90-B3-D5-1F-30-03-00-00';

function last({ last }: SentBefore): NonNullable<SentBefore['last']> {
  if (!last) throw new Error('the User has sent nothing before');
  return last;
}

function ofAnother({ lastOfAnother }: SentBefore): NonNullable<SentBefore['lastOfAnother']> {
  if (!lastOfAnother) throw new Error('no other User has sent anything before');
  return lastOfAnother;
}
