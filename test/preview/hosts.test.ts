import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkText } from '@cchc/check';
import { runTests } from '@cchc/semantics';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startBrowser, type Browser } from '../browser.js';
import { RULEBOOK } from './rulebook.js';

/** The page as people get it from the command line: served and live, and as one file. */
const cchc = join(import.meta.dirname, '../../packages/cli/bin/cchc.js');
const DATA = 'đơn vị;giao;xong;công_khai\nA;8;6;có\nB;10;10;có\n';

let browser: Browser;
let folder: string;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  browser = await startBrowser();
}, 120_000);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-hosts-'));
  writeFileSync(join(folder, 'thu.cchc'), RULEBOOK);
  writeFileSync(join(folder, 'so-lieu.csv'), DATA);
  page = await browser.context.newPage();
  troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
  rmSync(folder, { recursive: true });
});

afterAll(async () => {
  await browser.close();
}, 60_000);

/** Total of the unit by `cchc score`. */
async function scored(): Promise<string> {
  const args = ['score', 'thu.cchc', '--data', 'so-lieu.csv', '--format', 'json'];
  const [, first = ''] = (await run(args)).split('\n');
  return (JSON.parse(first) as { readonly total: { readonly score: string } }).total.score;
}

function run(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [cchc, ...args], { cwd: folder });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('exit', () => resolve(said)));
}

it('cchc preview: the page follows the file, and scores as cchc score does', async () => {
  const args = ['preview', 'thu.cchc', '--data', 'so-lieu.csv', '--lang', 'vi'];
  const server = spawn(process.execPath, [cchc, ...args], { cwd: folder });
  const url = await new Promise<string>((resolve) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
  });
  try {
    await page.goto(url);
    await page.locator('.units [data-unit="A"]').waitFor();
    expect(await scored()).toBe('4.5');
    expect(await page.locator('.units [data-unit="A"] strong').textContent()).toBe('4,5');
    await page.click('#tab-table');
    await page.getByText('Công khai', { exact: true }).waitFor();
    writeFileSync(join(folder, 'thu.cchc'), RULEBOOK.replace('"Công khai"', '"Minh bạch"'));
    await page.getByText('Minh bạch', { exact: true }).waitFor();
    writeFileSync(join(folder, 'thu.cchc'), RULEBOOK.replace('năm: 2026', 'năm: '));
    await page.getByRole('alert').waitFor();
    writeFileSync(join(folder, 'thu.cchc'), RULEBOOK);
    await page.getByText('Công khai', { exact: true }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    // There is no editor: a case is text to copy, and a row leads nowhere.
    await page.click('#tab-trial');
    await page.getByRole('button', { name: 'Chép thành kiểm thử: Trường hợp 1' }).waitFor();
    expect(await page.locator('.leads').count()).toBe(0);
    expect(troubles).toEqual([]);
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }
});

it('cchc preview --html: the file works wherever it is carried to, each of its parts', async () => {
  await run(
    ['preview', 'thu.cchc', '--html', 'trang.html', '--lang', 'vi'].concat([
      '--data',
      'so-lieu.csv',
      '--with-data',
    ]),
  );
  const elsewhere = mkdtempSync(join(tmpdir(), 'cchc-mail-'));
  cpSync(join(folder, 'trang.html'), join(elsewhere, 'trang.html'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${join(elsewhere, 'trang.html')}`);
  await page.locator('.units [data-unit="A"] button').click();
  await page.locator('.sums strong', { hasText: '4,5' }).waitFor();
  await page.getByLabel('Số việc đã xong, A').fill('8');
  await page.locator('.sums strong', { hasText: '6' }).waitFor();
  await page.getByRole('button', { name: 'Cải thiện: A' }).click();
  await page.locator('.gains h2').waitFor();
  await page.getByRole('button', { name: 'Chép thành kiểm thử: A' }).click();
  const text = await page.locator('textarea').inputValue();
  const { rulebook, findings } = checkText(RULEBOOK.replace(/\}\n$/, `${text}}\n`), 'thu.cchc');
  expect(findings).toEqual([]);
  expect(rulebook && runTests(rulebook).tests.map(({ passed }) => passed)).toEqual([true]);
  await page.click('#tab-charts');
  await page.locator('svg.curve circle.here').waitFor();
  await page.click('#tab-table');
  expect(await page.locator('tr[data-node]').count()).toBe(3);
  const foreign = asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'));
  expect([foreign, troubles]).toEqual([[], []]);
  expect(readFileSync(join(elsewhere, 'trang.html'), 'utf8')).not.toContain(folder);
  rmSync(elsewhere, { recursive: true });
});
