import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CHF, IMPORT_SUPPLIER, OTHER_USER, Rehearsal } from '../fixtures/rehearsal';

/** How many requests come in a night; DUIS_NIGHT=100000 takes some minutes. */
const REQUESTS = Number(process.env['DUIS_NIGHT'] ?? 3000);
/** Of every so many, the answer to one waits all night for a User that takes none. */
const UNTAKEN = 10;
const HOURS = 24;
/** What the last 20,000 requests and commands are remembered with (reference/README.md, What is bounded), and what waits besides, in MB. */
const REMEMBERED = 180;
const WAITING = 0.006;
/** How much more the second half of a night may need than the first where neither remembers more than the other, as a part of the first. */
const FLAT = 0.15;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Heap in use after a collection, and the memory of the process, in MB. */
async function memory(): Promise<{ readonly heap: number; readonly rss: number }> {
  await new Promise(setImmediate);
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, rss: rss / 1e6 };
}

test(`a night of ${HOURS} hours, ${REQUESTS} requests and ${REQUESTS / UNTAKEN} messages that nobody takes`, async (t) => {
  const night = (await Rehearsal.begin()).home('4.0');
  const { systems, clock } = night;
  systems.records.users.put({ eui: OTHER_USER, roles: ['OU'] });
  const start = clock.now().getTime();
  const figures: (Awaited<ReturnType<typeof memory>> & { readonly requests: number; readonly waiting: number })[] = [];
  let taken = 0;
  for (let n = 1; n <= REQUESTS; n++) {
    const from = n % UNTAKEN === 0 ? OTHER_USER : IMPORT_SUPPLIER;
    assert.equal(night.send({ srv: '8.9', from, counter: BigInt(n) }).status, 200);
    await clock.advance(new Date(start + (n / REQUESTS) * HOURS * 3_600_000));
    taken += night.pushed.splice(0).filter(({ to }) => to === IMPORT_SUPPLIER).length;
    if (n % (REQUESTS / 10) !== 0) continue;
    const waiting = systems.outbox.waitingFor(OTHER_USER);
    figures.push({ requests: n, waiting, ...(await memory()) });
  }
  for (const { requests, waiting, heap, rss } of figures)
    t.diagnostic(`${requests} requests, ${waiting} wait: heap ${heap.toFixed(1)} MB, RSS ${rss.toFixed(0)} MB`);
  assert.equal(taken, REQUESTS - REQUESTS / UNTAKEN);
  const last = figures.at(-1);
  assert.equal(last?.waiting, REQUESTS / UNTAKEN);
  assert.ok(last.heap < REMEMBERED + WAITING * last.waiting, `${last.heap} MB`);
  // What waits is owed to its User; all else stops growing when what is remembered is full.
  const own = figures.filter(({ requests }) => requests >= 25_000).map(({ heap, waiting }) => heap - WAITING * waiting);
  if (own.length > 1) assert.ok(Math.max(...own) <= Math.min(...own) * (1 + FLAT), JSON.stringify(own));
  assert.equal(systems.fleet.commands(CHF).length, Math.min(REQUESTS, 20_000));
});
