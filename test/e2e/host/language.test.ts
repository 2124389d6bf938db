import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile } from './fixture.ts';

describe('the language', () => {
  it('takes .cchc files', async () => {
    const document = await openFile('vi-du.cchc');
    assert.equal(document.languageId, 'cchc');
  });

  it('comments lines out and in', async () => {
    const document = await openFile('vi-du.cchc');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    const before = document.lineAt(3).text;
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(document.lineAt(3).text, `  // ${before.trimStart()}`);
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(document.lineAt(3).text, before);
  });

  it('takes a Vietnamese name for one word', async () => {
    const document = await openFile('vi-du.cchc');
    const at = document.positionAt(document.getText().indexOf('nhiệm_vụ_giao') + 3);
    const range = document.getWordRangeAtPosition(at);
    assert.equal(range && document.getText(range), 'nhiệm_vụ_giao');
  });

  it('indents by two blanks and ends lines as every system reads them', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'cchc' });
    assert.deepEqual([editor.get('tabSize'), editor.get('insertSpaces')], [2, true]);
    assert.equal(
      vscode.workspace.getConfiguration('files', { languageId: 'cchc' }).get('eol'),
      '\n',
    );
  });

  it('is told by VS Code what a configuration may say', async () => {
    const document = await openFile('cau-hinh/cchc.config.json');
    await vscode.window.showTextDocument(document);
    for (let at = 0; at < 100; at++) {
      const found = vscode.languages.getDiagnostics(document.uri);
      if (found.some(({ message }) => message.includes('mesages'))) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.fail('nothing was said of the key `mesages`');
  });
});
