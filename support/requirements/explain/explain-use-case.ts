import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { formatMessageCode } from '../../duis/catalogue/gbcs-use-case';
import type { Knowledge } from '../knowledge';
import { alone, readingLines, requirementLines, sourceLines } from '../knowledge';
import { sheet } from '../sheet';

/** A GBCS use case in full: how its messages are protected and addressed, and which Service Requests bring it about. */
export function explainUseCase(row: GbcsUseCase, knowledge: Knowledge): string {
  const code = formatMessageCode(row.messageCode);
  const named = new RegExp(`${alone(row.useCase).source}|${alone(code).source}`);
  return sheet(`${code} ${row.useCase}: ${row.name}`, [
    ['Protocol', row.protocol],
    [
      'Protection',
      `command ${row.commandProtection}, response ${row.responseProtection}, alert ${row.alertProtection} (M: authentication ` +
        'code, S: signature)',
    ],
    [
      'Addressing',
      { krp: 'between the party and the device', acb: 'by way of the Access Control Broker', both: 'by User Role and device' }[
        row.addressing
      ],
    ],
    ['Alert codes', row.alertCodes.join(' ')],
    ['Devices', row.deviceTypes.join(' ')],
    [
      'GBCS',
      [row.gbcsFrom && `from ${row.gbcsFrom}`, row.gbcsBelow && `below ${row.gbcsBelow}`].filter(Boolean).join(', ') || 'every version',
    ],
    ['DUIS 4.0', row.in40 ? '' : 'came later'],
    ['Services', row.services.map((srv) => `${srv} ${knowledge.catalogues.services.byVariant(srv)?.name ?? ''}`)],
    ['Remark', row.remark],
    ['Requirements', requirementLines(knowledge, (text) => named.test(text))],
    ['Readings', readingLines(knowledge, named)],
    ['Sources', sourceLines(row.provenance)],
  ]);
}
