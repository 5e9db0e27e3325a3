/** The style of requirements.html: readable on screen and on paper, no colour that carries meaning alone. */
export const PAGE_STYLE = `
:root { --ink: #1c2430; --soft: #5b6676; --line: #d7dde5; --good: #14703a; --bad: #b3261e; --doubt: #8a5a00; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; }
h1 { font-size: 1.7rem; margin: 0 0 .8rem; } h2 { margin: 2.2rem 0 .4rem; border-bottom: 2px solid var(--ink); } h3 { margin: 1.4rem 0 .4rem; }
small { color: var(--soft); font-weight: 400; }
.alarm { border: 3px solid var(--bad); background: #fdecea; padding: .8rem 1rem; margin: 0 0 1rem; font-size: 1.05rem; } .alarm ul { margin: .3rem 0 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(30rem, 1fr)); gap: .2rem 2rem; margin: 0 0 1rem; }
.facts div { display: flex; gap: .6rem; } dt { color: var(--soft); flex: 0 0 8.5rem; } dd { margin: 0; overflow-wrap: anywhere; }
.totals { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; margin: 0 0 .6rem; padding: 0; }
.totals li { border: 1px solid var(--line); border-left: 5px solid var(--line); padding: .25rem .8rem; border-radius: 3px; } .totals b { font-size: 1.25rem; }
.totals .good { border-left-color: var(--good); } .totals .bad { border-left-color: var(--bad); background: #fdecea; } .totals .doubt { border-left-color: var(--doubt); } .totals .none { color: var(--soft); }
.filter { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; margin: 1rem 0 0; padding: .6rem; background: #f3f5f8; } .filter[hidden] { display: none; } input[type=search] { font: inherit; width: 18rem; padding: .2rem .4rem; }
.verdict { display: inline-block; min-width: 6.6rem; padding: 0 .5rem; border-radius: 3px; text-align: center; font-size: .85rem; border: 1px solid currentColor; white-space: nowrap; }
.met, .passed, .conformant, .selection-passed { color: var(--good); } .not-met, .failed, .non-conformant { color: #fff; background: var(--bad); border-color: var(--bad); } .inconclusive, .incomplete { color: var(--doubt); border-style: dashed; } .not-testable { color: var(--soft); }
h1 .verdict { font-size: 1.1rem; padding: .1rem .8rem; vertical-align: middle; }
.requirement { border-bottom: 1px solid var(--line); } .requirement > summary { cursor: pointer; padding: .35rem 0; display: grid; grid-template-columns: 8.5rem 7rem 10rem 1fr; gap: .8rem; align-items: baseline; }
.rule { margin: .2rem 0 .2rem 1rem; } .rule > summary { cursor: pointer; padding: .15rem 0; }
.id { font-variant-numeric: tabular-nums; font-weight: 600; } .clause { color: var(--soft); } .reason { margin: .2rem 0 .2rem 1rem; color: var(--soft); }
.scenarios { margin: .2rem 0 1rem 1rem; padding: 0; list-style: none; } .scenario { padding: .2rem 0; list-style: none; } .evidence { margin: .1rem 0 .3rem 7rem; font-size: .9rem; } .evidence ol { list-style: none; padding: 0; margin: .2rem 0; font-family: ui-monospace, monospace; }
.failure { margin: .3rem 0 .3rem 7rem; border-left: 4px solid var(--bad); padding-left: .8rem; } pre { white-space: pre-wrap; margin: .2rem 0; font: .9rem/1.4 ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: .3rem .6rem .3rem 0; }
[data-hidden] { display: none; }
@media (max-width: 50rem) { .requirement > summary { grid-template-columns: 1fr 1fr; } .statement { grid-column: 1 / -1; } .evidence, .failure { margin-left: 0; } }
@media print { .filter { display: none; } body { font-size: 11px; max-width: none; } }
`;

/** The filter of requirements.html. It hides; it never removes, and it opens nothing. */
export const PAGE_SCRIPT = `
(function () {
  var form = document.querySelector('.filter');
  var requirements = Array.from(document.querySelectorAll('.requirement'));
  form.hidden = false;
  function apply() {
    var wanted = Array.from(form.querySelectorAll('[name=verdict]')).filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
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
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  apply();
})();
`;
