import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA, VI, VI_BAD } from './fixture.js';

const cchc = join(import.meta.dirname, '../../packages/cli/bin/cchc.js');

let cwd: string;
let page: Awaited<ReturnType<typeof previewing>>;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'cchc-preview-'));
  writeFileSync(join(cwd, 'a.cchc'), VI);
  writeFileSync(join(cwd, 'd.csv'), DATA);
  page = await previewing(cwd, ['preview', 'a.cchc', '--data', 'd.csv', '--lang', 'en']);
}, 60_000);
afterAll(async () => {
  expect(await page.end()).toBe(0);
  rmSync(cwd, { recursive: true, force: true });
});

describe('cchc preview', () => {
  it('shows its page to who knows the address, with a policy that lets nothing in', async () => {
    const { status, headers, body } = await asked('');
    expect(status).toBe(200);
    const nonce = /<script nonce="([0-9a-f]+)"/.exec(body)?.[1] ?? '';
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain(`script-src 'nonce-${nonce}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/'unsafe-|https?:|\*/);
    // Nobody can foresee the next one.
    expect((await asked('')).body).not.toContain(nonce);
  });

  it.each([
    ['another name', '', { headers: { host: 'evil.example' } }],
    ['a page of somebody else', '', { headers: { origin: 'https://evil.example' } }],
    ['a page without a name', 'events', { headers: { origin: 'null' } }],
    ['an address without the word', '', { path: '/' }],
    ['an address with another word', '', { path: `/${'A'.repeat(32)}/` }],
    ['what there is not', 'x', {}],
    ['what is too deep', 'events/x', {}],
    ['the name of what every object has', 'constructor', {}],
  ])('refuses %s', async (_, name, options) => {
    const { status, headers, body } = await asked(name, options);
    expect([status, headers['content-type']]).toEqual([403, 'application/problem+json']);
    expect(body).not.toContain('script');
  });

  it.each([
    ['another method', 'POST', '', 'application/json', 405],
    ['a form', 'POST', 'messages', 'application/x-www-form-urlencoded', 415],
    ['what the page says', 'POST', 'messages', 'application/json', 204],
  ])('answers %s', async (_, method, name, type, status) => {
    const answer = await asked(name, { method, headers: { 'content-type': type }, body: '{}' });
    expect(answer.status).toBe(status);
  });

  it('tells what there is, and again when the file has changed, with errors or without', async () => {
    const told = page.events();
    const [first, units] = [await told.next(), await told.next()];
    expect(first).toMatchObject({ kind: 'rulebook', file: 'a.cchc', language: 'en' });
    expect(units).toMatchObject({ kind: 'units', files: [{ name: 'd.csv' }] });
    writeFileSync(join(cwd, 'a.cchc'), VI_BAD);
    expect(await told.next()).toMatchObject({ kind: 'problem', file: 'a.cchc' });
    writeFileSync(join(cwd, 'a.cchc'), VI);
    expect(await told.next()).toMatchObject({ kind: 'rulebook', findings: [] });
    told.close();
  });
});

function asked(
  name: string,
  options: {
    readonly path?: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  } = {},
): Promise<{
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}> {
  const { path, method = 'GET', headers = {}, body = '' } = options;
  const url = new URL(path ?? `${page.url.pathname}${name}`, page.url);
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function previewing(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [cchc, ...args], { cwd: folder });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const url = await new Promise<URL>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+/.exec(said);
      // The watcher is set up by then.
      if (found) setTimeout(() => resolve(new URL(found[0])), 500);
    });
    child.once('exit', () => {
      reject(new Error(complaints));
    });
  });
  return {
    url,
    end: () =>
      new Promise<number | null>((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGINT');
      }),
    events: () => streamOf(new URL('events', url)),
  };
}

/** The messages of a stream of server-sent events, one after the other. */
function streamOf(url: URL) {
  const messages: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  let text = '';
  const sent = request(url, (response) => {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const message: unknown = JSON.parse(event.replace(/^data: /, ''));
        const listener = waiting.shift();
        if (listener) listener(message);
        else messages.push(message);
      }
    });
  });
  sent.on('error', () => undefined);
  sent.end();
  return {
    next: (): Promise<unknown> => {
      const message = messages.shift();
      if (message !== undefined) return Promise.resolve(message);
      return new Promise((resolve) => waiting.push(resolve));
    },
    close: () => {
      sent.destroy();
    },
  };
}
