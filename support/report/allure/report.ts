import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { allure3History, writeAllure2History } from './history';
import { seal } from './seal';
import { split } from './split';
import type { KeptRun } from '../runs/kept-runs';

const runFile = promisify(execFile);

/**
 * Makes a page of Allure results that works from disk: with allure-commandline where Java is found, its data in parts beside it; with the
 * pure-JS `allure` 3 otherwise, in one piece, and also where Java is found but fails. `kept` are earlier runs, whose verdicts it shows
 * beside. Neither page may call out. Resolves with the name of the tool.
 */
export async function generateAllureReport(results: string, out: string, title: string, kept: readonly KeptRun[] = []): Promise<string> {
  rmSync(out, { recursive: true, force: true });
  writeAllure2History(kept, results);
  const java = findJava();
  let remark = 'no Java found';
  if (java !== undefined) {
    try {
      return await generate(out, 'allure-commandline', () => withJava(results, out, title));
    } catch (error) {
      remark = `allure-commandline failed with ${java}: ${(error as Error).message.split('\n')[0]}`;
    }
  }
  return generate(out, `allure 3, ${remark}`, () => withNode(results, out, title, kept));
}

/** The Java that allure-commandline would start: that of JAVA_HOME, else the first on the PATH. */
export function findJava(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const places = env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin')] : (env.PATH ?? '').split(delimiter).filter((place) => place !== '');
  return places.map((place) => join(place, name)).find(isExecutable);
}

async function generate(out: string, tool: string, make: () => Promise<unknown>): Promise<string> {
  await make();
  const page = join(out, 'index.html');
  const whole = readFileSync(page, 'utf8');
  const parts = split(whole);
  writeFileSync(page, seal(parts?.page ?? whole));
  if (parts) mkdirSync(join(out, 'data'), { recursive: true });
  for (const { path, content } of parts?.files() ?? []) writeFileSync(join(out, path), content);
  return tool;
}

/**
 * A Java process that lives for seconds: nothing is compiled for the long run, one collector, and a heap that grows by need. A third of the
 * time, and of the memory, that it would take by itself; what JAVA_OPTS says goes before.
 */
const SHORT_LIVED = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xms128m',
  '-XX:MinHeapFreeRatio=15',
  '-XX:MaxHeapFreeRatio=30',
] as const;

function withJava(results: string, out: string, title: string): Promise<unknown> {
  const command = join(
    dirname(require.resolve('allure-commandline')),
    'dist',
    'bin',
    process.platform === 'win32' ? 'allure.bat' : 'allure',
  );
  const options = ['generate', '--clean', '--single-file', '--name', title, '--output', out, results];
  return runFile(command, options, {
    env: { ...process.env, ALLURE_NO_ANALYTICS: 'true', JAVA_OPTS: [...SHORT_LIVED, process.env.JAVA_OPTS ?? ''].join(' ') },
    shell: process.platform === 'win32',
    maxBuffer: MAX_OUTPUT,
  });
}

async function withNode(results: string, out: string, title: string, kept: readonly KeptRun[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'duis-allure-'));
  const config = join(scratch, 'allurerc.json');
  const awesome = { options: { reportName: title, singleFile: true, reportLanguage: 'en', groupBy: ['epic', 'feature', 'story'] } };
  const historyPath = join(scratch, 'history.jsonl');
  writeFileSync(historyPath, allure3History(kept));
  writeFileSync(config, JSON.stringify({ name: title, output: out, historyPath, plugins: { awesome } }));
  const cli = join(dirname(require.resolve('allure')), '..', 'cli.js');
  try {
    await runFile(process.execPath, [cli, 'generate', '--cwd', scratch, '--config', config, '--output', out, results], {
      maxBuffer: MAX_OUTPUT,
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const MAX_OUTPUT = 16 * 1024 * 1024;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
