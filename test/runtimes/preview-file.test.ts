import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA, VI, folderWith } from '../cli/fixture.js';

describe('cchc preview --html', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CCHC_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser.close());

  it('writes one file that a browser opens with no request and no complaint', async () => {
    const folder = folderWith({ 'a.cchc': VI, 'd.csv': DATA });
    const run = await folder.cchc('preview a.cchc --html trang.html --lang vi');
    expect([run.exit, run.stderr]).toEqual([0, '']);
    const file = join(folder.cwd, 'trang.html');
    const tab = await browser.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    tab.on('console', (message) => said.push(message.text()));
    tab.on('pageerror', (error) => said.push(String(error)));
    tab.on('request', (one) => asked.push(one.url()));
    await tab.goto(`file://${file}`);
    await tab.locator('main').getByText('Thử').first().waitFor();
    expect(said).toEqual([]);
    // Its worker is made of its own text, which is nobody's request.
    expect(asked.filter((url) => !url.startsWith('blob:null/'))).toEqual([`file://${file}`]);
    await tab.close();
    // The same rulebook gives the same bytes.
    const before = readFileSync(file);
    await folder.cchc('preview a.cchc --html trang.html --lang vi');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('holds data only where that is asked for by name', async () => {
    const folder = folderWith({ 'a.cchc': VI, 'd.csv': DATA });
    const html = (): string => readFileSync(join(folder.cwd, 'b.html'), 'utf8');
    const bare = await folder.cchc('preview a.cchc --html b.html --data d.csv --lang en');
    expect([bare.exit, bare.stderr]).toEqual([
      2,
      'cchc: `--data` can be used only together with `--with-data`.\n',
    ]);
    await folder.cchc('preview a.cchc --html b.html');
    const base64 = Buffer.from(DATA).toString('base64');
    expect(html()).not.toContain(base64);
    await folder.cchc('preview a.cchc --html b.html --data d.csv --with-data');
    expect(html()).toContain(base64);
  });
});
