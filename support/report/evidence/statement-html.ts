import { xml, XmlText } from '../../duis/xml-text';
import type { EvidenceStatement } from './evidence-statement';

const STYLE = `
@page { size: A4; margin: 12mm; }
body { font: 10px/1.35 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1c2430; background: #fff; }
body { overflow-wrap: anywhere; }
h1 { font-size: 18px; margin: 0 0 .4rem; } h2 { font-size: 11px; margin: .7rem 0 .15rem; border-bottom: 1px solid #1c2430; }
.verdict { font-size: 16px; font-weight: 700; border: 2px solid; padding: .3rem .7rem; margin: 0 0 .4rem; }
.conformant, .selection-passed { color: #14703a; } .non-conformant { color: #b3261e; } .incomplete { color: #7d5200; border-style: dashed; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; vertical-align: top; white-space: nowrap; padding: .1rem .8rem .1rem 0; color: #566070; font-weight: 400; }
td { padding: .1rem 0; } ul { margin: 0; padding-left: 1.1rem; }
@media screen { body { font-size: 14px; } h1 { font-size: 24px; } h2 { font-size: 16px; } }
`;

/** `statement.html`: the statement for a screen or a sheet of paper; nothing is fetched from anywhere. */
export function statementHtml({ title, verdict, meaning, facts, sections }: EvidenceStatement): string {
  const page = xml`<html lang="en">
<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title}</title><style>${new XmlText(STYLE)}</style></head>
<body><header><h1>${title}</h1>
<p class="verdict ${verdict.replaceAll(' ', '-')}">${verdict.toUpperCase()}</p><p>${meaning}</p></header><main>
<table><tbody>${facts.map(([label, value]) => xml`<tr><th scope="row">${label}</th><td>${value}</td></tr>\n`)}</tbody></table>
${sections.map(({ heading, lines }) => xml`<section><h2>${heading}</h2><ul>${lines.map((line) => xml`<li>${line}</li>`)}</ul></section>\n`)}
</main></body></html>
`;
  return `<!DOCTYPE html>\n${page.value}`;
}
