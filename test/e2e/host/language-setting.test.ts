import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile } from './fixture.ts';

/** Waits until the findings of a text are said as wanted. */
async function saidAs(uri: vscode.Uri, wanted: RegExp): Promise<void> {
  let said = '';
  for (let at = 0; at < 100; at++) {
    said = vscode.languages
      .getDiagnostics(uri)
      .map(({ message }) => message)
      .join('\n');
    if (wanted.test(said)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`never ${String(wanted)}:\n${said}`);
}

describe('cchc.language', () => {
  const set = (value: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('cchc')
      .update('language', value, vscode.ConfigurationTarget.Global);
  after(() => set(undefined));

  it('follows the keywords unless it is set, whatever VS Code speaks', async () => {
    assert.match(vscode.env.language, /^en/);
    await set(undefined);
    const { uri } = await openFile('vi-du.cchc');
    await saidAs(uri, /Chưa có gì được khai báo với tên `niêm_yêt`/);
  });

  it('changes what is said at once', async () => {
    const { uri } = await openFile('vi-du.cchc');
    await set('en');
    await saidAs(uri, /Nothing is declared by the name `niêm_yêt`/);
    await set('vi');
    await saidAs(uri, /Chưa có gì được khai báo với tên `niêm_yêt`/);
  });
});
