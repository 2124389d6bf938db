// An editor that behaves as badly as it can: the server neither dies nor answers for an older text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkText, isOpen } from '@cchc/check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leaf, rulebook } from '../language/rulebook.js';
import { startClient, type Client } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-hostile-'));
const uri = pathToFileURL(join(folder, 'own.cchc')).href;
const TEXT = leaf('chấm theo xong { từ 3: tối đa; dưới 3: 0 }');
let client: Client;

beforeEach(async () => {
  client = await startClient({
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'hostile' }],
  });
});

/** It lives, and it ends when it is asked to. */
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const codes = (text: string): readonly string[] =>
  checkText(text, uri)
    .findings.filter(({ accepted }) => accepted === undefined)
    .map(({ code }) => code);

const METHODS = [
  'hover',
  'completion',
  'semanticTokens/full',
  'documentSymbol',
  'codeLens',
  'formatting',
] as const;

/** An answer, or a refusal; never silence. */
function ask(method: string, params: object): Promise<string> {
  return client.connection.sendRequest(method, params).then(
    () => 'answered',
    (error: unknown) => `refused ${String((error as { code?: number }).code)}`,
  );
}

it('edits faster than it answers: the last version has the last word', async () => {
  client.open(uri, TEXT);
  const answers: Promise<string>[] = [];
  let last = TEXT;
  for (let version = 2; version <= 150; version++) {
    last = TEXT.replace('từ 3', `từ ${String(version)}`).replace(
      'dưới 3',
      `dưới ${String(version - (version % 3))}`,
    );
    client.change(uri, version, last);
    const method = METHODS[version % METHODS.length] ?? 'hover';
    answers.push(
      ask(`textDocument/${method}`, {
        textDocument: { uri },
        position: { line: 20, character: 8 },
        options: {},
      }),
    );
  }
  const found = await client.diagnosed(uri, 150);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(codes(last));
  expect([...new Set(await Promise.all(answers))]).toEqual(['answered']);
  const versions = client.published
    .filter((one) => one.uri === uri)
    .map(({ version = 0 }) => version);
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  expect(versions.at(-1)).toBe(150);
});

it('each published version has just the findings of its own text', async () => {
  const texts = new Map<number, string>();
  for (let version = 1; version <= 30; version++) {
    const text = TEXT.replace('tối đa', version % 2 === 0 ? 'tối đaa' : String(version % 10));
    texts.set(version, text);
    if (version === 1) client.open(uri, text);
    else client.change(uri, version, text);
    if (version % 7 === 0) await client.diagnosed(uri, version);
  }
  await client.diagnosed(uri, 30);
  for (const { version = 0, diagnostics } of client.published.filter((one) => one.uri === uri))
    expect([version, diagnostics.map(({ code }) => code)]).toEqual([
      version,
      codes(texts.get(version) ?? ''),
    ]);
});

it('changes piece by piece are put together as the editor has them', async () => {
  client.open(uri, TEXT);
  let text = TEXT;
  let seed = 7;
  const random = (below: number): number =>
    (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let version = 2; version <= 60; version++) {
    const lines = text.split('\n');
    const line = random(lines.length);
    const character = random((lines[line]?.length ?? 0) + 1);
    const inserted = ['{', 'x', '\n', ' đ', '}', '0,5', '"'][random(7)] ?? '';
    const offset = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
    const removed = Math.min(random(3), text.length - offset);
    const before = text;
    text = text.slice(0, offset) + inserted + text.slice(offset + removed);
    const end = before.slice(0, offset + removed).split('\n');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        {
          range: {
            start: { line, character },
            end: { line: end.length - 1, character: end.at(-1)?.length ?? 0 },
          },
          text: inserted,
        },
      ],
    });
  }
  const found = await client.diagnosed(uri, 60);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(codes(text));
});

it('requests that are cancelled are answered all the same', async () => {
  client.open(uri, TEXT);
  const outcomes: Promise<string>[] = [];
  for (let nth = 0; nth < 60; nth++) {
    const id = nth + 10_000;
    const { connection } = client;
    outcomes.push(
      ask('textDocument/completion', {
        textDocument: { uri },
        position: { line: 20, character: 8 },
      }),
    );
    await connection.sendNotification('$/cancelRequest', { id });
    await connection.sendNotification('$/cancelRequest', { id: nth });
  }
  const all = [...new Set(await Promise.all(outcomes))].sort();
  expect(all.every((one) => one === 'answered' || one === 'refused -32800')).toBe(true);
});

