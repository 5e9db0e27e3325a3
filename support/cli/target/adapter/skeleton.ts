import { CAPABILITIES } from '../../../control/capability-names';
import type { Operation } from './operations';
import type { Wanted } from '../wanted-by';

/** The files of a skeleton, by their names. */
export type Skeleton = Readonly<Record<string, string>>;

const COLUMNS = 132;

/**
 * A server for the control interface in TypeScript that depends on nothing but Node: which operations there are and what each has to do,
 * the types of what goes over the wire, the HTTP, and one file to fill in.
 * @param types the text of support/control/types
 */
export function adapterSkeleton(operations: readonly Operation[], types: string, wanted: Wanted): Skeleton {
  return {
    'adapter.ts': adapter(operations, wanted),
    'operations.ts': table(operations),
    'server.ts': SERVER,
    'control-types.ts': types.replace(
      /^import type \{ Eui64 \}.*$/m,
      '/** An EUI-64 as DUIS writes it: `00-DB-12-34-56-78-90-A0`. */\nexport type Eui64 = string;',
    ),
    'package.json': PACKAGE,
    'README.md': README,
  };
}

function table(operations: readonly Operation[]): string {
  const members = operations.map(
    ({ id, method, path, description }) => `${comment(`${method} ${path}: ${description}`, '  ')}  ${id}(call: Call): unknown;\n`,
  );
  const rows = operations.map(
    ({ id, method, path, status }) => `  { id: '${id}', method: '${method}', path: '${path}', status: ${status} },\n`,
  );
  return (
    '/** A call of the control interface. */\nexport interface Call {\n  /** What stands in the path: `eui`, `id`, `holder`, … */\n' +
    '  readonly parameters: Readonly<Record<string, string>>;\n  /** The JSON of the body; undefined where there is none. */\n' +
    '  readonly body: unknown;\n}\n\n' +
    '/**\n * What each operation has to do. It resolves with what is to be answered as JSON, undefined for nothing, and\n' +
    ` * throws a Refusal for a call that is not to be served.\n */\nexport interface Operations {\n${members.join('\n')}}\n\n` +
    `export const OPERATIONS: readonly { id: keyof Operations; method: string; path: string; status: number }[] = [\n${rows.join('')}];\n`
  );
}

function adapter(operations: readonly Operation[], wanted: Wanted): string {
  const stubs = operations
    .filter(({ id }) => !FILLED.includes(id))
    .map(
      ({ id, method, path, description, capability }) =>
        comment(`${method} ${path}: ${description}${stop(description)}${without(capability, wanted)}`, '  ') +
        `  // ${id}: async ({ parameters, body }) => { … },\n`,
    );
  const capabilities = Object.keys(CAPABILITIES).map((name) => `  // '${name}',\n`);
  return (
    "import type { Operations } from './operations';\nimport { serve } from './server';\n\n" +
    '/** What this adapter offers: a name is said once all operations behind it are there, and scenarios then rest on them. */\n' +
    `const capabilities: string[] = [\n${capabilities.join('')}];\n\nconst operations: Partial<Operations> = {\n` +
    '  getHealth: () => undefined,\n' +
    "  getCapabilities: () => ({ name: 'a candidate', release: '4.0', capabilities, interpretations: {} }),\n\n" +
    `${stubs.join('\n')}};\n\nvoid serve(operations, Number(process.env['PORT'] ?? 8085)).then(({ url }) => console.log(url));\n`
  );
}

const FILLED = ['getHealth', 'getCapabilities'];

