// What an editor and the server agree on while they speak: folders, settings, what is to be asked anew.
import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rulebook } from '../language/rulebook.js';
import { startClient, type Client } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-session-'));
const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
const WRONG = rulebook('  lĩnh vực I "Một" 9 điểm { chấm 9 }');

let client: Client;
let language = 'vi';
const heard: string[] = [];
const registered: string[] = [];

beforeAll(async () => {
  for (const name of ['first', 'second']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.cchc'), WRONG);
  }
  client = await startClient({
    workspaceFolders: [{ uri: uriOf('first'), name: 'first' }],
    capabilities: {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
      },
    },
  });
  const { connection } = client;
  connection.onRequest('workspace/configuration', () => [{ language }]);
  connection.onRequest('client/registerCapability', ({ registrations }: Registered) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
    connection.onRequest(method, () => {
      heard.push(method);
      return null;
    });
});

afterAll(async () => {
  expect(client.logged).toEqual([]);
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

interface Registered {
  readonly registrations: readonly { readonly method: string }[];
}

/** Waits until what was last said of a document (textDocument/publishDiagnostics) is as it should be. */
async function told(uri: string, wanted: RegExp): Promise<void> {
  for (;;) {
    const last = client.published.findLast((one) => one.uri === uri);
    if (last?.diagnostics.some(({ message }) => wanted.test(JSON.stringify(message)))) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

it('initialized, client/registerCapability: settings and files are heard of when they change', async () => {
  await told(uriOf('first/a.cchc'), /điểm/);
  expect(registered.toSorted()).toEqual([
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
  ]);
});

it('workspace/didChangeWorkspaceFolders: the files of a folder that comes are told of', async () => {
  expect(client.published.some(({ uri }) => uri === uriOf('second/a.cchc'))).toBe(false);
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: uriOf('second'), name: 'second' }], removed: [] },
  });
  await told(uriOf('second/a.cchc'), /điểm/);
});

it('workspace/didChangeWatchedFiles: what a rulebook cites is compared anew when it changes', async () => {
  const CITING = rulebook('  lĩnh vực I "Một" 10 điểm { căn cứ: "Quy chế A" điều 1; chấm 10 }');
  const cited = join(folder, 'first', 'can-cu');
  const sha256 = createHash('sha256').update('Điều 1. Cũ').digest('hex');
  const kept = { document: 'Quy chế A', article: '1', file: 'quy-che-a.txt', sha256 };
  mkdirSync(cited);
  writeFileSync(join(cited, 'b.json'), JSON.stringify({ format: 1, citations: [kept] }));
  writeFileSync(join(cited, 'quy-che-a.txt'), 'Điều 1. Mới\n');
  writeFileSync(join(folder, 'first', 'b.cchc'), CITING);
  const changed = async (path: string) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path), type: 2 }],
    });
  const saidOf = (path: string) =>
    client.published
      .filter(({ uri }) => uri === uriOf(path))
      .map(({ diagnostics }) => diagnostics.map(({ code }) => code));
  await changed('first/b.cchc');
  await expect.poll(() => saidOf('first/b.cchc')).toEqual([['CITED_TEXT_CHANGED']]);
  writeFileSync(join(cited, 'quy-che-a.txt'), 'Điều 1.\n\nCũ\n');
  await changed('first/can-cu/quy-che-a.txt');
  await expect.poll(() => saidOf('first/b.cchc')).toEqual([['CITED_TEXT_CHANGED'], []]);
  expect(saidOf('first/can-cu/quy-che-a.txt')).toEqual([]);
});

it('workspace/didChangeConfiguration: in another language all is said anew', async () => {
  language = 'en';
  heard.length = 0;
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  await told(uriOf('first/a.cchc'), /points/);
  await expect
    .poll(() => heard.toSorted())
    .toEqual(['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
});
