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

  it('activates; how long is measured beside an extension that does nothing', async () => {
    assert.ok(ours && empty);
    // The first that activates pays for what all need.
    await vscode.extensions.getExtension('vscode.markdown-math')?.activate();
    const times: Record<string, number> = {};
    for (const [name, extension] of [
      ['empty', empty],
      ['ours', ours],
    ] as const) {
      assert.equal(extension.isActive, false, `${name} is active already`);
      const start = performance.now();
      await extension.activate();
      times[name] = performance.now() - start;
    }
    const { E2E_RUN = '' } = process.env;
    writeFileSync(join(E2E_RUN, 'results', 'activation.txt'), JSON.stringify(times));
    const ratio = (times.ours ?? 0) / (times.empty ?? 1);
    console.log(
      `    activation: ours ${times.ours?.toFixed(1)} ms, empty ${times.empty?.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
    );
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
