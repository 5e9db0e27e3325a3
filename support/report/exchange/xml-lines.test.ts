import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asItIs, setOutXml } from './xml-lines';

describe('A document that is set out', () => {
  it('has a line for each element, with its path', () => {
    const { lines, root } = setOutXml('<a><b x="1">t</b><c/></a>') ?? assert.fail('it is XML');
    assert.deepEqual(
      lines.map(({ level, text, path }) => [level, text, path]),
      [
        [0, '<a>', '/a'],
        [1, '<b x="1">t</b>', '/a/b'],
        [1, '<c/>', '/a/c'],
        [0, '</a>', '/a'],
      ],
    );
    assert.equal(root.children.length, 2);
  });

  it('has as many levels and elements as a person may look at, and is left as it is beyond', () => {
    const deep = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    assert.ok(setOutXml(deep(64)));
    assert.equal(setOutXml(deep(65)), undefined);
    assert.equal(setOutXml(deep(200_000)), undefined, 'and nothing is spent on it');
    assert.equal(setOutXml(`<a>${'<b/>'.repeat(30_000)}</a>`), undefined);
  });

  it('is cut where a tag or a text goes on for ever, and so is one that is left as it is', () => {
    const attributes = Array.from({ length: 5000 }, (_, place) => `a${place}="1"`).join(' ');
    const [line] = setOutXml(`<a ${attributes}>${'t'.repeat(5000)}</a>`)?.lines ?? [];
    assert.ok((line?.text.length ?? 0) < 2500, `${line?.text.length}`);
    assert.match(line?.text ?? '', /… \(5000 characters\)<\/a>$/);
    assert.equal(asItIs('<a>'), '<a>');
    assert.match(asItIs('<'.repeat(1_000_000)), / … \(1000000 characters\)$/);
  });
});
