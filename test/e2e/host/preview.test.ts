import assert from 'node:assert/strict';
import { runTests } from '@cchc/semantics';
import * as vscode from 'vscode';
import type { Preview } from '../../../packages/vscode/src/preview/preview.js';
import { fileUri, openFile } from './fixture.ts';

const FILE = 'kiem-thu.cchc';

/** What the page is told, without its picture: that is for the tests of the workbench. */
describe('the preview', () => {
  let preview: Preview;
  let document: vscode.TextDocument;
  before(async () => {
    document = await openFile(FILE);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const found = await vscode.commands.executeCommand<Preview | undefined>('cchc.openPreview');
    assert.ok(found);
    preview = found;
    await preview.heard({ kind: 'ready', version: 1 });
  });
  after(async () => {
    while (document.isDirty) await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens beside the text, once a rulebook', async () => {
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.map(({ label }) => label),
    );
    const wanted = labels.filter((label) => label.includes(FILE));
    assert.equal(wanted.length, 2, labels.join(', '));
    const again = await vscode.commands.executeCommand(
      'cchc.openPreview',
      fileUri(FILE).toString(),
    );
    assert.equal(again, preview);
  });

  it('is told of a change of the text, with errors or without', async () => {
    assert.equal(rulebook().title, 'Kiểm thử trong bộ tiêu chí');
    await replace('"Kiểm thử trong', '"Xem trước của');
    await until(() => rulebook().title === 'Xem trước của bộ tiêu chí');
    await replace('năm: 2026', 'năm: hai');
    await until(() => preview.told.has('problem'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await until(() => rulebook().title === 'Kiểm thử trong bộ tiêu chí');
  });

  it('follows the cursor, and leads to the text', async () => {
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    assert.ok(editor);
    const at = document.positionAt(document.getText().indexOf('từ 80%'));
    editor.selection = new vscode.Selection(at, at);
    await until(() => (preview.told.get('cursor') as { node?: string } | undefined)?.node === '1');
    const [field] = rulebook().fields;
    assert.ok(field);
    await preview.heard({ kind: 'jump', rulebook: 'KIEM_THU', node: field.id, at: field.at });
    assert.equal(vscode.window.activeTextEditor?.document, document);
    const { active } = vscode.window.activeTextEditor.selection;
    assert.match(document.lineAt(active.line).text, /lĩnh vực I "Thủ tục hành chính"/);
  });

  it('puts a case into the text as a test that passes, and one undo takes it out', async () => {
    const before = document.getText();
    const text =
      'kiểm thử "Bảy mươi" {\n cho hồ_sơ = 20 , hồ_sơ_đúng_hạn = 14\n thì điểm của 1 = 0\n}';
    await preview.heard({ kind: 'saveCase', rulebook: 'KIEM_THU', name: 'Bảy mươi', text });
    assert.deepEqual(preview.told.get('saved'), { kind: 'saved', name: 'Bảy mươi' });
    assert.ok(document.getText().endsWith(SAVED), document.getText());
    await until(() => rulebook().tests.length === 3);
    assert.deepEqual(
      runTests(rulebook()).tests.map(({ name, passed }) => [name, passed]),
      [
        ['Đúng hạn tất cả', true],
        ['Chín mươi phần trăm', false],
        ['Bảy mươi', true],
      ],
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('says why a case cannot be put into the text', async () => {
    const before = document.getText();
    await preview.heard({
      kind: 'saveCase',
      rulebook: 'KIEM_THU',
      name: 'Xấu',
      text: 'ghi chú "không phải kiểm thử"',
    });
    const { problem } = preview.told.get('saved') as { readonly problem?: string };
    assert.match(problem ?? '', /^Không thêm được kiểm thử/);
    assert.equal(document.getText(), before);
  });

  function rulebook() {
    const told = preview.told.get('rulebook');
    assert.ok(told?.kind === 'rulebook');
    const [first] = told.rulebooks;
    assert.ok(first);
    return first;
  }

  async function replace(part: string, by: string): Promise<void> {
    const start = document.getText().indexOf(part);
    const range = new vscode.Range(
      document.positionAt(start),
      document.positionAt(start + part.length),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, by);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }
});

const SAVED = `  kiểm thử "Chín mươi phần trăm" {
    cho hồ_sơ = 20, hồ_sơ_đúng_hạn = 18
    thì điểm của 1 = 4
  }
  kiểm thử "Bảy mươi" {
    cho hồ_sơ = 20, hồ_sơ_đúng_hạn = 14
    thì điểm của 1 = 0
  }
}
`;

async function until(holds: () => boolean): Promise<void> {
  for (let left = 200; left > 0; left--) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('it never came to be');
}
