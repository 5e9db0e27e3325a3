import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lockFolder } from './run/folder-lock';

/** A fault of the environment: a line of shell that meets it, the exit codes that may come of it, and what the one line says. */
type Fault = readonly [what: string, shell: string, codes: readonly number[], says: RegExp];

/** In a folder of its own, where `$C` is the command, `$ONE` plays one scenario, `file` is a file and `run` a recorded run. */
const FAULTS: readonly Fault[] = [
  ['run --out below a file', '$C run $ONE --out file/x', [2], /--out file\/x .*ENOTDIR/],
  ['run --out that is a file', '$C run $ONE --out file', [2], /ENOTDIR/],
  ['run --out below /proc', '$C run $ONE --out /proc/duis/x', [2], /--out \/proc\/duis\/x cannot be written to/],
  ['run --out below /sys', '$C run $ONE --out /sys/duis', [2], /cannot be written to/],
  ['run --out with a name too long', '$C run $ONE --out $(printf "%0300d" 1)', [2], /ENAMETOOLONG/],
  ['run --out that is somebody else’s', '$C run $ONE --out foreign', [2], /holds other things \(thesis\.txt\)/],
  ['run --out that another run has', '$C run $ONE --out used', [2], /is in use by run 1, process \d+, since/],
  ['run in a reports that is a file', 'mkdir w; cd w; touch reports; $C run $ONE', [2], /ENOTDIR/],
  ['run --history that is a file', '$C run $ONE --out o --history file', [2], /--history file .*ENOTDIR/],
  ['run --history below /proc', '$C run $ONE --out o --history /proc/duis', [2], /--history \/proc\/duis/],
  ['run --baseline that is no run', '$C run $ONE --out o --baseline foreign', [2], /holds no recorded run/],
  ['run --baseline that is damaged', '$C run $ONE --out o --baseline bad-messages', [3], /messages\.ndjson was changed/],
  ['run --policy that is not there', '$C run $ONE --out o --policy none.yaml', [2], /ENOENT/],
  ['run --policy that is a folder', '$C run $ONE --out o --policy foreign', [2], /EISDIR/],
  ['run --target that is a folder', '$C run $ONE --out o --target foreign', [2], /EISDIR/],
  ['run --schema that is not there', '$C run $ONE --out o --schema none', [2], /--schema none: ENOENT/],
  ['run --tags that nothing carries', "$C run --tags '@negativ' --out run", [2], /unknown tag @negativ; .* @negative/],
  ['run with too few descriptors', 'ulimit -n 24; $C run $ONE --out o', [3], /EMFILE|too few file descriptors/],
  ['run with a limit to files', 'ulimit -f 8; $C run $ONE --out o-limit', [2, 3], /EFBIG/],
  ['run into a pipe that is closed', 'set -o pipefail; $C run $ONE --out o-pipe | head -1 > /dev/null', [3], /EPIPE/],
  ['run into a full device', '$C run $ONE --out o-full > /dev/full', [3], /ENOSPC/],
  ['list into a pipe that is closed', 'set -o pipefail; $C list --scenarios | head -1 > /dev/null', [3], /EPIPE/],
  ['list into a full device', '$C list > /dev/full', [3], /ENOSPC/],
  ['coverage into a full device', '$C coverage > /dev/full', [3], /ENOSPC/],
  ['explain into a full device', '$C explain E080903 > /dev/full', [3], /ENOSPC/],
  ['report of a folder that is not there', '$C report none --no-allure', [2], /holds no recorded run/],
  ['report of damaged messages', '$C report bad-messages --no-allure', [3], /messages\.ndjson was changed/],
  ['report of a damaged run.json', '$C report bad-run --no-allure', [2, 3], /run\.json|damaged/],
  ['report of a damaged journal', '$C report bad-journal --no-allure', [3], /journal\/worker-1\.ndjson, line 1/],
  ['report of a run that goes on', '$C report used-run --no-allure', [2], /is in use by run 2/],
  ['report --history that is a file', '$C report run --no-allure --history file', [2], /--history file/],
  ['compare with a damaged run', '$C compare run bad-messages', [3], /messages\.ndjson was changed/],
  ['compare with nothing', '$C compare run none', [2], /holds no recorded run/],
  ['merge of what is not there', '$C merge none --out o-merge', [3], /not merged: .*holds no recorded run/],
  ['merge --history that is a file', '$C merge run --out o-merge --history file', [2], /--history file/],
  ['serve at an address of another machine', '$C serve --host 2001:db8::1 --port 0 --control-port 0', [2], /EADDRNOTAVAIL|EAFNOSUPPORT/],
  ['serve at a name that is none', '$C serve --host 999.1.1.1 --port 0 --control-port 0', [2], /ENOTFOUND|EAI_AGAIN/],
  ['serve at a port in use', '$C serve --port $PORT --control-port 0', [2], /EADDRINUSE/],
  ['serve --state that is a file', '$C serve --port 0 --control-port 0 --state file', [2], /--state file .*ENOTDIR/],
  ['serve --state below /proc', '$C serve --port 0 --control-port 0 --state /proc/duis', [2], /--state \/proc\/duis/],
  ['serve --state that another has', '$C serve --port 0 --control-port 0 --state used', [2], /is in use by/],
  ['serve --pki that is not there', '$C serve --port 0 --control-port 0 --pki none', [2], /--pki/],
  ['serve --tls that is not there', '$C serve --port 0 --control-port 0 --tls none', [2], /--tls/],
  ['target init below a file', '$C target init file/x.yaml', [2], /ENOTDIR/],
  ['target init below /proc', '$C target init /proc/duis/x.yaml', [2], /ENOENT/],
  ['target check of a folder', '$C target check foreign', [2], /EISDIR/],
  ['pki below a file', '$C pki file/x', [2], /ENOTDIR/],
  ['pki below /proc', '$C pki /proc/duis/x', [2], /ENOENT/],
  ['prove without a place for what is passing', 'TMPDIR=$PWD/none $C prove --defect D-SECMP0093-08-accepts-non-chf', [2, 3], /ENOENT/],
];

