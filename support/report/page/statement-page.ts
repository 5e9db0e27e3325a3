import { xml, XmlText } from '../../duis/xml-text';
import type { ConformanceStatement } from './conformance-statement';
import { PAGE_STYLE } from './assets';

type Cell = string | XmlText;

/** `pics.html`: the conformance statement as people read it. One page, nothing fetched from anywhere. */
export function statementPage(statement: ConformanceStatement): string {
  const { target, capabilities, readings, requirements, requirementSet } = statement;
  const title = `Implementation conformance statement: ${target.name} ${target.release}`;
  const page = xml`<html lang="en">
<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title}</title><style>${new XmlText(PAGE_STYLE)}</style></head>
<body><header><h1>${title}</h1>
<p>Against the requirement set ${requirementSet}. Drawn from the target file, from what the target said of itself, and from one run.</p>
    </header><main>
<section><h2>Interface</h2>${table(['Item', 'Answer'], interfaceRows(statement))}</section>
<section><h2>What can be arranged and observed</h2>${table(
    ['Capability', 'Lets the suite have the target', 'Offered', 'Scenarios not judged for want of it'],
    capabilities.map(({ name, does, offered, missedBy }) => [name, does, offered ? 'yes' : 'no', inBrief(missedBy)]),
  )}</section>
<section><h2>Readings of the note</h2>${table(
    ['Reading', 'Where', 'This target', 'Usual'],
    [...readings]
      .sort((a, b) => Number(b.differs) - Number(a.differs))
      .map(({ name, where, value, usual, differs }) => [name, where, differs ? xml`<strong>${value}</strong>` : value, usual]),
  )}</section>
<section><h2>Requirements</h2>${table(
    ['Requirement', 'Clause', 'Answer', 'Remark'],
    requirements.map(({ id, clause, answer, remark }) => [id, clause, answer, remark]),
  )}</section>
</main></body></html>
`;
  return `<!DOCTYPE html>\n${page.value}`;
}

/** How many scenarios, and which: the rows of an outline by its id alone; pics.json has each. A hyphen is no place to break a line. */
function inBrief(scenarios: readonly string[]): Cell {
  if (scenarios.length === 0) return '';
  const outlines = [...new Set(scenarios.map((id) => id.split('/', 1)[0] ?? id))].sort();
  return xml`${scenarios.length}: ${outlines.map(
    (id, place) => xml`${place > 0 ? ', ' : ''}<span style="white-space: nowrap">${id}
      </span>`,
  )}`;
}

function interfaceRows({ target }: ConformanceStatement): Cell[][] {
  const { services, mutualTls, control = 'none', timeouts, devices } = target;
  return [
    ...Object.entries(services).map(([name, url]) => [name, url]),
    ['Mutual TLS', mutualTls ? 'yes' : 'no'],
    ['Control interface', control],
    ['Waiting times', `${timeouts.requestMs} ms for a reply, ${timeouts.responseMs} ms for a push, ${timeouts.quietMs} ms of silence`],
    [
      'Devices of its own',
      devices
        .map(({ eui, deviceType, gbcsVersion }) => `${deviceType} ${eui}${gbcsVersion === undefined ? '' : ` at GBCS ${gbcsVersion}`}`)
        .join(', ') || 'none',
    ],
  ];
}

function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): XmlText {
  const row = ([
    first = '',
    ...others
  ]: readonly Cell[]): XmlText => xml`<tr><th scope="row">${first}</th>${others.map((cell) => xml`<td>${cell}</td>`)}</tr>
`;
  return xml`<table><thead><tr>${heads.map((head) => xml`<th>${head}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table>`;
}
