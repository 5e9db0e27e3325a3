import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeature } from '../run/features';
import { lint } from './lint';
import type { TagVocabulary } from './tags';

const VOCABULARY: TagVocabulary = {
  changes: ['CR1277'],
  requirements: ['CR1277-01', 'CR1277-02'],
  interpretations: ['a-reading'],
  services: ['8.11'],
};

const GOOD = `@CR1277 @SR-8.11
Feature: Install codes
  @CR1277-01
  Rule: Sixteen octets

    Background:
      Given a hub

    @S-0001 @needs:clock
    Scenario: Added with 16 octets
      Given a meter
      When it is added
      Then I99

    @S-0002 @negative @interpretation:a-reading
    Scenario Outline: Refused with <octets> octets
      Given a meter
      When it is added
      And_nothing
      Then E081111

      Examples: too short
        | octets |
        | 14     |
        | 15     |
`.replace('      And_nothing\n', '');

describe('The lint of features', () => {
  it('has nothing to say of a good feature', () => {
    assert.deepEqual(findings(GOOD), []);
  });

  const breaches: readonly (readonly [string, readonly [string, string], RegExp])[] = [
    ['a tag outside the vocabulary', ['@SR-8.11', '@SR-8.12'], /^1: @SR-8\.12 is not in the vocabulary of tags; near it: @SR-8\.11/],
    [
      'a document that the schema judges, untagged',
      ['      When it is added\n      Then I99', '      When the schema judges it\n      Then I99'],
      /tag it @schema/,
    ],
    ['the tag @schema on what meets the target', ['@S-0001 ', '@S-0001 @schema '], /take the tag off/],
    ['unfinished work', ['@needs:clock', '@wip'], /@wip is not in the vocabulary/],
    ['a feature without its change', ['@CR1277 @SR', '@SR'], /names no change/],
    ['a Rule without a requirement', ['  @CR1277-01\n', ''], /the Rule "Sixteen octets" carries no requirement/],
    ['a scenario without an id', ['@S-0001 ', ''], /has 0 ids/],
    ['an id that is taken', ['@S-0002', '@S-0001'], /@S-0001 is taken by f\.feature:10/],
    ['an id on the Rule', ['  @CR1277-01\n', '  @CR1277-01 @S-0009\n'], /an id belongs on the scenario/],
    ['a Rule that nothing breaks', [' @negative', ''], /has no negative scenario/],
    ['a Rule that nothing keeps', ['@S-0001 ', '@S-0001 @negative '], /has no positive scenario/],
    ['two Whens', ['      Then I99', '      And it is added again\n      Then I99'], /has 2 Whens/],
    ['no When', ['      When it is added\n      Then I99', '      Then I99\n      And I0'], /has 0 Whens/],
    [
      'too many steps',
      ['      Then I99', '      Then I99\n      And a\n      And b\n      And c\n      And d\n      And e'],
      /has 8 steps/,
    ],
    ['a Background that does something', ['      Given a hub', '      When a hub'], /made of Givens/],
    ['a long Background', ['      Given a hub', '      Given a hub\n      And a\n      And b\n      And c'], /Background has 4 steps/],
    ['Examples without a name', ['Examples: too short', 'Examples:'], /have no name/],
    ['rows of one key', ['| 15     |', '| 14     |'], /^24: the first cell 14 is in this outline twice/],
    ['a title that hopes', ['Added with', 'Should be added with'], /the title says "Should"/],
    ['a title that is taken', ['Refused with <octets> octets', 'added with 16 octets'], /the title is that of f\.feature:10/],
    ['a commented-out step', ['      Given a meter', '      # Given a meter\n      Given a meter'], /Gherkin in a comment/],
  ];
  for (const [what, [good, bad], expected] of breaches) {
    it(`finds ${what}`, () => assert.match(findings(GOOD.replace(good, bad)).join('\n'), new RegExp(expected.source, 'm')));
  }

  it('takes a word under the Rule for a missing sign', () => {
    assert.deepEqual(
      findings(GOOD.replace(' @negative', '').replace('octets\n\n    Back', 'octets\n    Nothing can be refused here.\n\n    Back')),
      [],
    );
  });
});

function findings(text: string): string[] {
  return lint([parseFeature({ uri: 'f.feature', text })], VOCABULARY).map(({ line, message }) => `${line}: ${message}`);
}
