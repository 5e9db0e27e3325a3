import { defineParameterType, Given } from '@cucumber/cucumber';
import type { DeviceOrder } from '../support/control/types';
import { controlFor } from '../support/target/capabilities';
import { DEVICE_CONDUCT, deviceConduct } from '../support/world/device-conduct';
import type { DeviceName } from '../support/world/device-words';
import type { World } from '../support/world/world';

defineParameterType({ name: 'deviceConduct', regexp: DEVICE_CONDUCT, transformer: deviceConduct });

Given('{device} {deviceConduct} the next command', async function (this: World, device: DeviceName, order: DeviceOrder) {
  await controlFor(this.target, 'device-orders', `tell ${device.words} how to take its next command`).order(this.device(device).eui, order);
});
