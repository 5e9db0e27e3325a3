import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KnownDefect } from '../commands/defects';
import { fixtureRequirement, fixtureSuite } from '../run/fixture-suite';
import type { Suite } from '../run/suite';
import { describeWorth, proveScenarios, type Noticed } from './scenario-worth';

const SYMPTOM = { words: 'E4, and got I0', shows: (): boolean => true };
const defectOf = (requirement: string, name: string): KnownDefect => ({
  id: `D-${requirement}-${name}`,
  requirement,
  summary: 'accepts too much',
  symptom: SYMPTOM,
});
const DEFECTS = [defectOf('ALPHA-01', 'lax'), defectOf('ALPHA-01', 'late'), defectOf('ALPHA-01', 'unseen'), defectOf('ALPHA-02', 'other')];

/** `notices "lax late"` fails against these defects; `notices "always"` fails whatever the target is. */
const STEPS = `Given('notices {string}', function (names) {
    const { defect = '' } = this.parameters;
    if (names === 'always' || names.split(' ').some((name) => name !== '' && defect.endsWith('-' + name)))
      throw new TargetFault('expected E4, got I0', { subject: 'response code', expected: 'E4', got: 'I0' });
  });`;
const scenario = (id: string, names: string): string => `  @ALPHA-01 @${id}\n  Scenario: ${id}\n    Given notices "${names}"\n`;
const FEATURE = [
  'Feature: f\n',
  scenario('S-0001', 'lax'),
  scenario('S-0002', 'late'),
  scenario('S-0003', ''),
  scenario('S-0004', 'always'),
  '  @ALPHA-01 @S-0005\n  Scenario Outline: <names>\n    Given notices "<names>"\n',
  '    Examples:\n      | names  |\n      | lax    |\n      | nobody |\n',
].join('');

/** Another one each time: support code is loaded once from a folder. */
function suite(): Suite {
  return fixtureSuite({ 'features/f.feature': FEATURE, 'steps.cjs': STEPS }, [fixtureRequirement('ALPHA-01')]);
}

describe('What a scenario is worth', () => {
  it('is the defects of its requirements that it alone notices', async () => {
    assert.deepEqual(await worth('S-0002'), {
      code: 0,
      said: [
        'missed    D-ALPHA-01-lax: S-0002 passed',
        'alone     D-ALPHA-01-late by S-0002',
        'missed    D-ALPHA-01-unseen: S-0002 passed',
        'S-0002 notices 1 of 3 defects of ALPHA-01; without it nobody would notice D-ALPHA-01-late',
        '',
      ].join('\n'),
    });
  });

  it('is nothing where others notice the same, or it notices nothing', async () => {
    const { code, said } = await worth('S-0001', 'S-0003');
    assert.equal(code, 1);
    assert.match(
      said,
      /^shared {4}D-ALPHA-01-lax by S-0001, and by S-0005\/lax$[^]*^S-0001 adds nothing: others notice too .* 1 of 3 defects/m,
    );
    assert.match(said, /^S-0003 adds nothing: it notices none of 3 defects of ALPHA-01$/m);
  });

  it('is that of all rows of an outline, or of one row beside the others', async () => {
    assert.match((await worth('S-0005')).said, /^shared {4}D-ALPHA-01-lax by S-0005\/lax, and by S-0001$/m);
    assert.match((await worth('S-0005/nobody')).said, /^S-0005\/nobody adds nothing: it notices none/m);
  });

  it('is not known while it fails without a defect', async () => {
    const { code, said } = await worth('S-0004');
    assert.equal(code, 3);
    assert.equal(said, 'S-0004 proves nothing yet, since S-0004 does not pass without a defect: run --scenario S-0004\n');
  });

  it('is asked of scenarios that there are', async () => {
    await assert.rejects(worth('S-0009'), /unknown scenario S-0009/);
  });

  it('is data too, with everybody else who notices', async () => {
    const out: string[] = [];
    await proveScenarios(suite(), { scenarios: ['S-0001'], defects: DEFECTS, json: true }, { write: (text) => out.push(text) });
    const [{ adds, defects }] = JSON.parse(out.join('')) as [{ adds: string[]; defects: Record<string, unknown>[] }];
    assert.deepEqual(adds, []);
    assert.deepEqual(
      defects.map(({ id, killers, others, missed }) => ({ id, killers, others, missed })),
      [
        { id: 'D-ALPHA-01-lax', killers: ['S-0001'], others: ['S-0005/lax'], missed: undefined },
        { id: 'D-ALPHA-01-late', killers: [], others: [], missed: 'S-0001 passed' },
        { id: 'D-ALPHA-01-unseen', killers: [], others: [], missed: 'S-0001 passed' },
      ],
    );
  });

  it('is nothing yet where its requirements have no defect', () => {
    const none: readonly Noticed[] = [];
    assert.match(
      describeWorth({ scenario: 'S-0001', requirements: ['ALPHA-01'], defects: none }),
      /^S-0001 adds nothing yet: there is no defect of ALPHA-01 that it could notice$/,
    );
    assert.match(describeWorth({ scenario: 'S-0001', requirements: [], defects: none }), /it carries no tag of a requirement/);
  });
});

async function worth(...scenarios: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const out: string[] = [];
  const code = await proveScenarios(suite(), { scenarios, defects: DEFECTS, json: false }, { write: (text) => out.push(text) });
  return { code, said: out.join('') };
}
