import fc from 'fast-check';
import { octets } from './arbitraries.test';
import type { DerNode } from '../asn1/asn1';
import type { AccessRequest, AccessResponse, DlmsService } from '../dlms/access';
import type { DlmsData, DlmsDescription, DlmsLeaf } from '../dlms/data';
import { DLMS_INTEGER_SIZE } from '../dlms/data';
import type { GbzComponent } from '../zcl/gbz';

/** Generators of bodies for the property tests of this room. */

const integers = (Object.entries(DLMS_INTEGER_SIZE) as [keyof typeof DLMS_INTEGER_SIZE, 1 | 2 | 4][]).map(([type, size]) => {
  const [min, max] = type.startsWith('int') ? [-(2 ** (size * 8 - 1)), 2 ** (size * 8 - 1) - 1] : [0, 2 ** (size * 8) - 1];
  return fc.integer({ min, max }).map((value): DlmsLeaf => ({ type, value }));
});

const bitString = fc.nat(40).chain((bits) => octets(Math.ceil(bits / 8)).map((o): DlmsLeaf => ({ type: 'bit-string', bits, octets: o })));

const leaves: Readonly<Record<string, fc.Arbitrary<DlmsLeaf>>> = {
  boolean: fc.boolean().map((value): DlmsLeaf => ({ type: 'boolean', value })),
  'bit-string': bitString,
  'octet-string': octets(0, 300).map((o): DlmsLeaf => ({ type: 'octet-string', octets: o })),
  'visible-string': octets(0, 40).map((o): DlmsLeaf => ({ type: 'visible-string', octets: o })),
  'utf8-string': octets(0, 40).map((o): DlmsLeaf => ({ type: 'utf8-string', octets: o })),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value): DlmsLeaf => ({ type: 'int64', value })),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value): DlmsLeaf => ({ type: 'uint64', value })),
};
const anyLeaf: fc.Arbitrary<DlmsLeaf> = fc.oneof(fc.constant<DlmsLeaf>({ type: 'null' }), ...integers, ...Object.values(leaves));

type CompactMember = 'uint32' | 'uint16' | 'octet-string' | 'enum';

/** Elements of one description, which the first decides. */
const compactArray: fc.Arbitrary<DlmsData> = fc
  .array(fc.constantFrom<CompactMember[]>('uint32', 'uint16', 'octet-string', 'enum'), { minLength: 1, maxLength: 4 })
  .chain((types) => {
    const of: DlmsDescription = {
      type: 'structure',
      members: [...types.map((type) => ({ type })), { type: 'array', count: 2, of: { type: 'int8' } }],
    };
    const member = (type: CompactMember): fc.Arbitrary<DlmsData> =>
      type === 'octet-string' ? (leaves[type] ?? anyLeaf) : fc.nat(200).map((value): DlmsData => ({ type, value }));
    const pair = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })).map(([a, b]): DlmsData => ({
      type: 'array',
      items: [
        { type: 'int8', value: a },
        { type: 'int8', value: -b },
      ],
    }));
    const element = fc.tuple(...types.map(member), pair).map((items): DlmsData => ({ type: 'structure', items }));
    return fc.array(element, { maxLength: 5 }).map((items): DlmsData => ({ type: 'compact-array', of, items }));
  });

export const anyDlmsData: fc.Arbitrary<DlmsData> = fc.letrec<{ data: DlmsData }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small' },
    anyLeaf,
    compactArray,
    fc.array(tie('data'), { maxLength: 5 }).map((items): DlmsData => ({ type: 'array', items })),
    fc.array(tie('data'), { maxLength: 5 }).map((items): DlmsData => ({ type: 'structure', items })),
  ),
})).data;

const anyObis = fc.array(fc.nat(255), { minLength: 6, maxLength: 6 }).map(([a, b, c, d, e, f]) => `${a}-${b}:${c}.${d}.${e}.${f}`);
const anyService = fc.constantFrom<DlmsService>('get', 'set', 'action');

export const anyAccessRequest: fc.Arbitrary<AccessRequest> = fc.record(
  {
    invokeId: fc.nat(0xffffff),
    items: fc.array(
      fc.oneof(
        fc.record(
          { service: anyService, classId: fc.nat(0xffff), obis: anyObis, index: fc.nat(255), data: anyDlmsData },
          { noNullPrototype: true },
        ),
        fc.record(
          {
            service: fc.constant<DlmsService>('get'),
            classId: fc.nat(0xffff),
            obis: anyObis,
            index: fc.nat(255),
            data: anyDlmsData,
            selection: fc.record({ selector: fc.nat(255), parameters: anyDlmsData }, { noNullPrototype: true }),
          },
          { noNullPrototype: true },
        ),
      ),
      { maxLength: 6 },
    ),
  },
  { noNullPrototype: true },
);

export const anyAccessResponse: fc.Arbitrary<AccessResponse> = fc.record(
  {
    invokeId: fc.nat(0xffffff),
    items: fc.array(fc.record({ service: anyService, data: anyDlmsData, result: fc.nat(255) }, { noNullPrototype: true }), {
      maxLength: 6,
    }),
  },
  { noNullPrototype: true },
);

export const anyDer: fc.Arbitrary<DerNode> = fc.letrec<{ node: DerNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({ tag: fc.constantFrom(0x02, 0x03, 0x04, 0x05, 0x0a, 0x18, 0x81), content: octets(0, 300) }, { noNullPrototype: true }),
    fc.record(
      { tag: fc.constantFrom(0x30, 0x31, 0xa2, 0xa6), children: fc.array(tie('node'), { maxLength: 5 }) },
      { noNullPrototype: true },
    ),
  ),
})).node;

export const anyGbz: fc.Arbitrary<readonly GbzComponent[]> = fc.array(
  fc.record(
    {
      cluster: fc.nat(0xffff),
      frame: fc.record(
        {
          frameControl: fc.constantFrom(0x00, 0x01, 0x08, 0x09, 0x18, 0x19),
          sequence: fc.nat(255),
          command: fc.nat(255),
          payload: octets(0, 80),
        },
        { noNullPrototype: true },
      ),
      frameCounter: fc.nat(255),
      from: fc.nat(0xffffffff),
    },
    { noNullPrototype: true, requiredKeys: ['cluster', 'frame'] },
  ),
  { minLength: 1, maxLength: 12 },
);
