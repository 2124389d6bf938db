import { setTimeout } from 'node:timers/promises';
import type { GeneratedFile } from '@cchc/generators';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vectorsOf } from '../../packages/cli/src/generated/vectors.js';
import { referenceTable } from '../conformance/batch-table.js';
import {
  csvOf,
  syntheticCells,
  syntheticPopulation,
  syntheticRecords,
  syntheticRulebook,
} from '../conformance/synthetic/index.js';
import { asWritten, caseOf, targetNamed } from '../conformance/targets.js';
import { examples } from '../conformance/rulebooks.js';
import { startBrowser, type Browser } from '../browser.js';

/**
 * Generated TypeScript in a browser, under a policy that lets a page run its own files and nothing else: no text is
 * evaluated, no WebAssembly compiled, nothing fetched from elsewhere.
 */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
/** The same where WebAssembly may be compiled. */
const POLICY_WITH_WASM = POLICY.replace("'self'", "'self' 'wasm-unsafe-eval'");
const WITH_WASM = '/with-wasm';
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
  csv: 'text/csv',
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
const batchOf = async (folder, engine) => {
  const { scoreCsv } = await import(folder + '/batch.js');
  const { units, leaves } = await (await fetch(folder + '/sizes.json')).json();
  const bytes = new Uint8Array(await (await fetch(folder + '/units.csv')).arrayBuffer());
  const result = scoreCsv(bytes, { engine });
  const all = (count, of) => Array.from({ length: count }, (_, at) => of(at) ?? null);
  return all(units, (unit) => [
    result.id(unit), result.total(unit) ?? null, result.grade(unit) ?? null,
    ...all(leaves, (leaf) => result.leaf(unit, leaf)),
  ]);
};
addEventListener('hashchange', async () => {
  const [folder, engine] = location.hash.slice(1).split('?');
  if (engine !== undefined) {
    const rows = await batchOf(folder, engine).catch((error) => String(error));
    document.title = JSON.stringify({ engine, rows });
    return;
  }
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
const HTML = '<!doctype html><title>scorer</title><script type="module" src="/page.js"></script>';
const served = new Map<string, string>([
  ['/', HTML],
  [WITH_WASM, HTML],
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
  for (const [path, body] of await batchFiles()) served.set(path, body);
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
      'content-security-policy': url.pathname === WITH_WASM ? POLICY_WITH_WASM : POLICY,
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

const LEAVES = 30;
/** Points are told in hundredths. */
const SCALE = 2;
const RECORDS = syntheticRecords(LEAVES, 300, 'edge');

/** The batch of a rulebook that columns say all of, and a file of units. */
async function batchFiles(): Promise<readonly (readonly [path: string, body: string])[]> {
  const rulebook = syntheticRulebook(LEAVES);
  const files = await typescript.generate(asWritten({ name: '', rulebook, data: [] }).order);
  const csv = csvOf(
    LEAVES,
    RECORDS.map((record) => syntheticCells(LEAVES, record)),
  );
  return [
    ...files
      .filter(isScript)
      .map(({ path, content }) => [`/batch/${path}`, String(content)] as const),
    ['/batch/units.csv', new TextDecoder().decode(csv)],
    ['/batch/sizes.json', JSON.stringify({ units: RECORDS.length, leaves: LEAVES })],
  ];
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

describe('a batch', () => {
  const wanted = referenceTable(
    syntheticRulebook(LEAVES),
    syntheticPopulation(LEAVES, RECORDS),
    SCALE,
  );

  it.each([
    ['columns', '/'],
    ['wasm', WITH_WASM],
  ])('scores by %s in Chromium to the numbers of the reference', async (engine, path) => {
    await page.goto(`${ORIGIN}${path}`);
    await title('scorer');
    const before = await page.title();
    await page.goto(`${ORIGIN}${path}#/batch?${engine}`);
    expect(JSON.parse(await title(before))).toEqual({ engine, rows: wanted });
    expect(troubles).toEqual([]);
  });
});
