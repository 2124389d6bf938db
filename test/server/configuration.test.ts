// An editor goes by `cchc.config.json` as the command line does, and hears when it changes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VI_GAP } from '../cli/fixture.js';
import { startClient, type Client } from './client.js';

let project: string;
let books: string;
let client: Client;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'cchc-config-'));
  books = join(project, 'books');
  mkdirSync(books);
});
afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(project, { recursive: true, force: true });
});

const uriOf = (...path: string[]): string => pathToFileURL(join(project, ...path)).href;

async function begin(config: string, folder = ''): Promise<string> {
  writeFileSync(join(project, folder, 'cchc.config.json'), config);
  writeFileSync(join(books, 'a.cchc'), VI_GAP);
  client = await startClient({
    workspaceFolders: [{ uri: pathToFileURL(books).href, name: 'books' }],
  });
  const uri = uriOf('books', 'a.cchc');
  client.open(uri, VI_GAP);
  return uri;
}

async function found(uri: string, version?: number): Promise<readonly (readonly unknown[])[]> {
  const { diagnostics } = await client.diagnosed(uri, version);
  return diagnostics.map(({ code, severity }) => [code, severity]);
}

it('the one above the folder that is open sets how findings count', async () => {
  expect(await found(await begin('{"severity": {"GAP_IN_TIERS": "warning"}}'), 1)).toEqual([
    ['GAP_IN_TIERS', 2],
  ]);
});

it('the nearest one counts, and what it leaves out is not said', async () => {
  writeFileSync(join(project, 'cchc.config.json'), '{"severity": {"GAP_IN_TIERS": "warning"}}');
  expect(await found(await begin('{"severity": {"GAP_IN_TIERS": "off"}}', 'books'), 1)).toEqual([]);
});

it('a change of it is heard', async () => {
  const uri = await begin('{"severity": {"GAP_IN_TIERS": "off"}}', 'books');
  expect(await found(uri, 1)).toEqual([]);
  const config = uriOf('books', 'cchc.config.json');
  writeFileSync(join(books, 'cchc.config.json'), '{}');
  const before = client.published.length;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: config, type: 2 }],
  });
  await expect.poll(() => client.published.length).toBeGreaterThan(before);
  expect(client.published.at(-1)).toMatchObject({
    uri,
    diagnostics: [{ code: 'GAP_IN_TIERS', severity: 1 }],
  });
});

it('what is wrong with it stands in it, and is gone when it is mended', async () => {
  const uri = await begin('{\n  "severity": {"GAP_IN_TIER": "off"}\n}', 'books');
  const config = uriOf('books', 'cchc.config.json');
  expect(await found(uri, 1)).toEqual([['GAP_IN_TIERS', 1]]);
  const { diagnostics } = await client.diagnosed(config);
  expect(diagnostics).toMatchObject([
    {
      code: 'CONFIG_KEY_UNKNOWN',
      range: { start: { line: 1, character: 15 }, end: { line: 1, character: 28 } },
      message: expect.stringMatching(
        /^Tệp cấu hình không nhận khóa `GAP_IN_TIER`; .*`GAP_IN_TIERS`/,
      ) as string,
    },
  ]);
  writeFileSync(join(books, 'cchc.config.json'), '{"severity": {"GAP_IN_TIERS": "off"}}');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: config, type: 2 }],
  });
  await expect
    .poll(() => client.published.findLast((one) => one.uri === config)?.diagnostics)
    .toEqual([]);
  await expect
    .poll(() => client.published.findLast((one) => one.uri === uri)?.diagnostics)
    .toEqual([]);
});
