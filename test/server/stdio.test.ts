// A plain editor over standard input and output: every request of the protocol once, as it comes over the wire.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { fork, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type InitializeResult,
} from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rulebook } from '../language/rulebook.js';
import { SERVER, startClient, type Client } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-server-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

const LIBRARY =
  'thư viện "Chung" {\n  ngôn ngữ: 1\n  thang đạt(x) theo x { từ 1: 1; dưới 1: 0 }\n}\n';
const TEXT = rulebook(`
  dùng "lib/chung.cchc"
  số liệu giao: số nguyên "Được giao"
  lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "A" 4 điểm { chấm { khi giao > 1: tối đa; còn lại: 50% tối đa } }
    tiêu chí 2 "B" 6 điểm { chấm theo thang đạt(giao) }
  }
  kiểm thử "Không" {
    cho giao = 0
    thì điểm của 1 = 3
  }`);

let client: Client;
const own = uriOf('own.cchc');

beforeAll(async () => {
  write('own.cchc', TEXT);
  write('lib/chung.cchc', LIBRARY);
  write('other.cchc', rulebook('  lĩnh vực I "Một" 9 điểm { chấm 9 }'));
  client = await startClient({
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'rulebooks' }],
    capabilities: {
      textDocument: {
        definition: { linkSupport: true },
        completion: { completionItem: { snippetSupport: true } },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
    initializationOptions: { language: 'auto', commands: ['cchc.runTests'] },
  });
  client.open(own, TEXT);
  await client.diagnosed(own, 1);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const at = (word: string, offset = 1, text = TEXT) => {
  const index = text.indexOf(word) + offset;
  const before = text.slice(0, index).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
};
const textDocument = { uri: own };
const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
const ask = <Result = unknown>(method: string, params: object): Promise<Result> =>
  client.connection.sendRequest<Result>(method, params);

it('says what it can do, and in which version of our own requests', () => {
  expect(client.answer.serverInfo?.name).toBe('cchc');
  expect(client.answer.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    experimental: { cchc: { version: 1 } },
  });
});

describe('findings', () => {
  it('of files that are not open', async () => {
    const found = await client.diagnosed(uriOf('other.cchc'));
    expect(found.diagnostics.map(({ code }) => code)).toContain('POINTS_DO_NOT_ADD_UP');
    expect(found.version).toBeUndefined();
  });

  it('have a page that opens offline', async () => {
    const { diagnostics } = await client.diagnosed(uriOf('other.cchc'));
    const [page] = diagnostics.map(({ codeDescription }) => codeDescription?.href);
    expect(page).toMatch(/^file:.*\/vi\/[A-Z_]+\.md$/);
  });

  it('follow a library that is edited, before it is saved', async () => {
    const library = uriOf('lib/chung.cchc');
    client.open(library, LIBRARY.replace('đạt(x)', 'khác(x)'));
    await told(own, (codes) => codes.includes('NAME_UNKNOWN'));
    client.change(library, 2, LIBRARY);
    await told(own, (codes) => !codes.includes('NAME_UNKNOWN'));
  });

  it('go when the file goes', async () => {
    const gone = uriOf('gone.cchc');
    write('gone.cchc', rulebook('  lĩnh vực I "Một" 9 điểm { chấm 9 }'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: gone, type: 1 }],
    });
    await told(gone, (codes) => codes.length > 0);
    rmSync(join(folder, 'gone.cchc'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: gone, type: 3 }],
    });
    await told(gone, (codes) => codes.length === 0);
  });
});

