import { xml, type XmlText } from '../../duis/xml-text';
import { minuteOf, trendOf, type KeptRun } from '../runs/kept-runs';
import type { Summary } from '../summary';

/** The run among those that were kept, as a table; undefined where none was. */
export function trendTable(summary: Summary, kept: readonly KeptRun[]): XmlText | undefined {
  if (kept.length === 0) return undefined;
  const rows = trendOf(summary, kept).map(
    ({ startedAt, target, verdict, counts: { requirements, scenarios } }, place) =>
      xml`<tr><th scope="row">${minuteOf(startedAt)}${place === 0 ? ', this run' : ''}</th><td>${target.name} ${target.release}</td>
          <td><span class="verdict ${verdict}">${verdict}</span></td><td>${requirements.met}</td><td>${requirements.notMet}</td>
          <td>${requirements.inconclusive}</td><td>${scenarios.passed} of ${scenarios.promised}</td></tr>`,
  );
  return xml`<div class="scrolls" tabindex="0"><table class="trend"><thead><tr><th>Started, UTC</th><th>Target</th><th>Verdict</th>
      <th>Requirements met</th><th>Not met</th><th>Inconclusive</th><th>Scenarios passed</th></tr></thead>
      <tbody>${rows}</tbody></table></div>`;
}