/** Where this may be mounted: a disk of this many KiB, that is full or cannot be written to. */
const MOUNTED: readonly (readonly [what: string, options: string, shell: string, codes: readonly number[], says: RegExp])[] = [
  ['run on a full disk', 'size=48k', '$C run $ONE --out disk/o', [2, 3], /ENOSPC/],
  [
    'report on a full disk',
    'size=4m',
    'cp -r run disk; rm disk/run/summary.json disk/run/requirements.html; cat /dev/zero 2> /dev/null > disk/rest; $C report ' +
      'disk/run --no-allure',
    [3],
    /ENOSPC/,
  ],
  ['serve --state on a full disk', 'size=16k', '$C serve --port 0 --control-port 0 --state disk/s', [2, 3], /--state/],
  [
    'serve --state on a disk that fills while it runs',
    'size=8m',
    [
      '$C serve --port 0 --control-port 0 --state disk/s > serve.log & pid=$!',
      'url=$(tail -n +1 -f --pid=$pid serve.log | grep -om1 \'"control":"[^"]*\' | cut -d\\" -f4)',
      'put() { ${C%% *} -e "$PUT" "$url/users/90-B3-D5-1F-30-01-00-00"; }',
      '(put; head -c 100m /dev/zero > disk/filler 2> /dev/null; put; rm disk/filler; put) >&2',
      'kill $pid; wait $pid',
    ].join('\n'),
    [0],
    /^204 503 204 $/,
  ],
  ['pki on a full disk', 'size=16k', '$C pki disk/p', [2, 3], /ENOSPC/],
  ['run on a disk that can only be read', 'ro', '$C run $ONE --out disk/o', [2], /EROFS/],
  ['run --history on a disk that can only be read', 'ro', '$C run $ONE --out o --history disk/h', [2], /EROFS/],
  ['serve --state on a disk that can only be read', 'ro', '$C serve --port 0 --control-port 0 --state disk/s', [2], /EROFS/],
];

describe('A fault of the environment is one line and 2 or 3, and never a statement about a target', { concurrency: 2 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'duis-environment-'));
  const taken = createServer().listen(0, '127.0.0.1');
  const locks: (() => void)[] = [];

  before(() => {
    assert.equal(shell(dir, '$C run $ONE --out run').status, 0);
    writeFileSync(join(dir, 'file'), '');
    for (const name of ['foreign', 'used']) mkdirSync(join(dir, name));
    writeFileSync(join(dir, 'foreign', 'thesis.txt'), '');
    for (const copy of ['bad-messages', 'bad-run', 'bad-journal', 'used-run'])
      cpSync(join(dir, 'run'), join(dir, copy), { recursive: true });
    writeFileSync(join(dir, 'bad-messages', 'messages.ndjson'), '{"meta":{}}\n{"testCase\n{}\n');
    writeFileSync(join(dir, 'bad-run', 'run.json'), '{"formatVersion":1,');
    writeFileSync(join(dir, 'bad-journal', 'journal', 'worker-1.ndjson'), '{"n":\n{"n":2,"scenario":"S-0051"}\n');
    locks.push(lockFolder(join(dir, 'used'), 'run 1'), lockFolder(join(dir, 'used-run'), 'run 2'));
  });
  after(() => {
    taken.close();
    locks.forEach((release) => release());
    rmSync(dir, { recursive: true });
  });

  for (const [what, line, codes, says] of FAULTS) {
    it(what, async () => judge(await play(dir, line, (taken.address() as AddressInfo).port), codes, says));
  }

  for (const [what, options, line, codes, says] of MOUNTED) {
    it(what, async (t) => {
      const disk = mkdtempSync(join(dir, 'mounted-'));
      const mounted = `mkdir disk; mount -t tmpfs -o ${options} tmpfs disk || exit 99; cp -r ../run ../file .`;
      const ended = await play(disk, `${mounted}; (${line}); code=$?; umount disk; exit $code`);
      if (ended.code === 99) t.skip('no disk may be mounted here');
      else judge(ended, codes, says);
    });
  }
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function judge({ code, said }: Ended, codes: readonly number[], says: RegExp): void {
  assert.match(said, says);
  assert.ok(codes.includes(code ?? -1), `exit code ${code}: ${said}`);
  assert.doesNotMatch(said, /^ +at /m, 'a stack');
  assert.ok(said.trim().split('\n').length <= 2, `more than a line: ${said}`);
}

const COMMAND = join(__dirname, 'duis-conformance.cjs');

/** For `node -e`: puts a User at a URL, and says the status. */
const PUT_USER =
  "const body = JSON.stringify({ eui: process.argv[1].slice(-23), roles: ['IS'] });" +
  "fetch(process.argv[1], { method: 'PUT', body }).then((reply) => process.stdout.write(reply.status + ' '))";

function settings(port = 0): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_OPTIONS: '',
    C: `${process.execPath} ${COMMAND}`,
    PUT: PUT_USER,
    ONE: '--scenario S-0051/ESME --no-allure',
    PORT: String(port),
  };
}

function shell(cwd: string, line: string): { readonly status: number | null } {
  return spawnSync('bash', ['-c', line], { cwd, env: settings() });
}

/** What the command says where it says what went wrong. */
function play(cwd: string, line: string, port?: number): Promise<Ended> {
  const child = spawn('bash', ['-c', line], { cwd, env: settings(port), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
