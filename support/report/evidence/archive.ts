import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** A file of an archive: its octets, or the path of a file that holds them. */
export type ArchiveMember = readonly [name: string, content: Buffer | string];

/** Writes a zip whole or not at all; members in the order given, all of one date. */
export async function writeArchive(path: string, members: readonly ArchiveMember[], date: Date): Promise<void> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const draft = `${path}.draft`;
  const written = pipeline(zip.outputStream, createWriteStream(draft));
  // A file that cannot be read ends the archive and not the process.
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  const options = { mtime: date, mode: 0o100644 };
  for (const [name, content] of members)
    if (typeof content === 'string') zip.addFile(content, name, options);
    else zip.addBuffer(content, name, options);
  zip.end();
  try {
    await Promise.race([written, failed]);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A file is no archive of ours, or not one that can be opened without harm. */
export class UnreadableArchive extends Error {
  override readonly name = 'UnreadableArchive';
}

/** More than this nobody signs off; an archive that says so, or says otherwise and unpacks to more, is a trap. */
const MOST_FILES = 20_000;
const MOST_OCTETS = 8 * 2 ** 30;
const MOST_IN_MEMORY = 2 ** 28;

/** A path below the folder that is unpacked into, without detours. */
const NAME = /^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/;

/** Unpacks a zip into a folder. Throws UnreadableArchive for what is no archive, has a name twice, or leads out of the folder. */
export async function unpackArchive(path: string, dir: string): Promise<readonly string[]> {
  const yauzl = await import('yauzl');
  const names = new Set<string>();
  let octets = 0;
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize } = entry;
      octets += uncompressedSize;
      if (!NAME.test(fileName)) throw new UnreadableArchive(`"${fileName}" is no name of a file of a package`);
      if (names.has(fileName.toLowerCase())) throw new UnreadableArchive(`${fileName} is in it twice`);
      if (names.size >= MOST_FILES || octets > MOST_OCTETS) throw new UnreadableArchive('it unpacks to more than any run leaves');
      names.add(fileName.toLowerCase());
      await mkdir(join(dir, dirname(fileName)), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(dir, fileName), { flags: 'wx' }));
    }
  } catch (error) {
    throw error instanceof UnreadableArchive ? error : new UnreadableArchive((error as Error).message);
  }
  return [...names];
}

/** The files of a small archive, such as a workbook, by name. Throws UnreadableArchive. */
export async function archiveContents(octets: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const yauzl = await import('yauzl');
  const contents = new Map<string, Buffer>();
  try {
    const zip = await yauzl.fromBufferPromise(octets, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      if (entry.uncompressedSize > MOST_IN_MEMORY) throw new Error(`${entry.fileName} is too long`);
      contents.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } catch (error) {
    throw new UnreadableArchive((error as Error).message);
  }
  return contents;
}
