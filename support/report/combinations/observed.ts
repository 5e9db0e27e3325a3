import type { Element } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import type { Levels } from '../../requirements/combinations/family';
import type { JournalEntry } from '../../record/journal-entry';
import { messageOf, readJournal } from '../journal/journal';
import { readRunEnvelope } from '../run-envelope';
import { levelsOfAlert, levelsOfRequest } from './exchange-levels';

/** What went over the wire in a run, as levels of factors. */
export interface Observed {
  readonly requests: readonly Levels[];
  readonly alerts: readonly Levels[];
}

/** Reads the journal of a run. What is no XML holds no levels. Throws NotARun where the folder holds none. */
export function observe(dir: string, lib: Libxml): Observed {
  readRunEnvelope(dir);
  const entries = [...readJournal(dir).values()].flat();
  const requests = entries.filter(({ what, schema }) => what === 'request' && schema === 'valid');
  const alerts = entries.filter(({ what, schema, foreign }) => what === 'push' && schema === 'valid' && foreign === undefined);
  return {
    requests: requests.flatMap((entry) => read(dir, entry, lib, levelsOfRequest)),
    alerts: alerts.flatMap((entry) => read(dir, entry, lib, levelsOfAlert)),
  };
}

function read(
  dir: string,
  entry: JournalEntry,
  lib: Libxml,
  levels: (root: Element, entry: JournalEntry) => readonly Levels[],
): readonly Levels[] {
  const message = messageOf(dir, entry);
  const root = message && rootOf(message, lib);
  return root ? levels(root, entry) : [];
}

function rootOf(message: Buffer, lib: Libxml): Element | undefined {
  try {
    const document = ParsedDocument.parse(lib, message);
    try {
      return document.root;
    } finally {
      document.dispose();
    }
  } catch {
    return undefined;
  }
}
