import * as vscode from 'vscode';
import type { Api, Running } from '../../../packages/vscode/src/entry.js';
import type { Preview } from '../../../packages/vscode/src/preview/preview.js';

const ID = 'cchc.cchc';

async function running(): Promise<Running> {
  const extension = vscode.extensions.getExtension<Api>(ID);
  if (!extension) throw new Error('the extension is not there');
  const found = await (await extension.activate()).running();
  await found.ready;
  return found;
}

function is(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}\n     got ${a}`);
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let at = 0; at < 100; at++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`never: ${what}`);
}

function file(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

const codes = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)))
    .sort();

describe('in a browser', () => {
  before(async () => {
    await running();
  });

  it('the folder lies in no file system of a machine', () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder?.uri.scheme === 'file') throw new Error('this is no browser');
  });

  it('what is open is checked', async () => {
    const uri = file('vi-du.cchc');
    await vscode.window.showTextDocument(uri);
    await until('two findings', () => codes(uri).length === 2);
    is(codes(uri), ['NAME_UNKNOWN', 'POINTS_DO_NOT_ADD_UP']);
  });

  it('a library that nobody opened is known', async () => {
    const uri = file('dung-thang.cchc');
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.positionAt(document.getText().indexOf('theo_tỷ_lệ') + 2);
    let found: (vscode.Location | vscode.LocationLink)[] = [];
    for (let tries = 0; tries < 50 && found.length === 0; tries++) {
      found = await vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, at);
      await new Promise((done) => setTimeout(done, 200));
    }
    const [first] = found;
    const target = first && ('targetUri' in first ? first.targetUri : first.uri);
    is(target?.path.split('/').at(-1), 'thang.cchc');
    is(codes(uri), []);
  });

  it('hovers speak', async () => {
    const uri = file('kiem-thu.cchc');
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.positionAt(document.getText().indexOf('hồ_sơ_đúng_hạn') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (one instanceof vscode.MarkdownString ? one.value : ''))
      .join('\n');
    if (!text.includes('Số hồ sơ đúng hạn')) throw new Error(text);
  });

  it('completion gives a whole criterion with the next code', async () => {
    const document = await vscode.workspace.openTextDocument(file('kiem-thu.cchc'));
    const editor = await vscode.window.showTextDocument(document);
    const behind = document.positionAt(document.getText().indexOf('      }\n    }') + 13);
    await editor.edit((edit) => edit.insert(behind, '\n    tieu'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      editor.document.positionAt(document.offsetAt(behind) + 9),
    );
    const wholes = list.items.filter(
      ({ insertText }) => insertText instanceof vscode.SnippetString,
    );
    const texts = wholes.map(({ insertText }) => (insertText as vscode.SnippetString).value);
    if (!texts.some((text) => /tiêu chí (?:\$\{\d+:)?2/.test(text)))
      throw new Error(texts.join('\n---\n'));
    await vscode.commands.executeCommand('undo');
  });

  it('keywords are translated', async () => {
    const document = await vscode.workspace.openTextDocument(file('dung-thang.cchc'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('cchc.translate');
    is(document.lineAt(0).text, 'rulebook "Dùng thang chung" {');
    await vscode.commands.executeCommand('undo');
  });

  it('the example opens', async () => {
    await vscode.commands.executeCommand('cchc.example');
    is(vscode.window.activeTextEditor?.document.languageId, 'cchc');
  });

  it('pages of findings open', async () => {
    await vscode.commands.executeCommand('cchc.page', 'GAP_IN_TIERS');
    await until('a page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(
          ({ input }) => input instanceof vscode.TabInputCustom && input.viewType === 'cchc.page',
        ),
      ),
    );
  });

  it('the preview is told the rulebook, and what changes in it', async () => {
    const uri = file('kiem-thu.cchc');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const preview = await vscode.commands.executeCommand<Preview>(
      'cchc.openPreview',
      uri.toString(),
    );
    await preview.heard({ kind: 'ready', version: 1 });
    const title = (): string | undefined => {
      const told = preview.told.get('rulebook');
      return told?.kind === 'rulebook' ? told.rulebooks[0]?.title : undefined;
    };
    is(title(), 'Kiểm thử trong bộ tiêu chí');
    const start = document.positionAt(document.getText().indexOf('Kiểm thử trong'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, start, 'Xem: ');
    await vscode.workspace.applyEdit(edit);
    await until('a changed preview', () => title() === 'Xem: Kiểm thử trong bộ tiêu chí');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('the first title', () => title() === 'Kiểm thử trong bộ tiêu chí');
  });
});
