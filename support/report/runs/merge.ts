import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CERTIFICATES, TARGET_STATEMENT } from '../../requirements/target-statement';
import { JOURNAL } from '../../record/journal-entry';
import { segmentsIn } from '../journal/journal-segment';
import { NotARun, readRunEnvelope, writeRunEnvelope } from '../run-envelope';
import { readTargetStatement } from '../journal/target-statement';
import type { PromisedScenario, RecordedRequirement, RunEnvelope } from '../../record/run-envelope';

/** Shards that do not make one run: one is missing, there twice, unfinished, or of another run. */
export class ShardsDoNotFit extends Error {
  override readonly name = 'ShardsDoNotFit';
}

/** Shards of one run begin within so many hours; yesterday's, left lying where one of today's did not begin, is of another. */
const FARTHEST_APART_HOURS = 12;

/** Shards that make one run. */
export interface MergedRun {
  readonly envelope: RunEnvelope;
  /** Their folders, in order. */
  readonly dirs: readonly string[];
}

/** Sees that the shards make one run, which has this id. Throws ShardsDoNotFit. */
export function fitShards(dirs: readonly string[], id: string): MergedRun {
  const shards = dirs.map(openShard).sort((a, b) => a.index - b.index);
  const total = shards[0]?.total ?? 0;
  for (const shard of shards) checkAlike(shard, shards[0] ?? shard);
  checkOneNight(shards);
  const missing = Array.from({ length: total }, (_, place) => place + 1).filter((index) => !shards.some((shard) => shard.index === index));
  if (missing.length > 0) throw new ShardsDoNotFit(`shard ${missing.join(', ')} of ${total} is missing`);
  const twice = shards.find((shard, place) => shards[place + 1]?.index === shard.index);
  if (twice !== undefined)
    throw new ShardsDoNotFit(
      `shard ${twice.index} of ${total} is there more than once: ${shards
        .filter(({ index }) => index === twice.index)
        .map(({ dir }) => dir)
        .join(', ')}`,
    );
  return {
    dirs: shards.map(({ dir }) => dir),
    envelope: joinEnvelopes(
      shards.map(({ envelope }) => envelope),
      id,
    ),
  };
}

/** Writes the whole run into an empty folder. */
export function writeMerged({ dirs, envelope }: MergedRun, out: string): void {
  for (const [place, dir] of dirs.entries()) copyRecord(dir, place + 1, out);
  writeRunEnvelope(out, envelope);
}

interface Shard {
  readonly dir: string;
  readonly envelope: RunEnvelope;
  readonly index: number;
  readonly total: number;
}

/** A shard that never began to write is missing like any other. */
function openShard(dir: string): Shard {
  try {
    const envelope = readRunEnvelope(dir);
    return { dir, envelope, ...shardOf(dir, envelope) };
  } catch (error) {
    throw error instanceof NotARun ? new ShardsDoNotFit(error.message) : error;
  }
}

function shardOf(dir: string, { run }: RunEnvelope): { index: number; total: number } {
  const [index, total] = (run.shard ?? '').split('/').map(Number);
  if (index === undefined || total === undefined) throw new ShardsDoNotFit(`${dir} is a whole run, not a shard`);
  if (run.finishedAt === undefined) throw new ShardsDoNotFit(`${dir}, shard ${run.shard}, did not come to its end`);
  return { index, total };
}

/** What all shards of one run have in common. */
function checkAlike(own: Shard, first: Shard): void {
  const [mine, theirs] = [factsOf(own), factsOf(first)];
  const odd = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].find((name) => !isDeepStrictEqual(mine[name], theirs[name]));
  if (odd !== undefined)
    throw new ShardsDoNotFit(
      `${own.dir} is of another run: ${odd} differs (${JSON.stringify(mine[odd])}, not ${JSON.stringify(theirs[odd])})`,
    );
  const readings = new Map(first.envelope.interpretations.map((reading) => [reading.name, reading]));
  for (const { name, value } of own.envelope.interpretations) {
    const other = readings.get(name)?.value ?? value;
    if (other !== value) throw new ShardsDoNotFit(`${own.dir} is of another run: the reading ${name} differs (${value}, not ${other})`);
  }
  const promised = new Set(first.envelope.promised.map(({ id }) => id));
  const both = own === first ? undefined : own.envelope.promised.find(({ id }) => promised.has(id));
  if (both !== undefined && own.index !== first.index) throw new ShardsDoNotFit(`${own.dir} and ${first.dir} both promise ${both.id}`);
}

