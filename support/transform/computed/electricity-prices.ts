import type { Element } from '../../duis/element';
import { at, child, childrenNamed, textAt } from '../../duis/element';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, integer, octetString, structure } from '../../gbcs/dlms/data';
import { parseObis } from '../../gbcs/dlms/access';
import type { Bindings } from '../binding';
import { numberOf } from '../element-path';

/** Prices are for 1,000 of the unit of the register that they belong to; a standing charge is for itself. */
const PER_THOUSAND = 3;
const REGISTER_CLASS = 3;
const VALUE_ATTRIBUTE = 2;
const ACTIVE_ENERGY = { primary: parseObis('1-0:1.8.0.255'), secondary: parseObis('1-20:1.8.0.255') } as const;
const NO_REGISTER = Buffer.alloc(6);

/** Registers of the primary element: 48 for time of use, then 8 for each of 4 blocks, A1 to D8. */
const TOU_REGISTERS = 48;
const BLOCK_REGISTERS = 8;
const BLOCKS = [1, 2, 3, 4] as const;
const FIRST_BLOCK = 0xa0;
const SECONDARY_REGISTERS = 4;

type Price = readonly [register: number, price: number];

/** Unit charges: the scale of the price, what it is charged on, and the price of each register. */
function unitCharges(scale: number, register: Uint8Array, prices: readonly Price[]): DlmsData {
  return structure(
    structure(integer('int8', PER_THOUSAND), integer('int8', scale)),
    structure(integer('uint16', REGISTER_CLASS), octetString(register), integer('int8', VALUE_ATTRIBUTE)),
    array(...prices.map(([name, price]) => structure(octetString(Buffer.of(name)), integer('int16', price)))),
  );
}

function primaryElements(body: Element): Element {
  return at(body, 'PriceElements', 'ElectricityPriceElements') ?? body;
}

/** The standing charge of the primary element, charged on no register. */
export function standingCharge({ body }: Bindings): DlmsData {
  const prices = primaryElements(body);
  return structure(
    structure(integer('int8', 0), integer('int8', Number(textAt(prices, 'StandingChargeScale') ?? 0))),
    structure(integer('uint16', 0), octetString(NO_REGISTER), integer('int8', 0)),
    array(structure(octetString(Buffer.alloc(0)), integer('int16', Number(textAt(prices, 'StandingCharge') ?? 0)))),
  );
}

/** A price for each register of the primary element; 0 where the tariff has none. */
export function primaryPrices({ body }: Bindings): DlmsData {
  const prices = primaryElements(body);
  const tariff = child(prices, 'HybridTariff') ?? child(prices, 'TOUTariff') ?? child(prices, 'BlockTariff') ?? prices;
  const tou = byNumber(childrenNamed(tariff, 'TOUPrice'));
  const blocks = new Map(childrenNamed(tariff, 'BlockPrices').map((all) => [numberOf(all), byNumber(childrenNamed(all, 'BlockPrice'))]));
  return unitCharges(Number(textAt(prices, 'PriceScale') ?? 0), ACTIVE_ENERGY.primary, [
    ...upTo(TOU_REGISTERS).map((n): Price => [n, tou.get(n) ?? 0]),
    ...BLOCKS.flatMap((block) =>
      upTo(BLOCK_REGISTERS).map((n): Price => [FIRST_BLOCK + ((block - 1) << 4) + n, blocks.get(String(n))?.get(block) ?? 0]),
    ),
  ]);
}

/** A price for each of the four registers of the secondary element. */
export function secondaryPrices({ body }: Bindings): DlmsData {
  const prices = child(body, 'PriceElements') ?? body;
  const found = byNumber(childrenNamed(prices, 'ElectricityPriceElement'));
  return unitCharges(
    Number(textAt(prices, 'PriceScale') ?? 0),
    ACTIVE_ENERGY.secondary,
    upTo(SECONDARY_REGISTERS).map((n): Price => [n, found.get(n) ?? 0]),
  );
}

function byNumber(elements: readonly Element[]): ReadonlyMap<number, number> {
  return new Map(elements.map((element) => [Number(numberOf(element)), Number(element.text)]));
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
