import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startBrowser, type Browser } from '../browser.js';
import { rulebookMessage, show, type Shown } from './fixture.js';
import { RULEBOOK } from './rulebook.js';

/** The whole page by Tab, arrows, Enter and Space: no test here touches a mouse. */
const EDITOR = { jump: true, saveCase: true, openData: false };
const UNITS = 'đơn vị;giao;xong;công_khai\nA;8;6;có\nB;10;10;có\nC;10;4;không\n';
let browser: Browser;
let shown: Shown;

beforeAll(async () => {
  browser = await startBrowser();
}, 120_000);

afterEach(async () => {
  expect(shown.troubles).toEqual([]);
  await shown.page.close();
});

afterAll(async () => {
  await browser.close();
}, 60_000);

async function begin(): Promise<Page> {
  shown = await show(browser, [rulebookMessage(RULEBOOK, 'thu.cchc')], 'vi', EDITOR);
  await shown.page.locator('h1').waitFor();
  return shown.page;
}

/** What has the focus, as readers of screens are told of it. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const label = one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent;
  return label.replace(/\\s+/g, ' ').trim();
})()`;

async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const seen: string[] = [];
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate<string>(FOCUSED);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    seen.push(focused);
  }
  throw new Error(`${String(name)} is not reached; but: ${seen.join(' | ')}`);
}

/** To another part, from its tab. */
async function showPart(page: Page, part: 'table' | 'trial' | 'charts' | 'units'): Promise<void> {
  const isThere = () => page.evaluate<boolean>(`document.activeElement.role === 'tab'`);
  while (!(await isThere())) await page.keyboard.press('Shift+Tab');
  for (let step = 0; step < 4; step++) {
    if ((await page.evaluate<string>('document.activeElement.id')) === `tab-${part}`) return;
    await page.keyboard.press('ArrowRight');
  }
}

/** All that can have the focus and is seen, and what of it Tab comes by. */
async function notReached(page: Page): Promise<readonly string[]> {
  await page.evaluate(`(() => {
    document.activeElement.blur();
    const all = 'button, input, select, textarea, summary, [tabindex="0"]';
    globalThis.left = new Set([...document.querySelectorAll(all)].filter((one) =>
      one.tabIndex >= 0 && one.checkVisibility()));
    globalThis.count = left.size;
  })()`);
  const count = await page.evaluate<number>('count');
  expect(count).toBeGreaterThan(2);
  for (let step = 0; step < count + 2; step++) {
    await page.keyboard.press('Tab');
    await page.evaluate('left.delete(document.activeElement)');
  }
  return page.evaluate<readonly string[]>(`[...left].map((one) => one.outerHTML.slice(0, 120))`);
}

async function loadUnits(page: Page): Promise<void> {
  await showPart(page, 'units');
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, /^Chọn tệp/);
  await page.keyboard.press('Enter');
  const files = [{ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(UNITS) }];
  await (await chooser).setFiles(files);
  await page.locator('.units [data-unit]').nth(2).waitFor();
}

it('the table: searched, folded, led into the text, printed', async () => {
  const page = await begin();
  await page.evaluate('globalThis.print = () => { globalThis.printed = true; }');
  await page.keyboard.press('Tab');
  await tabTo(page, 'Tìm trong bảng');
  await page.keyboard.type('cong khai');
  await page.locator('tr[data-node="1.1"]').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.locator('tr[data-node="1.1"]').waitFor();
  await tabTo(page, 'In');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('globalThis.printed')).toBe(true);
  await tabTo(page, 'Thu gọn I Kế hoạch');
  await page.keyboard.press('Space');
  await page.locator('tr[data-node="1.1"]').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await tabTo(page, 'Mở “1.2 Công khai” trong văn bản');
  await page.keyboard.press('Enter');
  expect((await shown.told()).at(-1)).toMatchObject({ kind: 'jump', node: '1.2' });
  expect(await notReached(page)).toEqual([]);
});

it('the form: filled in, explained, improved, doubled, saved', async () => {
  const page = await begin();
  await page.keyboard.press('Tab');
  await showPart(page, 'trial');
  await tabTo(page, 'Loại đơn vị, Trường hợp 1');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Số việc được giao, Trường hợp 1');
  await page.keyboard.type('8');
  await tabTo(page, 'Số việc đã xong, Trường hợp 1');
  await page.keyboard.type('6');
  await tabTo(page, 'Đã công khai, Trường hợp 1');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Tình trạng minh chứng: Kế hoạch, Trường hợp 1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator('.sums strong', { hasText: '8,5' }).waitFor();
  await tabTo(page, /^.*1\.1 Hoàn thành.*4,5/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.trace ul').first().waitFor();
  await tabTo(page, 'Đóng');
  await page.keyboard.press('Enter');
  await page.locator('.trace').waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  await tabTo(page, 'Cải thiện: Trường hợp 1', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.gains tbody tr').first().waitFor();
  expect(await notReached(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await tabTo(page, /^Áp dụng thay đổi: Số việc đã xong/);
  const [gained] = await page.locator('.gains tbody tr td.number:nth-child(3)').allTextContents();
  await page.keyboard.press('Space');
  await page.locator('.sums strong', { hasText: gained?.trim() ?? '' }).waitFor();
  await page.keyboard.press('Tab');
  await tabTo(page, 'Nhân bản: Trường hợp 1');
  await page.keyboard.press('Enter');
  await page.locator('th.case').nth(1).waitFor();
  await tabTo(page, 'Bỏ Trường hợp 2');
  await page.keyboard.press('Enter');
  await page.locator('th.case').nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  await tabTo(page, 'Lưu kiểm thử: Trường hợp 1');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shown.told()).at(-1)?.kind).toBe('saveCase');
});

it('the charts: another criterion, another value, two values', async () => {
  const page = await begin();
  await page.keyboard.press('Tab');
  await showPart(page, 'charts');
  await page.locator('svg.curve').waitFor();
  expect(await notReached(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await tabTo(page, /^Giá trị thay đổi/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Giá trị thứ hai/);
  await page.keyboard.press('ArrowDown');
  await page.locator('svg.heat').waitFor();
});

it('the units: chosen, sorted, searched, one of them tried', async () => {
  const page = await begin();
  await page.keyboard.press('Tab');
  await loadUnits(page);
  expect(await notReached(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await tabTo(page, 'Sắp xếp theo Đơn vị');
  await page.keyboard.press('Enter');
  await page.locator('.units th.of-unit[aria-sort=ascending]').waitFor();
  await tabTo(page, 'Tìm đơn vị', 'Shift+Tab');
  await page.keyboard.type('B');
  await page.locator('.units [data-unit="A"]').waitFor({ state: 'detached' });
  await tabTo(page, /^Chấm thử.*B/);
  await page.keyboard.press('Enter');
  await page.locator('.sums strong', { hasText: '6' }).waitFor();
  await showPart(page, 'units');
  await tabTo(page, 'Xóa số liệu đã nạp');
  await page.keyboard.press('Space');
  await page.locator('.units').waitFor({ state: 'detached' });
});
