import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Api } from '../../../packages/vscode/src/entry.js';

describe('the VSIX as it is installed', () => {
  const ours = vscode.extensions.getExtension<Api>('cchc.cchc');
  const empty = vscode.extensions.getExtension('cchc-test.empty');

  it('is the one that is there, not the sources', () => {
    assert.match(ours?.extensionPath ?? '', /extensions\/cchc\.cchc-\d/);
  });

  it('activates in at most twice the time of an extension that does nothing', async () => {
    assert.ok(ours && empty);
    // The first that activates pays for what all need.
    await vscode.extensions.getExtension('vscode.markdown-math')?.activate();
    const nothing = await activation(empty);
    const own = await activation(ours);
    const [clock, processor] = [own.clock / nothing.clock, own.processor / nothing.processor];
    const { E2E_RUN = '' } = process.env;
    const file = join(E2E_RUN, 'results', 'activation.txt');
    writeFileSync(file, JSON.stringify({ own, nothing }));
    console.log(
      `    activation ÷ that of an empty extension: ${clock.toFixed(2)} by the clock (${own.clock.toFixed(1)} ÷ ${nothing.clock.toFixed(1)} ms), ${processor.toFixed(2)} by processor time`,
    );
    // Each happens once: where the machine did something else meanwhile, only one of the two says so.
    assert.ok(Math.min(clock, processor) <= MOST_ACTIVATION);
  });

  it('completes what was asked before the server was there', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'cchc',
      content: 'bộ tiêu chí "A" {\n  lĩnh vực I "B" 10 điểm {\n    tieu chi\n  }\n}\n',
    });
    // Right behind the activation: nothing has been loaded yet.
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(2, 12),
    );
    const whole = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    assert.ok(whole.length > 1, `only ${items.map(({ label }) => JSON.stringify(label)).join()}`);
    const labels = whole.map(({ label }) => JSON.stringify(label));
    assert.equal(new Set(labels).size, labels.length, 'said twice');
  });

  it('has all that it needs: a rulebook is checked', async () => {
    const running = await (await ours?.activate())?.running();
    await running?.ready;
    const document = await vscode.workspace.openTextDocument({
      language: 'cchc',
      content: 'bộ tiêu chí "A" {\n}\n',
    });
    for (let at = 0; at < 100; at++) {
      if (vscode.languages.getDiagnostics(document.uri).length > 0) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.fail('nothing was said of a rulebook without a header');
  });
});

const MOST_ACTIVATION = 2;

/** Milliseconds on the clock, and of this process. */
async function activation(
  extension: vscode.Extension<unknown>,
): Promise<{ readonly clock: number; readonly processor: number }> {
  assert.equal(extension.isActive, false, `${extension.id} is active already`);
  const [start, before] = [performance.now(), process.cpuUsage()];
  await extension.activate();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}