/** Waits until the last that was said of a document is so. */
async function told(uri: string, holds: (codes: readonly unknown[]) => boolean): Promise<void> {
  for (;;) {
    const last = client.published.findLast((one) => one.uri === uri);
    if (last && holds(last.diagnostics.map(({ code }) => code))) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const REQUESTS: readonly (readonly [string, object, unknown])[] = [
  ['completion', { textDocument, position: at('tiêu chí 1', 4) }, { isIncomplete: true }],
  ['hover', { textDocument, position: at('tiêu chí 1', 9) }, { contents: { kind: 'markdown' } }],
  [
    'signatureHelp',
    { textDocument, position: at('đạt(giao', 4) },
    { signatures: [{ label: 'đạt(x)' }] },
  ],
  [
    'definition',
    { textDocument, position: at('đạt(giao') },
    [{ targetUri: uriOf('lib/chung.cchc') }],
  ],
  [
    'references',
    { textDocument, position: at('giao:'), context: { includeDeclaration: true } },
    [{ uri: own }, { uri: own }, { uri: own }, { uri: own }],
  ],
  [
    'documentHighlight',
    { textDocument, position: at('giao:') },
    [{ kind: 3 }, { kind: 2 }, { kind: 2 }, { kind: 2 }],
  ],
  ['documentSymbol', { textDocument }, [{ name: 'Thử' }]],
  [
    'codeAction',
    { textDocument, range: { start: at('80%'), end: at('80%') }, context: { diagnostics: [] } },
    [],
  ],
  ['codeLens', { textDocument }, [{ command: { command: 'cchc.runTests' } }]],
  ['documentLink', { textDocument }, [{ target: uriOf('lib/chung.cchc') }]],
  ['formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }, []],
  [
    'rangeFormatting',
    { textDocument, range: everything, options: { tabSize: 2, insertSpaces: true } },
    [],
  ],
  [
    'onTypeFormatting',
    {
      textDocument,
      position: at('dùng', 0),
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    },
    [],
  ],
  ['prepareRename', { textDocument, position: at('giao:') }, { placeholder: 'giao' }],
  [
    'rename',
    { textDocument, position: at('giao:'), newName: 'phải_làm' },
    { documentChanges: [{ textDocument: { uri: own, version: 1 } }] },
  ],
  ['foldingRange', { textDocument }, [{ startLine: 0 }]],
  ['selectionRange', { textDocument, positions: [at('giao:')] }, [{ parent: {} }]],
  ['semanticTokens/full', { textDocument }, { data: [0, 0] }],
  ['semanticTokens/range', { textDocument, range: everything }, { data: [0, 0] }],
  ['inlayHint', { textDocument, range: everything }, [{ label: 'Σ 10 điểm' }]],
  ['prepareCallHierarchy', { textDocument, position: at('giao:') }, [{ name: 'giao' }]],
];

describe('textDocument/…', () => {
  it.each(REQUESTS)('%s', async (method, params, expected) => {
    const answer = await ask(`textDocument/${method}`, params);
    const shown: unknown =
      Array.isArray(expected) && Array.isArray(answer) ? answer.slice(0, expected.length) : answer;
    if (method.startsWith('semantic'))
      expect((answer as { data: number[] }).data.slice(0, 2)).toEqual([0, 0]);
    else if (method !== 'codeAction') expect(shown).toMatchObject(expected as object);
    else expect(Array.isArray(answer)).toBe(true);
  });
});

it('callHierarchy/…', async () => {
  const [item] = await ask<unknown[]>('textDocument/prepareCallHierarchy', {
    textDocument,
    position: at('giao:'),
  });
  const calls = await ask<{ from: { name: string } }[]>('callHierarchy/incomingCalls', { item });
  expect(calls.map(({ from }) => from.name)).toEqual(['1 A', '2 B', 'Không']);
  const [criterion] = await ask<unknown[]>('textDocument/prepareCallHierarchy', {
    textDocument,
    position: at('2 "B"', 0),
  });
  expect(await ask('callHierarchy/outgoingCalls', { item: criterion })).toHaveLength(2);
});

it('workspace/symbol', async () => {
  const found = await ask<{ name: string }[]>('workspace/symbol', { query: 'duoc giao' });
  expect(found.map(({ name }) => name)).toEqual(['giao Được giao']);
});

it('workspace/executeCommand runs tests for editors that cannot', async () => {
  const said: { readonly type: number; readonly message: string }[] = [];
  client.connection.onNotification('window/showMessage', (one: (typeof said)[number]) => {
    said.push(one);
  });
  const run = await ask('workspace/executeCommand', {
    command: 'cchc.server.runTests',
    arguments: [own],
  });
  expect(run).toMatchObject({ tests: [{ name: 'Không', passed: false }] });
  expect(said).toMatchObject([
    { type: 2, message: expect.stringContaining('“Không”: ') as string },
  ]);
});

it('workspace/textDocumentContent', async () => {
  const content = await ask('workspace/textDocumentContent', {
    uri: 'cchc-page:/en/GAP_IN_TIERS.md',
  });
  expect(content).toMatchObject({ text: expect.stringContaining('# GAP_IN_TIERS') as string });
});

describe('requests of our own', () => {
  it.each<readonly [string, object, object]>([
    [
      'cchc/page',
      { code: 'CODE_TWICE' },
      { markdown: expect.stringContaining('CODE_TWICE') as string },
    ],
    [
      'cchc/tree',
      { uri: own },
      { version: 1, items: [{ kind: 'rulebook', children: [{ code: 'I', worth: '10 điểm' }] }] },
    ],
    ['cchc/tests', { uri: own }, { tests: [{ name: 'Không' }] }],
    [
      'cchc/runTests',
      { uri: own, names: ['Không'] },
      { tests: [{ passed: false, failures: [{ expected: '3', actual: '2' }] }] },
    ],
    [
      'cchc/translate',
      { uri: own, to: 'en' },
      { text: expect.stringMatching(/^rulebook "Thử"/) as string },
    ],
    [
      'cchc/move',
      { uri: own, code: '2', to: '1', place: 'before', renumber: true },
      { edit: { changes: { [own]: expect.any(Array) as unknown } } },
    ],
    [
      'cchc/move',
      { uri: own, code: 'I', to: '1', place: 'into', renumber: true },
      { problem: 'Không chuyển tiêu chí này tới đó được.' },
    ],
    ['cchc/statistics', {}, { open: 2 }],
  ])('%s', async (method, params, expected) => {
    expect(await ask(method, params)).toMatchObject(expected);
  });

  it('cchc/whole has what an amendment makes, or nothing', async () => {
    expect(await ask('cchc/whole', { uri: own })).toBeNull();
  });
});

it('ends as it is asked to', async () => {
  expect(client.logged).toEqual([]);
  expect(await client.stop()).toBe(0);
});

describe('other ways to be reached', () => {
  it('a socket that the editor listens on', async () => {
    const server = createServer();
    const connected = new Promise<Socket>((resolve) => server.once('connection', resolve));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const child = spawn(process.execPath, [SERVER, `--socket=${String(port)}`]);
    const socket = await connected;
    const connection = createProtocolConnection(socket, socket);
    connection.listen();
    const answer = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(answer.serverInfo?.name).toBe('cchc');
    await ended(child, connection);
    server.close();
  });

  it('the channel of Node', async () => {
    const child = fork(SERVER, ['--node-ipc'], { silent: true });
    const connection = createProtocolConnection(
      new IPCMessageReader(child),
      new IPCMessageWriter(child),
    );
    connection.listen();
    const answer = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(answer.serverInfo?.name).toBe('cchc');
    await ended(child, connection);
  });
});

async function ended(
  child: ReturnType<typeof spawn>,
  connection: ReturnType<typeof createProtocolConnection>,
): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await exit).toBe(0);
}
