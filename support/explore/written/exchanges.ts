import { nameOf } from '../../world/words/personas';
import type { Played } from '../play/side';

/** A message that went one way or the other, to be laid beside that of the other side. */
export interface Shown {
  readonly title: string;
  readonly text: string;
}

/** All that went over the wire on account of a stimulus, in the order of the requests and then of what was pushed. */
export function exchangesOf({ world }: Played): readonly Shown[] {
  return [
    ...world.exchanges.flatMap(({ user, words, sent: { xml, http, reply } }, n) => [
      { title: `request ${n + 1}: the ${user.name} ${words}`, text: xml },
      {
        title: `reply ${n + 1}: HTTP ${http.status}${reply?.response ? `, ${reply.response.responseCode}` : ''}`,
        text: http.body.toString('utf8'),
      },
    ]),
    ...world.inbox.all.map(({ user, message: { response, problem = 'unreadable', text } }) => {
      const said = response ? `${response.responseCode}, ${response.body.kind}` : problem;
      return { title: `to the ${nameOf(user)}: ${said}`, text };
    }),
  ];
}