/** Each shard has its own: when, which part, in how many processes. Of Node the release may differ, not the version. */
function factsOf({ dir, envelope: { suite, target, run, policy } }: Shard): Record<string, unknown> {
  const { fileDigest: _fileDigest, ...described } = target;
  const { shard, node, id: _id, startedAt: _startedAt, finishedAt: _finishedAt, crash: _crash, parallel: _parallel, ...asked } = run;
  return {
    'the number of shards': shard?.split('/')[1],
    suite,
    target: described,
    ...asked,
    'the version of Node': node.split('.')[0],
    policy,
    ...statementOf(dir, target.shared !== false),
  };
}

/**
 * What the target said of itself. Where each shard has one to itself, or starts its own, the addresses differ. Empty where it was not
 * reached: then nothing was judged either.
 */
function statementOf(dir: string, oneAddress: boolean): Record<string, unknown> {
  const said = readTargetStatement(dir);
  if (said === undefined) return {};
  const { services, control, ...statement } = said;
  const addresses = oneAddress && statement.kind === 'remote' ? { services, control } : {};
  return Object.fromEntries(Object.entries({ ...statement, ...addresses }).map(([name, value]) => [`the target's ${name}`, value]));
}

function checkOneNight(shards: readonly Shard[]): void {
  const [oldest, ...rest] = [...shards].sort((a, b) => a.envelope.run.startedAt.localeCompare(b.envelope.run.startedAt));
  const newest = rest.at(-1);
  if (!oldest || !newest) return;
  const [begun, last] = [oldest.envelope.run.startedAt, newest.envelope.run.startedAt];
  if (Date.parse(last) - Date.parse(begun) <= FARTHEST_APART_HOURS * 3_600_000) return;
  throw new ShardsDoNotFit(
    `${oldest.dir} is of another run: it began at ${begun}, and ${newest.dir} more than ${FARTHEST_APART_HOURS} hours later, at ${last}`,
  );
}

function copyRecord(dir: string, index: number, out: string): void {
  const messages = join(dir, 'messages.ndjson');
  const statement = join(dir, TARGET_STATEMENT);
  if (existsSync(statement)) cpSync(statement, join(out, TARGET_STATEMENT));
  if (existsSync(join(dir, CERTIFICATES))) appendFileSync(join(out, CERTIFICATES), readFileSync(join(dir, CERTIFICATES)));
  if (existsSync(messages)) appendFileSync(join(out, 'messages.ndjson'), readFileSync(messages));
  for (const segment of segmentsIn(dir)) cpSync(join(dir, segment), join(out, JOURNAL, `shard-${index}-${basename(segment)}`));
}

function joinEnvelopes(shards: readonly RunEnvelope[], id: string): RunEnvelope {
  const [first] = shards;
  if (first === undefined) throw new ShardsDoNotFit('there are no shards');
  const instants = (pick: (run: RunEnvelope['run']) => string | undefined): string[] => shards.flatMap(({ run }) => pick(run) ?? []).sort();
  const crash = shards.find(({ run }) => run.crash !== undefined)?.run.crash;
  const finishedAt = instants(({ finishedAt: at }) => at).at(-1);
  const { fileDigest, ...target } = first.target;
  const oneFile = fileDigest !== undefined && shards.every((shard) => shard.target.fileDigest === fileDigest);
  return {
    ...first,
    // Each machine may have its own target file, with addresses of its own.
    target: { ...target, ...(oneFile && { fileDigest }) },
    run: {
      ...first.run,
      id,
      parts: shards.map(({ run }) => run.id ?? ''),
      shard: null,
      startedAt: instants(({ startedAt }) => startedAt)[0] ?? first.run.startedAt,
      ...(finishedAt !== undefined && { finishedAt }),
      ...(crash !== undefined && { crash }),
    },
    promised: interleave(shards.map(({ promised }) => promised)),
    requirements: union(shards.map(({ requirements }) => requirements)),
    interpretations: [...new Map(shards.flatMap(({ interpretations }) => interpretations).map((own) => [own.name, own])).values()],
  };
}

/** Scenarios were dealt out one by one; so they come together again in the order of the features. */
function interleave(hands: readonly (readonly PromisedScenario[])[]): PromisedScenario[] {
  const longest = Math.max(0, ...hands.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => hands.flatMap((hand) => hand[place] ?? [])).flat();
}

/** In the order of the catalogue, of which each shard has a part: change by change, and by number. */
function union(lists: readonly (readonly RecordedRequirement[])[]): RecordedRequirement[] {
  const all = [...new Map(lists.flat().map((requirement) => [requirement.id, requirement])).values()];
  const changes = [...new Set(all.map(({ change }) => change))];
  return all.sort((a, b) => changes.indexOf(a.change) - changes.indexOf(b.change) || a.id.localeCompare(b.id));
}
