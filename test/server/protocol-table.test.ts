// The table in the extension's README: every message of the protocol, what is answered and what is not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { startClient } from './client.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'packages/vscode/README.md'), 'utf8');
const [, part = ''] = readme.split('### Every message of the Language Server Protocol');

interface Row {
  readonly method: string;
  readonly answer: string;
  readonly reason: string;
}

const rows = [...part.matchAll(/^\| (`.+?`) \| (yes|no) \| (.+) \|$/gm)].flatMap(
  ([, methods = '', answer = '', reason = '']): readonly Row[] =>
    methods.split(', ').map((method) => ({ method: method.replaceAll('`', ''), answer, reason })),
);

interface Message {
  readonly method: string;
  readonly messageDirection?: string;
}

/** What the protocol's own library names: `HoverRequest`, `DidOpenTextDocumentNotification`, … */
const messages = Object.values(protocol).filter(
  (one): one is typeof one & Message => typeof one === 'object' && 'messageDirection' in one,
);
/** The layer below has these. */
const BELOW = ['$/cancelRequest', '$/progress', '$/setTrace', '$/logTrace'];

it('has every message of the protocol once, and no other', () => {
  const known = new Set([...messages.map(({ method }) => method), ...BELOW]);
  // What is registered by this name is asked by the names of its parts.
  const registered = ['textDocument/semanticTokens', 'notebookDocument/sync'];
  expect(rows.map(({ method }) => method).toSorted()).toEqual(
    [...new Set([...known, ...registered])].toSorted(),
  );
  expect(known.size).toBeGreaterThan(85);
});

it('names for each that is answered a test that is there and speaks of it', () => {
  for (const { method, reason } of rows.filter(({ answer }) => answer === 'yes')) {
    const tests = [...reason.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path = '']) => path);
    expect([method, tests.length > 0]).toEqual([method, true]);
    const texts = tests.map((path) => {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
      return readFileSync(join(root, path), 'utf8');
    });
    const last = method.split('/').at(-1) ?? '';
    const isSpokenOf = texts.some((text) => text.toLowerCase().includes(last.toLowerCase()));
    expect([method, isSpokenOf]).toEqual([method, true]);
  }
});

it('argues for each that is not answered', () => {
  for (const { method, reason } of rows.filter(({ answer }) => answer === 'no'))
    expect([method, reason.length > 25]).toEqual([method, true]);
});

it('says of requests what the server does', async () => {
  const client = await startClient();
  const requests = messages.filter(
    ({ method, messageDirection }) =>
      messageDirection === 'clientToServer' &&
      !/did[A-Z]|initialized?$|shutdown|exit|willSave$|cancel$/.test(method),
  );
  expect(requests.length).toBeGreaterThan(40);
  for (const { method } of requests) {
    const isKnown = await client.connection.sendRequest(method, {}).then(
      () => true,
      (error: unknown) =>
        (error as { readonly code: number }).code !== protocol.ErrorCodes.MethodNotFound,
    );
    const said = rows.find((one) => one.method === method)?.answer === 'yes';
    expect([method, isKnown]).toEqual([method, said]);
  }
  await client.stop();
});
