import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { split } from './split';

const LARGE = 'QUJD'.repeat(3000);
const page = (entries: readonly (readonly [string, string])[]): string => `<html><body><script src="core.js"></script>
    <script async>
        window.reportDataReady = false;
        function d(name, value){ }
    </script>
    <script defer>
      Promise.allSettled([
        ${entries.map(([name, value]) => `d('${name}','${value}'),`).join('\n        ')}
      ]).then(function(){window.reportDataReady = true;})
    </script>
</body></html>`;

describe('An Allure page that is split', () => {
  const found = split(
    page([
      ['data/test-cases/a1.json', 'YQ=='],
      ['data/attachments/b2.txt', 'Yg=='],
      ['data/suites.json', LARGE],
      ['widgets/summary.json', 'Yw=='],
      ['history/history.json', LARGE],
    ]),
  );

  it('keeps what it shows first, and no test and no list of them', () => {
    assert.match(found?.page ?? '', /"widgets\/summary.json":"Yw=="/);
    assert.doesNotMatch(found?.page ?? '', /YQ==|Yg==|QUJDQUJD/);
    assert.match(found?.page ?? '', /<script src="core.js"><\/script>[\s\S]*<\/body><\/html>$/);
  });

  it('has the rest beside it, but for the history, which only the next run of Allure would read', () => {
    const files = new Map([...(found?.files() ?? [])].map(({ path, content }) => [path, content]));
    assert.deepEqual([...files.keys()].sort(), ['data/data-suites.json.js', 'data/part-0.js']);
    assert.equal(files.get('data/part-0.js'), 'allureData({"data/test-cases/a1.json":"YQ==","data/attachments/b2.txt":"Yg=="});\n');
  });

  it('is not made of a page that is built in another way', () => assert.equal(split('<html><body>another</body></html>'), undefined));
});
