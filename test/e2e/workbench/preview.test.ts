import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator } from 'playwright-core';
import { personAt, type Person } from '../editor/person.ts';
import { openWorkbench, type Workbench } from '../editor/workbench.ts';

const FILE = 'kiem-thu.cchc';
const cchc = fileURLToPath(new URL('../../../packages/cli/bin/cchc.js', import.meta.url));

describe('somebody looks at a preview', () => {
  let workbench: Workbench;
  let person: Person;
  before(async () => {
    workbench = await openWorkbench({ settings: { 'cchc.language': 'vi' } });
    // The page comes once the extension and its server run, and then reads and scores by itself.
    workbench.page.setDefaultTimeout(90_000);
    person = personAt(workbench);
    await person.openFile(FILE);
  });
  after(() => workbench?.close());

  const page = (): FrameLocator => person.webview();
  const run = (...args: readonly string[]): string =>
    spawnSync(process.execPath, [cchc, ...args], { cwd: workbench.folder, encoding: 'utf8' })
      .stdout;

  it('beside the text, by the button over it', async () => {
    await workbench.page.locator('.editor-actions [aria-label*="Xem trước bộ tiêu chí"]').click();
    await page().getByText('Kiểm thử trong bộ tiêu chí').first().waitFor();
    await workbench.page
      .locator('.tab')
      .filter({ hasText: `Xem trước: ${FILE}` })
      .waitFor();
    assert.equal(await page().locator('html').getAttribute('lang'), 'vi');
    assert.deepEqual([...workbench.outside], []);
  });

  it('in which nothing but its own script can run, and that loads nothing', async () => {
    const policy = await page()
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; script-src 'nonce-\w+' 'wasm-unsafe-eval'; style-src 'nonce-\w+'; worker-src blob:; base-uri 'none'; form-action 'none'$/,
    );
  });

  it('whose rows lead to the text, and follow the cursor', async () => {
    await page().locator('tr[data-node="1"] td').last().click();
    await workbench.page.locator('[id="status.editor.selection"]', { hasText: 'Ln 10' }).waitFor();
    await person.goTo(9, 3);
    await page().locator('tr[data-node="I"].current').waitFor();
    await person.goTo(14, 9);
    await page().locator('tr[data-node="1"].current').waitFor();
  });

  it('which changes while the text is written', async () => {
    await person.goBefore(FILE, 'Hồ sơ đúng hạn" 5 điểm', 0);
    await person.type('Trang: ');
    await page().getByText('Trang: Hồ sơ đúng hạn').first().waitFor();
    for (let at = 0; at < 7; at++) await person.press('Backspace');
    await person.savedWith(FILE, 'tiêu chí 1 "Hồ sơ đúng hạn" 5 điểm');
    await page().getByText('Trang: Hồ sơ đúng hạn').first().waitFor({ state: 'detached' });
  });

  it('that scores what is typed as cchc score does', async () => {
    await page().locator('#tab-trial').click();
    await page().getByLabel('Số hồ sơ, Trường hợp 1').fill('20');
    await page().getByLabel('Số hồ sơ đúng hạn, Trường hợp 1').fill('18');
    writeFileSync(join(workbench.folder, 'mot.csv'), 'đơn vị;hồ_sơ;hồ_sơ_đúng_hạn\nA;20;18\n');
    const scored = run('score', FILE, '--data', 'mot.csv', '--format', 'json').split('\n')[1] ?? '';
    const { total } = JSON.parse(scored) as { readonly total: { readonly score: string } };
    assert.equal(total.score, '4.5');
    await page().locator('.sums strong', { hasText: '4,5' }).waitFor();
  });

  it('that draws the curve of a criterion, with the point of the case, and the weights', async () => {
    await page().locator('#tab-charts').click();
    await page().locator('.here-said', { hasText: '90% được 4,5 điểm' }).waitFor();
    assert.equal(await page().locator('svg.curve circle.here').count(), 1);
    assert.equal(await page().locator('svg.weights > g').count(), 1);
  });

  it('that says what gains most for the least', async () => {
    await page().locator('#tab-trial').click();
    await page().getByRole('button', { name: 'Cải thiện: Trường hợp 1' }).click();
    const first = page().locator('.gains tbody tr').first();
    await first.waitFor();
    assert.match((await first.textContent()) ?? '', /Số hồ sơ đúng hạn.*18 → 20\s+\+0,5\s+5\s/);
  });

  it('that scores the units of a file, as cchc score does', async () => {
    await page().locator('#tab-units').click();
    await page().getByRole('button', { name: 'Chọn tệp' }).click();
    await person.isAsked();
    await person.choose('mot.csv');
    await page().locator('.units [data-unit="A"] strong', { hasText: '4,5' }).waitFor();
    await page().locator('#tab-trial').click();
  });

  it('and puts a case into the text as a test that passes', async () => {
    await page().getByRole('button', { name: 'Lưu kiểm thử: Trường hợp 1' }).click();
    await page().getByText('Đã lưu kiểm thử “Trường hợp 1”').waitFor();
    // By its tab: in the list of files the preview stands too, with the file's name in its title.
    const tabs = workbench.page.locator('.tab').filter({ hasText: FILE });
    await tabs.filter({ hasNotText: 'Xem trước' }).click();
    await person.savedWith(FILE, 'kiểm thử "Trường hợp 1" {');
    const { files } = JSON.parse(run('test', FILE, '--format', 'json')) as {
      readonly files: readonly {
        readonly tests: readonly { readonly name: string; readonly passed: boolean }[];
      }[];
    };
    const own = files[0]?.tests.find(({ name }) => name === 'Trường hợp 1');
    assert.equal(own?.passed, true);
  });

  it('which is there again when the window is loaded anew', async () => {
    await workbench.page.reload();
    const tab = workbench.page.locator('.tab').filter({ hasText: `Xem trước: ${FILE}` });
    await tab.click();
    await page().getByText('Kiểm thử trong bộ tiêu chí').first().waitFor();
  });
});