describe('garbage', () => {
  it.each<readonly [string, string]>([
    ['nothing', ''],
    ['signs', '{{{{((("""„«»\u0000\ud800\udfff'],
    ['a megabyte on one line', 'tiêu chí '.repeat(110_000)],
    ['deep braces', 'bộ tiêu chí "A" {'.repeat(5000)],
    ['other languages', '<?xml version="1.0"?><a/>\nfunction f() { return 1 }'],
  ])('%s', async (_, text) => {
    client.open(uri, text);
    for (const method of METHODS)
      expect(
        await ask(`textDocument/${method}`, {
          textDocument: { uri },
          position: { line: 0, character: 1 },
          options: {},
        }),
      ).toBe('answered');
    const { diagnostics } = await client.diagnosed(uri, 1);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('positions, documents and parameters that do not exist', async () => {
    client.open(uri, TEXT);
    const nowhere = { line: 1_000_000, character: 1_000_000 };
    for (const method of METHODS) {
      const answers = [
        await ask(`textDocument/${method}`, {
          textDocument: { uri },
          position: nowhere,
          options: {},
        }),
        await ask(`textDocument/${method}`, {
          textDocument: { uri },
          position: { line: -1, character: -5 },
          options: {},
        }),
        await ask(`textDocument/${method}`, {
          textDocument: { uri: 'file:///none.cchc' },
          position: nowhere,
        }),
        await ask(`textDocument/${method}`, {
          textDocument: { uri: 'no uri at all' },
          position: nowhere,
        }),
        await ask(`textDocument/${method}`, { textDocument: null }),
        await ask(`textDocument/${method}`, {}),
      ];
      expect(answers.every((one) => one === 'answered' || one.startsWith('refused'))).toBe(true);
    }
    for (const notification of ['didChange', 'didClose', 'didOpen', 'didSave'])
      await client.connection.sendNotification(`textDocument/${notification}`, {
        textDocument: {},
      });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened.cchc', version: 3 },
      contentChanges: [{ text: 'x' }],
    });
    expect(await ask('textDocument/noSuchThing', {})).toBe('refused -32601');
    expect(await ask('cchc/runTests', { uri: 7 })).toBe('answered');
    expect((await client.diagnosed(uri, 1)).version).toBe(1);
    // What fails is said with window/logMessage, where whoever looks for it finds it.
    expect(client.logged.join('\n')).toContain('Error');
  });
});

it('files that vanish while they are asked about', async () => {
  const library = join(folder, 'lib.cchc');
  rmSync(folder, { recursive: true, force: true });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    library,
    'thư viện "L" {\n  ngôn ngữ: 1\n  thang t(x) theo x { từ 1: tối đa; dưới 1: 0 }\n}\n',
  );
  const text = leaf('chấm theo thang t(xong)').replace('"Thử" {', '"Thử" {\n  dùng "lib.cchc"');
  client.open(uri, text);
  expect((await client.diagnosed(uri, 1)).diagnostics).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(library).href, type: 3 }],
  });
  client.change(uri, 2, text);
  const { diagnostics } = await client.diagnosed(uri, 2);
  expect(diagnostics.map(({ code }) => code)).toContain('USE_NOT_FOUND');
});

it('a thousand files at once, and a person who writes in one of them', async () => {
  await client.stop();
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder, { recursive: true });
  const text = rulebook('  lĩnh vực I "Một" 9 điểm { chấm 9 }');
  for (let nth = 0; nth < 1000; nth++) writeFileSync(join(folder, `${String(nth)}.cchc`), text);
  client = await startClient({
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'many' }],
  });
  client.open(uri, TEXT);
  for (let version = 2; version <= 20; version++) {
    client.change(uri, version, TEXT.replace('từ 3', `từ ${String(version)}`));
    await client.diagnosed(uri, version);
  }
  for (;;) {
    const { idle, files } = await client.connection.sendRequest<{ idle: boolean; files: number }>(
      'cchc/statistics',
      {},
    );
    if (idle && files >= 1001) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const told = new Set(client.published.map((one) => one.uri));
  expect(told.size).toBe(1001);
});

it('is judged by what the command line says', () => {
  expect(checkText(TEXT).findings.filter(isOpen)).toEqual([]);
});
