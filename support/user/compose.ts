import type { Element } from '../duis/element';
import { textAt } from '../duis/element';
import type { Eui64 } from '../duis/eui64';
import type { RequestId } from '../duis/request-id';
import { formatRequestId, parseRequestId } from '../duis/request-id';
import type { Deviation } from './deviation';
import { set } from './deviation';
import { writeDocument } from './write-element';

/** What a request is made of: a golden vector, who asks, of which devices, and what is different from the golden. */
export interface Recipe {
  readonly golden: Element;
  readonly originator: Eui64;
  readonly counter: bigint;
  /** Devices by the name of the element they go into; `target` is the BusinessTargetID. */
  readonly devices: Readonly<Record<string, Eui64>>;
  /** Exactly one in a negative; none in a good request. */
  readonly deviations: readonly Deviation[];
  /** Another than the golden's, and yet a good request. */
  readonly commandVariant?: number;
}

/** A request ready to be signed. */
export interface ComposedRequest {
  readonly requestId: RequestId;
  /** As the request says it, or as its golden does where it says none. */
  readonly commandVariant: number;
  readonly tree: Element;
  readonly xml: string;
}

/** The request that `recipe` describes: golden, header, devices, then the deviations on tree and text, in order. */
export function compose(recipe: Recipe): ComposedRequest {
  const inGolden = parseRequestId(textAt(recipe.golden, 'Header', 'RequestID') ?? '');
  const { target = inGolden.target, ...inBody } = recipe.devices;
  const requestId: RequestId = { originator: recipe.originator, target, counter: recipe.counter };
  const filling = [
    set('RequestID', formatRequestId(requestId)),
    ...(recipe.commandVariant === undefined ? [] : [set('CommandVariant', String(recipe.commandVariant))]),
    ...Object.entries(inBody).map(([name, eui]) => set(name, eui)),
  ];
  const filled = filling.reduce(applyToTree, recipe.golden);
  const tree = recipe.deviations.reduce(applyToTree, filled);
  const written = writeDocument(tree);
  const xml = recipe.deviations.reduce((text, d) => (d.stage === 'text' ? d.apply(text) : text), written);
  const commandVariant = Number(textAt(tree, 'Header', 'CommandVariant') ?? textAt(recipe.golden, 'Header', 'CommandVariant'));
  return { requestId, commandVariant, tree, xml };
}

function applyToTree(root: Element, deviation: Deviation): Element {
  return deviation.stage === 'tree' ? deviation.apply(root) : root;
}
