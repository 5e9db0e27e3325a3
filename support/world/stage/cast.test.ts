import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cast } from './cast';
import { nameOf } from '../words/personas';
import { deviceName, newDevices } from '../words/devices';

const SCENARIO = { id: 'S-0012/3.2', number: 12, line: 40, requirements: [], readings: [], needs: [] };

function castOf(words: string): Cast {
  const cast = new Cast(SCENARIO);
  for (const device of newDevices(words)) cast.introduce(device);
  return cast;
}

describe('the cast of a scenario', () => {
  it('has EUI-64s that tell scenario, row and device', () => {
    const cast = castOf('a Communications Hub at GBCS 3.2');
    assert.equal(cast.device(deviceName('the Communications Hub')).eui, '00-DB-12-00-12-00-28-00');
    assert.ok(cast.owns('00-DB-12-00-12-00-28-05'));
    assert.ok(!cast.owns('00-DB-12-00-12-00-29-05'));
  });

  it('has a Communications Hub for every device, at the same GBCS version', () => {
    const cast = castOf('an ESME at GBCS 3.1');
    const hub = cast.device(deviceName('the CHF'));
    assert.equal(hub.gbcsVersion, '3.1');
    assert.equal(cast.device(deviceName('the ESME')).chf, hub.eui);
  });

  it('has a Gas Proxy Function for a gas meter', () => {
    const cast = castOf('a GSME at GBCS 3.2');
    assert.equal(cast.device(deviceName('the GSME')).gpf, cast.device(deviceName('the GPF')).eui);
  });

  it('lets a later Given say what an implied device is like', () => {
    const cast = castOf('an ESME at GBCS 3.1, a Communications Hub at GBCS 2.0');
    assert.equal(cast.device(deviceName('the CHF')).gbcsVersion, '2.0');
    assert.equal(cast.device(deviceName('the ESME')).chf, cast.device(deviceName('the CHF')).eui);
  });

  it('keeps two of a kind apart', () => {
    const cast = castOf('an ESME, a second ESME');
    assert.notEqual(cast.device(deviceName('the second ESME')).eui, cast.device(deviceName('the ESME')).eui);
    assert.throws(() => castOf('an ESME, an ESME').device(deviceName('the ESME')), /more than one device is the ESME/);
  });

  it('gives the neighbouring home a hub and parties of its own', () => {
    const cast = castOf('a GSME, a neighbouring GSME');
    const [here, there] = [cast.device(deviceName('the GSME')), cast.device(deviceName('the neighbouring GSME'))];
    assert.equal(there.chf, cast.device(deviceName('the neighbouring Communications Hub')).eui);
    assert.equal(there.gpf, cast.device(deviceName('the neighbouring GPF')).eui);
    assert.notEqual(here.chf, there.chf);
    const names = ({ responsible = [] }: typeof here): string => responsible.map(({ user }) => nameOf(user)).join(', ');
    assert.equal(names(here), 'Gas Supplier, Gas Transporter, Registered Supplier Agent');
    assert.equal(names(there), 'Second Gas Supplier, Second Gas Transporter, Registered Supplier Agent');
  });

  it('makes nobody up', () =>
    assert.throws(() => castOf('an ESME').device(deviceName('the PPMID')), /no Given introduces the PPMID; there are CHF, ESME/));

  it('gives a SMETS1 device an S1SP and no GBCS version', () => {
    const { s1sp, gbcsVersion } = castOf('a SMETS1 PPMID').device(deviceName('the PPMID'));
    assert.deepEqual([s1sp, gbcsVersion], ['90-B3-D5-1F-30-00-01-00', undefined]);
  });

  it('has those responsible for its fuel', () => {
    const roles = (words: string, name: string) =>
      castOf(words)
        .device(deviceName(name))
        .responsible?.map((r) => r.role)
        .join(' ');
    assert.equal(roles('an ESME', 'the ESME'), 'IS ES ED RSA');
    assert.equal(roles('a GSME', 'the GSME'), 'GS GT RSA');
    assert.equal(roles('a GSME', 'the CHF'), 'IS ES GS ED GT RSA');
  });
});
