import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The id of anything in Cucumber's messages; what stands before the point names the process. */
const ID = /"(?:id|pickleId|testCaseId|testCaseStartedId|testRunStartedId)":"(\w+)\.\w+"/;
const LINE_FEED = 10;
/** Within so many octets of its beginning a line tells whose it is, and within so many what it is; the rest may be long. */
const NAMED = 400;
const KIND = 40;

/**
 * Puts the messages of several processes one process after the other, in the order of these names. They wrote them as they came, whole
 * scenarios at a time, and who came first is chance. Leaves the file as it is where a part of it is nobody's: a process broke off.
 * @param ends whether a line is the last of what a process writes at once
 */
export function orderMessages(path: string, names: readonly string[], ends: (line: string) => boolean): void {
  const octets = readFileSync(path);
  const shares = new Map<string, Buffer[]>(names.map((name) => [name, []]));
  let [begun, owner, start]: [number, string | undefined, number] = [0, undefined, 0];
  for (let end = octets.indexOf(LINE_FEED); end >= 0; start = end + 1, end = octets.indexOf(LINE_FEED, start)) {
    const line: string = octets.toString('latin1', start, Math.min(end, start + (owner === undefined ? NAMED : KIND)));
    owner ??= ID.exec(line)?.[1];
    if (!ends(line)) continue;
    const share = shares.get(owner ?? '');
    if (share === undefined) return;
    share.push(octets.subarray(begun, end + 1));
    [begun, owner] = [end + 1, undefined];
  }
  if (begun !== octets.length) return;
  writeFileSync(`${path}.draft`, Buffer.concat([...shares.values()].flat()));
  renameSync(`${path}.draft`, path);
}
