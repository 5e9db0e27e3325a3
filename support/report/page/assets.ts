/** The style of every page: readable on screen, on a phone, in the dark and on paper; no colour that carries meaning alone. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark; --paper: #fff; --ink: #1c2430; --soft: #566070; --line: #d7dde5; --shade: #f3f5f8;
  --good: #14703a; --bad: #b3261e; --doubt: #7d5200; --alarm: #fdecea; --mark: #ffe08a; --link: #0b57c4;
  --on-bad: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181e; --ink: #e6eaf0; --soft: #a3adbb; --line: #3a434f; --shade: #1f252d; --good: #6fd39a;
    --bad: #ff9b92; --doubt: #f0bf62; --alarm: #3a1c1b; --mark: #6b5300; --link: #8ab8ff; --on-bad: #14181e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 80rem; padding: 1.2rem 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); overflow-wrap: anywhere;
}
a { color: var(--link); }
mark { background: var(--mark); color: inherit; padding: 0 .15em; }
:target { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .2rem 0 .7rem; }
h2 { margin: 2rem 0 .4rem; font-size: 1.25rem; border-bottom: 2px solid var(--ink); }
h3 { margin: 1.2rem 0 .4rem; font-size: 1.05rem; }
small { color: var(--soft); font-weight: 400; } nav a, nav b { margin-right: 1rem; } .parts { line-height: 2; }
.alarm { border: 3px solid var(--bad); background: var(--alarm); padding: .8rem 1rem; margin: 0 0 1rem; font-size: 1.05rem; }
.alarm ul { margin: .3rem 0 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: .2rem 2rem; margin: 0 0 1rem; }
.facts div { display: flex; gap: .6rem; } dt { color: var(--soft); flex: 0 0 8.5rem; } dd { margin: 0; overflow-wrap: anywhere; }
.totals { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; margin: 0 0 .6rem; padding: 0; }
.totals li { border: 1px solid var(--line); border-left: 5px solid var(--line); padding: .25rem .8rem; border-radius: 3px; }
.totals b { font-size: 1.25rem; }
.totals .good { border-left-color: var(--good); }
.totals .bad { border-left-color: var(--bad); background: var(--alarm); }
.totals .doubt { border-left-color: var(--doubt); }
.totals .none { color: var(--soft); }
.filter {
  display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; margin: 1rem 0 0; padding: .6rem;
  background: var(--shade);
}
.filter[hidden] { display: none; }
input[type=search] { font: inherit; width: min(18rem, 100%); padding: .2rem .4rem; }
.verdict {
  display: inline-block; min-width: 6.6rem; padding: 0 .5rem; border-radius: 3px; text-align: center;
  font-size: .85rem; border: 1px solid currentColor; white-space: nowrap;
}
.met, .passed, .conformant, .selection-passed { color: var(--good); }
.verdict.not-met, .verdict.failed, .verdict.non-conformant { color: var(--on-bad); background: var(--bad); border-color: var(--bad); }
.inconclusive, .incomplete { color: var(--doubt); border-style: dashed; }
.not-testable, .shown-on-documents { color: var(--soft); }
h1 .verdict { font-size: 1.1rem; padding: .1rem .8rem; vertical-align: middle; }
.requirement { border-bottom: 1px solid var(--line); }
.requirement > summary {
  cursor: pointer; padding: .35rem 0; display: grid; grid-template-columns: 8.5rem 7rem 10rem 1fr; gap: .8rem;
  align-items: baseline;
}
.rule { margin: .2rem 0 .2rem 1rem; } .rule > summary { cursor: pointer; padding: .15rem 0; }
.id { font-variant-numeric: tabular-nums; font-weight: 600; }
.clause { color: var(--soft); }
.reason { margin: .2rem 0 .2rem 1rem; color: var(--soft); }
.scenarios { margin: .2rem 0 1rem 1rem; padding: 0; list-style: none; }
.scenario { padding: .2rem 0; list-style: none; }
.evidence { margin: .1rem 0 .3rem 7rem; font-size: .9rem; }
.evidence ol { list-style: none; padding: 0; margin: .2rem 0; font-family: ui-monospace, monospace; }
.failure { margin: .3rem 0 .3rem 7rem; border-left: 4px solid var(--bad); padding-left: .8rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .2rem 0; font: .875rem/1.4 ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: .25rem .6rem .25rem 0; }
caption { text-align: left; color: var(--soft); padding: .3rem 0; }
caption.wide { white-space: nowrap; }
@media (max-width: 45rem) { caption.wide { white-space: normal; min-width: 16rem; } }
.lacks table { min-width: 34rem; overflow-wrap: normal; }
.scrolls { overflow-x: auto; } details > summary { cursor: pointer; }
.homes th, .homes td { white-space: nowrap; } .homes td:last-child { white-space: normal; min-width: 16rem; }
.search { display: inline-flex; flex-wrap: wrap; gap: .2rem .5rem; align-items: center; } .when { white-space: nowrap; }
textarea { width: 100%; max-width: 48rem; font: .875rem/1.4 ui-monospace, monospace; }
[data-hidden] { display: none; }
.cause {
  font-size: 1.1rem; font-weight: 600; border-left: 5px solid var(--bad); background: var(--alarm);
  padding: .5rem .8rem; margin: .4rem 0;
}
.cluster { border: 1px solid var(--line); border-left: 5px solid var(--bad); border-radius: 3px; padding: .5rem .8rem; margin: .6rem 0; }
.cluster.open { border-left-color: var(--doubt); }
.cluster h3 { margin: 0 0 .2rem; }
.cluster p { margin: .15rem 0; }
.cluster .look { font-weight: 600; }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 1em; padding: 0 .6em; font-size: .8rem; }
.badge.new { color: var(--bad); }
.strip { border-collapse: separate; border-spacing: 2px; width: auto; }
.strip th, .strip td { border: 0; padding: 0 .3rem; font-size: .8rem; white-space: nowrap; }
.strip td { text-align: center; min-width: 1.4rem; }
.strip .not-met { background: var(--bad); color: var(--on-bad); }
.strip .met { background: var(--shade); }
.strip .inconclusive { background: var(--shade); }
.lanes { display: grid; grid-template-columns: 1fr 1fr 1fr; text-align: center; font-weight: 600; border-bottom: 1px solid var(--line); }
.lanes span:first-child { text-align: left; }
.lanes span:last-child { text-align: right; }
.sequence { list-style: none; margin: 0; padding: 0; }
.message { border: 1px solid var(--line); border-radius: 3px; padding: .3rem .6rem; margin: .4rem 0; }
.message.decides { border: 2px solid var(--bad); }
@media (min-width: 60rem) {
  .message:has(> details:not([open])) { width: 66%; }
  .message.dcc-device:has(> details:not([open])), .message.device-dcc:has(> details:not([open])) { margin-left: 34%; }
}
.log .message:has(> details:not([open])) { width: auto; }
.message.dcc-device, .message.device-dcc { background: var(--shade); } .judged { color: var(--soft); margin: .2rem 0; font-size: .9rem; }
.beside { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; }
@media (max-width: 60rem) { .beside { grid-template-columns: minmax(0, 1fr); } }
.items { font-size: .875rem; }
.protection { list-style: none; margin: .2rem 0; padding: 0; } .protection li { margin: .15rem 0; }
.items th { font-weight: 400; }
.items thead th { font-weight: 600; overflow-wrap: normal; }
.items td:last-child { white-space: nowrap; }
.items tr.header th, .items tr.protection th { color: var(--soft); }
tr.differs { background: var(--alarm); }
.hex { font: .875rem/1.7 ui-monospace, monospace; max-height: 40rem; overflow: auto; align-self: start; position: sticky; top: .5rem; }
.hex a { color: inherit; text-decoration-color: var(--line); }
.hex a:hover, .hex a:focus, .hex a:target, .items tr:target { background: var(--mark); }
.steps { list-style: none; padding: 0; margin: .3rem 0; }
.steps .failed { color: var(--bad); font-weight: 600; }
.steps .not-reached { color: var(--soft); }
.command { background: var(--shade); padding: .6rem; }
@media (max-width: 50rem) {
  body { padding: .8rem; }
  .requirement > summary { grid-template-columns: 1fr 1fr; }
  .statement { grid-column: 1 / -1; }
  .totals { gap: .3rem; } .totals li { padding: .1rem .5rem; } .totals b { font-size: 1.05rem; }
  .evidence, .failure { margin-left: 0; }
  h1 { font-size: 1.3rem; }
}
@media print {
  .filter, nav { display: none; }
  :root { font-size: 11px; }
  body { font-size: 1rem; max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .hex { max-height: none; position: static; }
  .cluster, .requirement > summary, .scenario, tr { break-inside: avoid-page; }
  h2, h3, summary { break-after: avoid-page; }
  .requirement > summary { grid-template-columns: 7rem 6rem 9rem 1fr; gap: .5rem; padding: .15rem 0; }
  .statement { grid-column: auto; }
  .verdict { font-size: inherit; }
  .alarm, .cause, .totals .bad, tr.differs, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .requirement[data-verdict=not-met]::details-content, .message.decides > details::details-content {
    content-visibility: visible; block-size: auto;
  }
}
`;

/** Goes to the page on which a scenario stands; which that is, is asked only now. */
const FIND = `
  function find(id) {
    var script = document.createElement('script');
    script.src = 'requirements/where.js';
    script.onload = function () {
      for (var file in window.scenarioPages)
        if (window.scenarioPages[file].indexOf(id) !== -1) {
          location.replace('requirements/' + file + '#' + encodeURIComponent(id));
          return;
        }
    };
    document.head.appendChild(script);
  }`;

