import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { library } from './copies.js';
import { keystrokes, OURS, STOCK } from './editor/keystrokes.js';
import { quantile, start, type Session } from './editor/measure.js';
import { ourShares, sharesLine, stockShares } from './editor/shares.js';
import { OWN, workspaceOf, type BenchWorkspace } from './editor/workspace.js';

/**
 * The editor's bars: what a person waits for between a key and the findings, in a workspace of one file
 * and of many, beside a stock Langium server over the same grammar and texts, which checks nothing of
 * ours. The two take turns in one run; only the ratios count. `CCHC_COPIES` is how many files stand for a
 * large workspace, `CCHC_KEYS` how many keystrokes are measured, `-t` runs one of the three parts.
 */
const root = join(import.meta.dirname, '../..');
const COPIES = Number(process.env.CCHC_COPIES ?? '1000');
interface Row {
  readonly what: string;
  readonly ours: number;
  readonly beside: number;
  readonly bar: number;
  readonly reach: number;
}

const rows: Row[] = [];
function row(what: string, ours: number, beside: number, bar: number, reach: number): void {
  rows.push({ what, ours, beside, bar, reach });
  const ratio = ours / beside;
  const met = ratio <= reach ? 'reached' : ratio <= bar ? 'met' : 'MISSED';
  console.log(
    `${what}: ${ratio.toFixed(2)} (${ours.toFixed(0)} ÷ ${beside.toFixed(0)}; at most ${String(bar)}, reach for ${String(reach)}) ${met}`,
  );
}

test('one file', async () => {
  const one = workspaceOf(0);
  const [ours, stock] = [await start(OURS, one), await start(STOCK, one)];
  const [mine, theirs] = [await keystrokes(ours, one.text), await keystrokes(stock, one.text)];
  row('keystroke, one file, p50', quantile(mine, 0.5), quantile(theirs, 0.5), 0.6, 0.25);
  row('keystroke, one file, p95', quantile(mine, 0.95), quantile(theirs, 0.95), 0.8, 0.4);
  await answers(ours, one);
  const statistics = await ours.connection.sendRequest<{ spent: Record<string, number> }>(
    'cchc/statistics',
    {},
  );
  const total = Object.values(statistics.spent).reduce((sum, ms) => sum + ms, 0);
  const spent = Object.entries(statistics.spent).map(
    ([work, ms]) => `${work} ${((100 * ms) / total).toFixed(0)}%`,
  );
  console.log(`the server at its keystrokes, proofs remembered: ${spent.join(', ')}`);
  await Promise.all([ours.stop(), stock.stop()]);
  const load = () => ({ ok: true, name: 'thang-chung', text: library }) as const;
  console.log(`a text read anew, ours: ${sharesLine(ourShares(OWN, load))}`);
  console.log(`a text read anew, stock Langium: ${sharesLine(await stockShares(OWN))}`);
  rmSync(one.folder, { recursive: true });
}, 7_200_000);

test('many files', async () => {
  const one = workspaceOf(0);
  const many = workspaceOf(COPIES);
  const small = await start(OURS, one);
  const large = await start(OURS, many);
  row('first findings of the open file, many files ÷ one', large.first, small.first, 1.5, 1.1);
  const whole = await large.wholeWorkspace();
  const work = large.processorTime();
  const [mine, mineLarge] = [await keystrokes(small, one.text), await keystrokes(large, many.text)];
  for (const [share, name] of [
    [0.5, 'p50'],
    [0.95, 'p95'],
  ] as const)
    row(
      `keystroke, many files ÷ one file, ${name}`,
      quantile(mineLarge, share),
      quantile(mine, share),
      1.2,
      1.05,
    );
  await rest();
  const memory = large.memory();
  console.log(`at most ${(large.mostMemory() / 1e6).toFixed(0)} MB on the way`);
  await Promise.all([small.stop(), large.stop()]);
  const again = await start(OURS, many);
  const second = await again.wholeWorkspace();
  await again.stop();
  const stockLarge = await start(STOCK, many);
  const stockWhole = await stockLarge.wholeWorkspace();
  console.log(`processor time, all threads: ${(work / stockLarge.processorTime()).toFixed(2)}`);
  await rest();
  row('whole workspace, first time', whole, stockWhole, 0.5, 0.15);
  row('whole workspace, second time', second, stockWhole, 0.1, 0.02);
  row('memory, MB', memory / 1e6, stockLarge.memory() / 1e6, 0.3, 0.13);
  await stockLarge.stop();
  for (const { folder } of [one, many]) rmSync(folder, { recursive: true });
}, 7_200_000);

test('the command line', () => {
  const many = workspaceOf(COPIES);
  const loop = clock([join(root, 'test/bench/plain-loop.mjs'), '.'], many.folder, 0);
  // Each copy has a finding, and so the command says that there are some.
  const cchc = [join(root, 'packages/cli/bin/cchc.js'), 'check', '.', '--no-cache'];
  row(
    `cchc check of ${COPIES} files ÷ a plain Langium loop`,
    clock(cchc, many.folder, 1),
    loop,
    0.5,
    0.1,
  );
  rmSync(many.folder, { recursive: true });
}, 7_200_000);

/** V8 keeps the pages of threads that have ended for some seconds more. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 12_000));
}

/** Milliseconds that a command takes. */
function clock(args: readonly string[], cwd: string, ends: number): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=8192', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(status, stderr).toBe(ends);
  return performance.now() - from;
}

/** What a person waits for beside findings, in milliseconds. */
async function answers(session: Session, { file, text }: BenchWorkspace): Promise<void> {
  const uri = `file://${file}`;
  const lines = text.split('\n');
  const places = lines.flatMap((line, at) =>
    /\p{L}/u.test(line) ? [{ line: at, character: line.search(/\p{L}/u) + 1 }] : [],
  );
  for (const method of ['textDocument/completion', 'textDocument/hover']) {
    const times: number[] = [];
    for (const position of places.filter((_, at) => at % 9 === 0))
      times.push(await session.request(method, { textDocument: { uri }, position }));
    row(`${method}, p95 in ms`, quantile(times, 0.95), 1, 20, 5);
  }
}
