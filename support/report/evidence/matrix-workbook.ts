import type { Summary } from '../summary';
import type { EvidenceSource } from './evidence-statement';
import { evidenceOf, type MatrixRow } from './matrix';

/** A sheet of the workbook as plain text: its first row are the heads. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What `matrix.xlsx` holds: one sheet for each question that people ask of a run. */
export function workbookSheets({ record, summary }: EvidenceSource, matrix: readonly MatrixRow[]): readonly Sheet[] {
  const { envelope, scenarios } = record;
  const statements = new Map(envelope.requirements.map(({ id, statement }) => [id, statement]));
  return [
    {
      name: 'Requirements',
      rows: [
        ['Requirement', 'Clause', 'Status', 'Verdict', 'Reason', 'Scenarios', 'Met the candidate', 'Statement'],
        ...summary.requirements.map((own) => requirementRow(own, statements.get(own.id) ?? '')),
      ],
    },
    {
      name: 'Scenarios',
      rows: [
        ['Scenario', 'Title', 'Verdict', 'Requirements', 'Readings', 'Feature', 'Evidence'],
        ...scenarios.map((own) => [
          own.id,
          own.name,
          own.verdict,
          own.requirements.join(' '),
          own.interpretations.join(' '),
          `${own.uri}:${own.line}`,
          evidenceOf(own),
        ]),
      ],
    },
    { name: 'Matrix', rows: [MATRIX_HEADS, ...matrix.map((row) => [...Object.values<string>({ ...row })])] },
    {
      name: 'Deviations',
      rows: [
        ['Of', 'State', 'Until', 'Owner', 'Reference', 'Reason', 'Failed scenarios'],
        ...summary.deviations.map((own) => [own.id, own.state, own.expires, own.owner, own.reference, own.reason, own.scenarios.join(' ')]),
      ],
    },
    {
      name: 'Readings',
      rows: [
        ['Reading', 'Where', 'Value', 'What it is about'],
        ...envelope.interpretations.map(({ name, where, value, reading }) => [name, where, value, reading]),
      ],
    },
  ];
}

const MATRIX_HEADS = ['Requirement', 'Clause', 'Status', 'Requirement verdict', 'Rule', 'Scenario', 'Verdict', 'Evidence'];

function requirementRow(own: Summary['requirements'][number], statement: string): readonly string[] {
  return [own.id, own.clause, own.status, own.verdict, own.reason, String(own.scenarios.length), String(own.live), statement];
}

/** A cell of Excel takes no more characters than this. */
const LONGEST = 32_767;

/** The workbook as a file (ECMA-376). Every cell is text: none of them can be a formula. */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((head) => ({ width: WIDTHS[head] ?? 18 })),
      data: rows.map((row, place) => row.map((text) => ({ value: text.slice(0, LONGEST), type: String, ...(place === 0 && BOLD) }))),
    })),
  ).toBuffer();
}

const BOLD = { fontWeight: 'bold' } as const;
const WIDTHS: Readonly<Record<string, number>> = { Title: 60, Rule: 60, Evidence: 60, Reason: 40, Statement: 80, 'What it is about': 80 };
