import { hash } from 'node:crypto';
import { citableId } from '../../record/seal';
import type { ArchiveMember } from './archive';
import { ATTESTATION, attestationOf, type Attestation } from './attestation';
import { evidenceStatement, type EvidenceSource } from './evidence-statement';
import { matrixCsv, matrixRows } from './matrix';
import { workbookFile, workbookSheets } from './matrix-workbook';
import { SIGNING_FACTS } from './signing-facts';
import { statementHtml } from './statement-html';
import { statementPdf } from './statement-pdf';

/** The folder of the record in a package. */
export const RECORD_FOLDER = 'record';
/** The bill of materials of the suite (CycloneDX); the one document that does not follow from the record and the signer's facts. */
export const SBOM = 'sbom.cdx.json';
/** The signer's certificate, for who wants to see it; nothing is verified with it. */
export const CERTIFICATE = 'certificate.pem';

/** The documents of a package that follow from its record and from what the signer said, by name. */
export async function drawDocuments(source: EvidenceSource): Promise<ReadonlyMap<string, Buffer>> {
  const statement = evidenceStatement(source);
  const rows = matrixRows(source.record);
  return new Map([
    ['statement.html', Buffer.from(statementHtml(statement), 'utf8')],
    ['statement.pdf', await statementPdf(statement, source.facts.signedAt)],
    ['matrix.csv', Buffer.from(matrixCsv(rows), 'utf8')],
    ['matrix.xlsx', await workbookFile(workbookSheets(source, rows))],
    [SIGNING_FACTS, Buffer.from(`${JSON.stringify(source.facts, null, 1)}\n`, 'utf8')],
  ]);
}

/** What is attested of a run, given every document that is to stand beside it, and the octets of its seal. */
export function attest(source: EvidenceSource, documents: ReadonlyMap<string, Buffer>, seal: Buffer): Attestation {
  const files = [...documents, [`${RECORD_FOLDER}/seal.json`, seal] as const];
  return attestationOf(source, Object.fromEntries(files.map(([name, octets]) => [name, hash('sha256', octets)])));
}

/** The members of a package: what people read first, then the attestation, then the record as it was sealed. */
export function packageMembers(
  documents: ReadonlyMap<string, Buffer>,
  envelope: string,
  { record }: Pick<EvidenceSource, 'record'>,
  names: readonly string[],
): readonly ArchiveMember[] {
  return [
    ...documents,
    [ATTESTATION, Buffer.from(envelope, 'utf8')],
    ...names.map((name): ArchiveMember => [`${RECORD_FOLDER}/${name}`, `${record.dir}/${name}`]),
  ];
}

/** The usual name of a package. */
export function packageName({ seal }: Pick<EvidenceSource, 'seal'>): string {
  return `evidence-${citableId(seal)}.zip`;
}
