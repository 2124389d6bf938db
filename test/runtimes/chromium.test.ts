import { setTimeout } from 'node:timers/promises';
import type { GeneratedFile } from '@cchc/generators';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vectorsOf } from '../../packages/cli/src/generated/vectors.js';
import { caseOf, targetNamed } from '../conformance/targets.js';
import { examples } from '../conformance/rulebooks.js';
import { startBrowser, type Browser } from '../browser.js';

/**
 * Generated TypeScript in a browser, under a policy that lets a page run its own files and nothing else: no text is
 * evaluated, no WebAssembly compiled, nothing fetched from elsewhere.
 */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const ORIGIN = 'https://scorer.test';
const typescript = targetNamed('typescript');
const cases = examples().map(({ name, rulebook, data }) => {
  const { order } = caseOf({ name, rulebook, data });
  return { name, order: { ...order, vectors: [...order.vectors, ...vectorsOf(rulebook)] } };
});
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
};
/**
 * What the page does in tasks of its own, since whatever a debugger asks it to run may evaluate text. Where a
 * result is not the one of the reference, its first line that differs is told; and whether text and WebAssembly run.
 */
const PAGE = `
const tried = (work) => {
  try {
    return String(work());
  } catch (error) {
    return error.name + ': ' + error.message;
  }
};
const differenceOf = (given, wanted) => {
  const ours = given.split('\\n');
  return wanted.split('\\n').find((line, at) => line !== ours[at]) ?? given.slice(wanted.length);
};
// The empty module: its mark and its version.
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const told = [tried(() => new Function('return 1')()), tried(() => new WebAssembly.Module(EMPTY))];
addEventListener('hashchange', async () => {
  const folder = location.hash.slice(1);
  const { score, printResults } = await import(folder + '/index.js');
  const vectors = await (await fetch(folder + '/vectors.json')).json();
  const different = vectors.flatMap(({ name, population, round, results }) => {
    const given = tried(() => printResults(score(JSON.parse(population), round)));
    return given === results ? [] : [name + ': ' + differenceOf(given, results)];
  });
  document.title = JSON.stringify({ folder, count: vectors.length, different });
});
document.title = JSON.stringify(told);
`;
const served = new Map<string, string>([
  ['/', '<!doctype html><title>scorer</title><script type="module" src="/page.js"></script>'],
  ['/page.js', PAGE],
]);
const troubles: string[] = [];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  for (const [at, { order }] of cases.entries()) {
    const files = await typescript.generate({ ...order, vectors: [] });
    for (const { path, content } of files.filter(isScript)) {
      served.set(`/${String(at)}/${path}`, String(content));
    }
    served.set(`/${String(at)}/vectors.json`, JSON.stringify(order.vectors));
  }
  browser = await startBrowser();
  page = await browser.context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const body = url.origin === ORIGIN ? served.get(url.pathname) : undefined;
    const type = TYPES[/\.(\w+)$/.exec(url.pathname)?.[1] ?? 'html'] ?? '';
    const headers = {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
    };
    await (body === undefined ? route.abort() : route.fulfill({ headers, body }));
  });
  await page.goto(`${ORIGIN}/`);
}, 120_000);

afterAll(async () => {
  await browser.close();
}, 60_000);

function isScript({ path }: GeneratedFile): boolean {
  return path.endsWith('.js') && !path.startsWith('test/');
}

/** What the page says next, in its title. */
async function title(before: string): Promise<string> {
  for (;;) {
    const now = await page.title();
    if (now !== before) return now;
    await setTimeout(20);
  }
}

it('is under a policy that evaluates no text and compiles no WebAssembly', async () => {
  const refused = JSON.parse(await title('scorer')) as readonly string[];
  const names = refused.map((text) => text.replace(/:.*/s, ''));
  expect(names).toEqual(['EvalError', 'CompileError']);
});

describe.each(cases.map((one, at) => ({ ...one, at })))('$name', ({ order, at }) => {
  it('scores in Chromium to the bytes of the reference', async () => {
    const before = await page.title();
    await page.goto(`${ORIGIN}/#/${String(at)}`);
    const told: unknown = JSON.parse(await title(before));
    expect(told).toEqual({ folder: `/${String(at)}`, count: order.vectors.length, different: [] });
    expect(troubles).toEqual([]);
  });
});