/** What the words of scenarios do not say of a capability, since something else can stand in for it. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  devices: ['without it only scenarios on devices that the target file lists can be played, each of them once'],
  settle: ['without it each scenario waits for as long as the target file says'],
  users: ['without it the target has to know the Users of the test PKI, and where they receive'],
  leases: ['without it several can play at the target only what moves nothing that they share'],
};

const stop = (sentence: string): string => (/[.!?]$/.test(sentence) ? ' ' : '. ');

function without(capability: string | undefined, { scenarios, missing }: Wanted): string {
  if (capability === undefined) return 'No scenario asks for it.';
  const wanted = missing.find(({ name }) => name === capability);
  const count = wanted?.scenarios ?? 0;
  const share =
    count === 0 ? [] : [`${count} of ${scenarios} scenarios are inconclusive without it, ${wanted?.alone ?? 0} for want of nothing else`];
  const rest = count === 0 && BESIDE[capability] === undefined ? ['no scenario rests on it alone; without it less is seen'] : [];
  return `Part of "${capability}": ${[...share, ...rest, ...(BESIDE[capability] ?? [])].join('; ')}.`;
}

function comment(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > COLUMNS - indent.length - 3) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.length === 1
    ? `${indent}/** ${lines[0] ?? ''} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

const SERVER = `import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OPERATIONS, type Operations } from './operations';

/** A call that is not served: 400 for what is not understood, 404 for what is not there, 409 for what cannot be now. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Octets of a body that are taken. */
const LARGEST = 1 << 20;

/** Serves these operations on the loopback interface, port 0 being any free one; what is left out answers 501. */
export async function serve(operations: Partial<Operations>, port: number): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    void answer(operations, request)
      .catch((error: unknown) => ({
        status: error instanceof Refusal ? error.status : 500,
        body: { error: error instanceof Error ? error.message : String(error) },
      }))
      .then(({ status, body }) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        response.writeHead(text === '' && status === 200 ? 204 : status, { 'content-type': 'application/json' });
        response.end(text);
      });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = \`http://127.0.0.1:\${(server.address() as AddressInfo).port}\`;
  return { url, close: () => void server.close().closeAllConnections() };
}

async function answer(operations: Partial<Operations>, request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const found = OPERATIONS.map((operation) => ({ operation, parameters: match(operation.path, pathname) })).filter(
    ({ parameters }) => parameters !== undefined,
  );
  if (found.length === 0) throw new Refusal(404, \`there is no \${pathname}\`);
  const own = found.find(({ operation }) => operation.method === request.method);
  if (own === undefined) throw new Refusal(405, \`\${pathname} has no \${request.method}\`);
  const text = await read(request);
  const body: unknown = text === '' ? undefined : parse(text);
  const perform = operations[own.operation.id];
  if (perform === undefined) throw new Refusal(501, \`\${own.operation.id} is not offered\`);
  return { status: own.operation.status, body: await perform({ parameters: own.parameters ?? {}, body }) };
}

function match(path: string, asked: string): Record<string, string> | undefined {
  const [own, theirs] = [path.split('/'), asked.split('/')];
  if (own.length !== theirs.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [place, part] of own.entries()) {
    const said = decode(theirs[place] ?? '');
    if (part.startsWith('{')) parameters[part.slice(1, -1)] = said;
    else if (part !== said) return undefined;
  }
  return parameters;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'the path is badly encoded');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'the body is no JSON');
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST) throw new Refusal(413, 'the body is too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
`;

const PACKAGE = `${JSON.stringify(
  {
    name: 'control-adapter',
    private: true,
    scripts: { start: 'ts-node --transpile-only adapter.ts', types: 'tsc --noEmit --strict --skipLibCheck adapter.ts' },
    devDependencies: { '@types/node': '^20', 'ts-node': '^10', typescript: '^5' },
  },
  undefined,
  2,
)}\n`;

const README = `# An adapter between duis-conformance and a candidate

1. \`npm install\`, then \`npm start\`: it serves the control interface at port 8085 (\`PORT\`), and offers nothing yet.
2. Fill in operations in \`adapter.ts\`, and say what is offered in \`capabilities\`. \`operations.ts\` says what each has to do,
   \`control-types.ts\` what goes over the wire. \`server.ts\` has the HTTP: throw a \`Refusal\` for a call that is not to be served.
3. \`npx duis-conformance target check candidate.yaml --control\` plays the contract of the interface at it, with \`control:\` in the
   target file being its URL. It names the operation that is wrong, what was expected of it, and what it did.

Begin with \`users\`, \`devices\`, \`clock\` and \`settle\`: without these hardly a scenario can be played.
`;
