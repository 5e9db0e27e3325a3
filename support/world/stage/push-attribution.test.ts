import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PushAttribution } from './push-attribution';

const USER = '90-B3-D5-1F-30-01-00-00';
const [HUB, METER, DISPLAY] = ['00-DB-12-34-56-78-90-A1', '00-DB-12-34-56-78-90-A2', '00-DB-12-34-56-78-90-A3'] as const;

describe('What is pushed at a target whose devices all scenarios share', () => {
  it('is of the scenario that sent the request which it answers, however late', () => {
    const run = new Run();
    run.begin('first', METER).send(2).begin('second', METER).send(1);
    assert.equal(run.whose(response(1001n)), 'first');
    assert.equal(run.whose(response(1002n)), 'first');
    assert.equal(run.whose(response(1003n)), 'second');
  });

  it('is foreign where it answers, or speaks of, a request of an earlier run', () => {
    const run = new Run().begin('first', METER).send(1);
    assert.equal(run.whose(response(1000n)), 'foreign to first: is about a request of an earlier run');
    assert.equal(
      run.whose(alert(METER, { more: `<CommandRequestID>${USER}:${METER}:17</CommandRequestID>` })),
      'foreign to first: is about a request of an earlier run',
    );
  });

  it('is of the scenario that is going on where it answers what nobody sent yet', () => {
    assert.equal(new Run().begin('first', METER).begin('second', METER).send(1).whose(response(1002n)), 'second');
  });

  it('is of the scenario that created the DSP Schedule which it belongs to, and foreign where none did', () => {
    const run = new Run().begin('first', METER, '77').send(1).begin('second', METER);
    assert.equal(run.whose(response(5n, '<DSPScheduleID>77</DSPScheduleID>')), 'first');
    assert.equal(
      run.whose(response(1002n, '<DSPScheduleID>78</DSPScheduleID>')),
      'foreign to second: is of the DSP Schedule 78, which no scenario of this run created',
    );
    assert.equal(
      run.whose(response(1001n, '<DSPScheduleID>0</DSPScheduleID>')),
      'first',
      'the answer to a request, with a DSPScheduleID that is wrong in it',
    );
  });

  it('is of the last scenario with the device that it is about, and foreign where no scenario had it', () => {
    const run = new Run().begin('first', HUB).begin('second', METER);
    assert.equal(run.whose(alert(HUB)), 'first');
    assert.equal(run.whose(alert(METER)), 'second');
    assert.equal(run.whose(alert(DISPLAY)), `foreign to second: is about ${DISPLAY}, which no scenario of this run has used yet`);
    assert.equal(run.whose(alert(DISPLAY, { more: METER })), 'second', 'about a device of the scenario too');
  });

  it('is foreign where it is dated before the scenario began, by the dates of the target', () => {
    const run = new Run().begin('first', METER);
    assert.equal(run.whose(alert(METER, { at: 0 })), 'first', "nothing is known of the target's time");
    run.pass(2).hear(102);
    assert.equal(run.whose(alert(METER, { at: 98 })), 'foreign to first: is dated before this scenario began');
    assert.equal(run.whose(alert(METER, { at: 99.5 })), 'first', 'parts of the target may differ');
    run.pass(60).begin('second', METER);
    assert.equal(run.whose(alert(METER, { at: 100 })), 'foreign to second: is dated before this scenario began');
    assert.equal(run.whose(alert(METER, { at: 102 })), 'second', 'the target may be in virtual time, which stands');
  });

  it("is nobody's before the first scenario, and of the scenario that is going on where nothing says otherwise", () => {
    const run = new Run();
    assert.equal(run.whose('<Response/>'), 'nobody');
    assert.equal(run.begin('first', METER).whose('not well formed'), 'first');
  });
});

function response(counter: bigint, more = ''): string {
  return (
    `<sr:RequestID>${USER}:${METER}:${counter}</sr:RequestID><sr:ResponseID>${METER}:${USER}:${counter}</sr:ResponseID>` +
    `${more.replace(/<(\/?)/g, '<$1sr:')}`
  );
}

interface Said {
  readonly more?: string;
  /** Seconds by the target's clock. */
  readonly at?: number;
}

function alert(device: string, { more = '', at }: Said = {}): { text: string; at: number | undefined } {
  return { text: `<ResponseID>${device}:${USER}:1795267697850</ResponseID>${more}`, at };
}

/** A run of scenarios that did what it takes to know their pushes; its requests count from 1001. */
class Run {
  private counter = 1000n;
  private wall = 0;
  private readonly attribution = new PushAttribution<{ name: string; knows(id: string): boolean }>(
    () => this.counter,
    () => new Date(this.wall),
    [HUB, METER, DISPLAY],
  );

  begin(name: string, ...known: readonly string[]): this {
    this.attribution.begin({ name, knows: (id) => known.includes(id) });
    return this;
  }

  send(requests: number): this {
    this.counter += BigInt(requests);
    return this;
  }

  pass(seconds: number): this {
    this.wall += seconds * 1000;
    return this;
  }

  hear(seconds: number): this {
    this.attribution.hear(new Date(seconds * 1000).toISOString());
    return this;
  }

  whose(message: string | { text: string; at: number | undefined }): string {
    const { text, at } = typeof message === 'string' ? { text: message, at: undefined } : message;
    const found = this.attribution.of({
      text,
      ...(at === undefined ? {} : { response: { responseDateTime: new Date(at * 1000).toISOString() } }),
    });
    if (!found) return 'nobody';
    return found.foreign === undefined ? found.scenario.name : `foreign to ${found.scenario.name}: ${found.foreign}`;
  }
}
