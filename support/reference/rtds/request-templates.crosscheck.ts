import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Eui64 } from '../../duis/eui64';

/** The 297 published request templates (npm, @smartdcc/duis-templates), as far as they have to be told apart. */
const TEMPLATES = resolve(__dirname, '../../../node_modules/@smartdcc/duis-templates/templates');

export const SUPPLIER: Eui64 = '90-B3-D5-1F-30-01-00-00';
export const NETWORK_OPERATOR: Eui64 = '90-B3-D5-1F-30-02-00-00';

export interface Template {
  readonly name: string;
  readonly srv: string;
  readonly commandVariant: number;
  readonly originator: Eui64;
  readonly target: Eui64;
  /** Not yet signed; with a counter of its own and an ExecutionDateTime that is to come. */
  readonly document: string;
  /** When it is to be executed, where that is not at once. */
  readonly due?: Date;
}

/**
 * The templates, each with a counter of its own. An ExecutionDateTime of the past becomes one to come, later for each template, and for
 * critical ones after all others: the one change, besides counters, that an old request needs.
 */
export function requestTemplates(from: Date): readonly Template[] {
  return readdirSync(TEMPLATES)
    .filter((file) => file.endsWith('.XML'))
    .sort()
    .map((file, i) => readTemplate(file, 1000 + i, from));
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function readTemplate(file: string, counter: number, from: Date): Template {
  const name = file.replace('_REQUEST_DUIS.XML', '');
  const text = readFileSync(join(TEMPLATES, file), 'utf8');
  const [, originator = '', target = ''] = /<sr:RequestID>([^:]*):([^:]*):\d+/.exec(text) ?? [];
  const commandVariant = Number(/<sr:CommandVariant>(\d)/.exec(text)?.[1]);
  const due = new Date(from.getTime() + (commandVariant === 4 ? 10 : 1) * DAY + counter * MINUTE);
  const dueAt = due.toISOString();
  const sender = SENT_BY_THE_DCC.has(originator) ? SUPPLIER : originator;
  const document = text
    .replace(/<sr:RequestID>[^<]*/, `<sr:RequestID>${sender}:${target}:${counter}`)
    .replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '')
    .replace(/(<sr:ExecutionDateTime>)(?!3000)[^<]*/, `$1${dueAt}`)
    .replace(
      /<sr:ScheduleStartDate>[^<]*<\/sr:ScheduleStartDate>/,
      `<sr:ScheduleStartDate>${dueAt.slice(0, 10)}</sr:ScheduleStartDate><sr:ScheduleEndDate>${dueAt.slice(0, 10)}</sr:ScheduleEndDate>`,
    )
    .replace(
      /(<sr:DSPScheduledServiceReference>)/,
      `<sr:ScheduleExecutionStartTime>${dueAt.slice(11, 19)}Z</sr:ScheduleExecutionStartTime>$1`,
    );
  return {
    name,
    srv: /<sr:ServiceReferenceVariant>([^<]*)/.exec(text)?.[1] ?? '',
    commandVariant,
    originator: sender,
    target,
    document,
    ...(document.includes(`>${dueAt}<`) || document.includes('ScheduleStartDate') ? { due } : {}),
  };
}

/** The broker and a Load Controller send no DUIS requests: theirs are sent by the supplier here. */
const SENT_BY_THE_DCC: ReadonlySet<string> = new Set(['90-B3-D5-1F-30-00-00-02', '90-B3-D5-1F-30-01-00-08']);
