import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION, fileUri, openFile, running } from './fixture.ts';

describe('commands', () => {
  it('those of the manifest are all there', async () => {
    await running();
    const there = new Set(await vscode.commands.getCommands(true));
    const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const named = manifest.contributes.commands.map(({ command }) => command);
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((command) => !there.has(command)),
      [],
    );
  });

  it('translate rewrites the keywords, and one undo takes it back', async () => {
    const document = await openFile('kiem-thu.cchc');
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    await vscode.commands.executeCommand('cchc.translate');
    assert.match(document.getText(), /^rulebook "Kiểm thử trong bộ tiêu chí" \{/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('format lays the text out', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'cchc',
      content: 'bộ tiêu chí   "A" {\nmã:A\n}\n',
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('cchc.format');
    assert.equal(document.getText(), 'bộ tiêu chí "A" {\n  mã: A\n}\n');
  });

  it('runTests takes what a lens gives', async () => {
    await vscode.commands.executeCommand('cchc.runTests', fileUri('kiem-thu.cchc').toString(), [
      'Chín mươi phần trăm',
    ]);
  });

  it('example opens a copy of the user’s own', async () => {
    await vscode.commands.executeCommand('cchc.example');
    const { document } = vscode.window.activeTextEditor ?? assert.fail('nothing is open');
    assert.match(document.uri.path, /globalStorage\/cchc\.cchc\/example\/(?:vi|en)\/[\w-]+\.cchc$/);
    assert.ok(document.getText().length > 500);
  });
});