/**
 * The filter of requirements.html. It hides; it never removes, and it opens what the address names. What is filtered by stands in the
 * address.
 */
export const PAGE_SCRIPT = `
(function () {
  var form = document.querySelector('.filter');
  var boxes = Array.from(form.querySelectorAll('[name=verdict]'));
  var requirements = Array.from(document.querySelectorAll('.requirement'));
  form.hidden = false;
  function read() {
    var hash = decodeURIComponent(location.hash.slice(1));
    if (hash.indexOf('=') === -1) { open(hash); return; }
    var asked = new URLSearchParams(location.hash.slice(1));
    var wanted = asked.get('verdict');
    if (wanted !== null) boxes.forEach(function (box) { box.checked = wanted.split(',').indexOf(box.value) !== -1; });
    form.elements.text.value = asked.get('text') || '';
  }
  function open(id) {
    var named = id === '' ? null : document.getElementById(id);
    if (named && named.tagName === 'DETAILS') { named.open = true; named.scrollIntoView(); }
    else if (!named && id.indexOf('S-') === 0) find(id);
  }${FIND}
  function apply() {
    var wanted = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var text = form.elements.text.value.trim().toLowerCase();
    var shown = 0;
    requirements.forEach(function (requirement) {
      var fits = wanted.indexOf(requirement.dataset.verdict) !== -1 ? requirement.textContent.toLowerCase().indexOf(text) !== -1 : false;
      if (fits) { delete requirement.dataset.hidden; shown++; } else { requirement.dataset.hidden = 'yes'; }
    });
    document.querySelectorAll('.change').forEach(function (change) {
      if (change.querySelector('.requirement:not([data-hidden])')) { delete change.dataset.hidden; } else { change.dataset.hidden = 'yes'; }
    });
    form.querySelector('output').textContent = shown + ' of ' + requirements.length + ' requirements';
  }
  form.addEventListener('input', function () {
    apply();
    var wanted = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    history.replaceState(null, '', '#' + new URLSearchParams({ verdict: wanted.join(','), text: form.elements.text.value }).toString());
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  window.addEventListener('hashchange', function () { read(); apply(); });
  read();
  apply();
})();
`;

/** The morning page: n goes to the next failure, p to the one before; an address that names something folded away opens it. */
export const MORNING_SCRIPT = `
(function () {
  var failing = Array.from(document.querySelectorAll('a.failing'));
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var step = event.key === 'n' ? 1 : event.key === 'p' ? -1 : 0;
    if (step === 0 || failing.length === 0) return;
    var here = failing.indexOf(document.activeElement);
    var next = failing[here === -1 ? (step === 1 ? 0 : failing.length - 1) : (here + step + failing.length) % failing.length];
    next.focus();
    next.scrollIntoView({ block: 'center' });
  });
  function open() {
    var id = decodeURIComponent(location.hash.slice(1));
    if (id === '') return;
    var named = document.getElementById(id);
    if (named === null) {
      if (id.indexOf('S-') === 0) find(id);
      else if (id.charAt(0) !== id.charAt(0).toLowerCase()) location.replace('requirements.html' + location.hash);
      return;
    }
    for (var part = named; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true;
    named.scrollIntoView({ block: 'center' });
  }${FIND}
  window.addEventListener('hashchange', open);
  open();
})();
`;
