// Files that are not open are looked at by threads, while what is open, and changes, has the last word.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leaf } from '../language/rulebook.js';
import { startClient, type Client } from './client.js';

const FILES = 40;
const TEXT = leaf('chấm theo thang t(xong)').replace('"Thử" {', '"Thử" {\n  dùng "lib.cchc"');
const WRONG = leaf('chấm theo xongg { từ 3: tối đa; dưới 3: 0 }');
const LIBRARY =
  'thư viện "L" {\n  ngôn ngữ: 1\n  thang t(x) theo x { từ 1: tối đa; dưới 1: 0 }\n}\n';

let folder: string;
let client: Client;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-closed-'));
  writeFileSync(join(folder, 'lib.cchc'), LIBRARY);
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

function start(): Promise<Client> {
  return startClient({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'closed' }] });
}

/** Once nothing waits: the codes that were last told of each file, where there are any. */
async function toldAtRest(known = FILES + 1): Promise<ReadonlyMap<string, readonly unknown[]>> {
  for (;;) {
    const { idle, files } = await client.connection.sendRequest<{ idle: boolean; files: number }>(
      'cchc/statistics',
      {},
    );
    if (idle && files === known) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
  return new Map(
    [...last]
      .filter(([, diagnostics]) => diagnostics.length > 0)
      .map(([uri, diagnostics]) => [uri, diagnostics.map(({ code }) => code)]),
  );
}

it('each has the findings of its own text', async () => {
  for (let nth = 0; nth < FILES; nth++)
    writeFileSync(join(folder, `${String(nth)}.cchc`), nth % 2 === 0 ? TEXT : WRONG);
  client = await start();
  const told = await toldAtRest();
  const wrong = Array.from({ length: FILES / 2 }, (_, half) =>
    uriOf(`${String(2 * half + 1)}.cchc`),
  );
  expect([...told.keys()].sort()).toEqual(wrong.sort());
  expect(told.get(uriOf('1.cchc'))).toEqual(['NAME_UNKNOWN']);
});

it('what is open is read as it is written, and what is written meanwhile is not missed', async () => {
  for (let nth = 0; nth < FILES; nth++) writeFileSync(join(folder, `${String(nth)}.cchc`), TEXT);
  client = await start();
  const library = uriOf('lib.cchc');
  client.open(library, LIBRARY.replace('t(x)', 'khác(x)'));
  await client.diagnosed(uriOf('0.cchc'));
  expect((await toldAtRest()).size).toBe(FILES);
  // In the middle of the next look at all of them it is written otherwise, and back.
  for (const version of [2, 3, 4, 5]) {
    client.change(library, version, version % 2 === 0 ? LIBRARY : LIBRARY.replace('t(x)', 'u(x)'));
    await client.diagnosed(library, version);
  }
  expect((await toldAtRest()).size).toBe(FILES);
  client.change(library, 6, LIBRARY);
  await client.diagnosed(library, 6);
  expect(await toldAtRest()).toEqual(new Map());
});

it('a file that goes while it is looked at leaves nothing behind', async () => {
  for (let nth = 0; nth < FILES; nth++) writeFileSync(join(folder, `${String(nth)}.cchc`), WRONG);
  client = await start();
  await client.diagnosed(uriOf('0.cchc'));
  const gone = uriOf(`${String(FILES - 1)}.cchc`);
  rmSync(join(folder, `${String(FILES - 1)}.cchc`));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: gone, type: 3 }],
  });
  const told = await toldAtRest(FILES);
  expect([told.size, told.has(gone)]).toEqual([FILES - 1, false]);
});
