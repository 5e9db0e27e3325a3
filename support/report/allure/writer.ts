import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, StepResult, TestResult, TestResultContainer } from 'allure-js-commons';
import { stringifyEnvInfo, type Writer } from 'allure-js-commons/sdk/reporter';

/**
 * Writes allure-results, and only what a reader opens: an attachment that no result or hook refers to is dropped. Results can
 * be rebuilt from the record at any time, so the files are not flushed one by one as Allure's own writer does.
 */
export class LeanAllureWriter implements Writer {
  private readonly attachments = new Map<string, Buffer>();

  /** Empties the folder first, so that no result of an earlier run stays behind. */
  constructor(private readonly dir: string) {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
  }

  writeResult(result: TestResult): void {
    this.writeReferred([...result.attachments, ...attachmentsOf(result.steps)]);
    this.writeJson(`${result.uuid}-result.json`, result);
  }

  writeGroup(group: TestResultContainer): void {
    if (group.befores.length + group.afters.length === 0) return;
    const fixtures = [...group.befores, ...group.afters];
    this.writeReferred(fixtures.flatMap(({ attachments, steps }) => [...attachments, ...attachmentsOf(steps)]));
    this.writeJson(`${group.uuid}-container.json`, group);
  }

  writeAttachment(name: string, content: Buffer): void {
    this.attachments.set(name, content);
  }

  writeAttachmentFromPath(name: string, from: string): void {
    this.attachments.set(name, readFileSync(from));
  }

  writeEnvironmentInfo(info: Record<string, string | undefined>): void {
    writeFileSync(join(this.dir, 'environment.properties'), stringifyEnvInfo(info));
  }

  writeCategoriesDefinitions(categories: readonly object[]): void {
    this.writeJson('categories.json', categories);
  }

  /** What a failing hook of a scenario says stands with the scenario; Allure would say it a second time of the whole run. */
  writeGlobals(): void {}

  private writeReferred(attachments: readonly Attachment[]): void {
    for (const { source } of attachments) {
      const content = this.attachments.get(source);
      if (content !== undefined) writeFileSync(join(this.dir, source), content);
    }
    this.attachments.clear();
  }

  private writeJson(name: string, value: object): void {
    writeFileSync(join(this.dir, name), JSON.stringify(value));
  }
}

function attachmentsOf(steps: readonly StepResult[]): Attachment[] {
  return steps.flatMap(({ attachments, steps: inner }) => [...attachments, ...attachmentsOf(inner)]);
}
