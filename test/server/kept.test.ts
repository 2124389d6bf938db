// What was found in closed files outlives the session, and holds only while they say what they said.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { leaf } from '../language/rulebook.js';
import { startClient } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-kept-'));
const cache = join(folder, 'cache');
const books = join(folder, 'books');
const own = pathToFileURL(join(books, 'own.cchc')).href;
const LIBRARY =
  'thư viện "L" {\n  ngôn ngữ: 1\n  thang t(x) theo x { từ 1: tối đa; dưới 1: 0 }\n}\n';
const TEXT = leaf('chấm theo thang t(xongg)').replace('"Thử" {', '"Thử" {\n  dùng "lib.cchc"');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The codes that a new session tells of the file, and whether it had to check anything. */
async function session(): Promise<{
  readonly codes: readonly unknown[];
  readonly checked: boolean;
}> {
  const client = await startClient({
    workspaceFolders: [{ uri: pathToFileURL(books).href, name: 'books' }],
    initializationOptions: { cache },
  });
  const found = await client.diagnosed(own);
  for (;;) {
    const { idle, spent } = await client.connection.sendRequest<{
      idle: boolean;
      spent: Record<string, number>;
    }>('cchc/statistics', {});
    if (!idle) continue;
    expect(await client.stop()).toBe(0);
    return { codes: found.diagnostics.map(({ code }) => code), checked: spent.check !== undefined };
  }
}

it('tells at once what it knows, and anew what has changed', async () => {
  mkdirSync(books);
  writeFileSync(join(books, 'own.cchc'), TEXT);
  writeFileSync(join(books, 'lib.cchc'), LIBRARY);
  expect(await session()).toEqual({ codes: ['NAME_UNKNOWN'], checked: true });
  expect(await session()).toEqual({ codes: ['NAME_UNKNOWN'], checked: false });
  writeFileSync(join(books, 'lib.cchc'), LIBRARY.replace('t(x)', 'khác(x)'));
  expect(await session()).toEqual({ codes: ['NAME_UNKNOWN', 'NAME_UNKNOWN'], checked: true });
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'hỏng');
  expect(await session()).toEqual({ codes: ['NAME_UNKNOWN', 'NAME_UNKNOWN'], checked: true });
});
