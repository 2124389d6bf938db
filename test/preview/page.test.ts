import { checkText } from '@cchc/check';
import { findNode, nodesOf, type Rulebook } from '@cchc/model';
import { explain, runTests, scoreUnit } from '@cchc/semantics';
import { formatNumber, traceInWords } from '@cchc/words';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startBrowser, type Browser } from '../browser.js';
import { rulebookMessage, show } from './fixture.js';
import { RULEBOOK as TEXT } from './rulebook.js';

const START = { line: 0, character: 0 };
const EDITOR = { jump: true, saveCase: true, openData: false };
let browser: Browser;
const pages: Page[] = [];

beforeAll(async () => {
  browser = await startBrowser();
}, 120_000);

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

afterAll(async () => {
  await browser.close();
}, 60_000);

async function shown(text = TEXT, language: 'vi' | 'en' = 'vi', host = true) {
  const made = await show(
    browser,
    [rulebookMessage(text, 'thu.cchc', language)],
    language,
    host ? EDITOR : undefined,
  );
  pages.push(made.page);
  await made.page.locator('h1').waitFor();
  return made;
}

it('the table of the fixture is that of a rulebook without complaints', () => {
  const { findings, rulebooks } = checkText(TEXT, 'thu.cchc');
  expect([findings, rulebooks.length]).toEqual([[], 1]);
});

it('the table follows the text, and stays where the text has errors', async () => {
  const { page, tell } = await shown();
  await page.getByText('Công khai', { exact: true }).waitFor();
  await tell(rulebookMessage(TEXT.replace('"Công khai"', '"Minh bạch"'), 'thu.cchc'));
  await page.getByText('Minh bạch', { exact: true }).waitFor();
  const { findings } = rulebookMessage(TEXT.replace('năm: 2026', 'năm: '), 'thu.cchc');
  await tell({ kind: 'problem', version: 1, file: 'thu.cchc', language: 'vi', findings });
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('Minh bạch', { exact: true }).count()).toBe(1);
  await tell(rulebookMessage(TEXT, 'thu.cchc'));
  await page.getByText('Công khai', { exact: true }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('a row leads to its place in the text, and the cursor to its row', async () => {
  const { page, tell, told } = await shown();
  const row = page.locator('tr[data-node="1.2"]');
  await row.locator('td').nth(2).click();
  const [, jump] = await told();
  const [rulebook] = checkText(TEXT, 'thu.cchc').rulebooks;
  const at = rulebook && findNode(rulebook, '1.2')?.at;
  expect(at).toBeDefined();
  expect(jump).toEqual({ kind: 'jump', rulebook: 'THU', node: '1.2', at });
  await tell({ kind: 'cursor', rulebook: 'THU', node: '1.1' });
  await page.locator('tr[data-node="1.1"].current').waitFor();
  expect(await page.locator('.current').count()).toBe(1);
});

it('a finding stands on its row', async () => {
  const gap = TEXT.replace('        dưới 50%: 0\n', '');
  const [finding] = rulebookMessage(gap, 'thu.cchc').findings;
  const { page } = await shown(gap);
  const said = await page.locator('tr[data-node="1.1"] .findings').textContent();
  expect(finding?.code).toBe('GAP_IN_TIERS');
  expect(said).toContain(finding?.message);
});

it('rows are folded, and found without accents', async () => {
  const { page } = await shown();
  await page.getByRole('button', { name: 'Thu gọn I Kế hoạch' }).click();
  expect(await page.locator('tr[data-node]').count()).toBe(1);
  await page.getByPlaceholder('Tên, mã').fill('cong khai');
  await page.locator('tr[data-node="1.1"]').waitFor({ state: 'detached' });
  expect(await page.locator('tr[data-node]').evaluateAll((rows) => rows.length)).toBe(2);
});

it('scores off the thread that shows', async () => {
  const { page } = await shown();
  await page.click('#tab-trial');
  await page.locator('.sums').waitFor();
  expect(page.workers().length).toBe(1);
});

it('what is typed is scored as the reference scores it, and each score says why', async () => {
  const { page } = await shown();
  await page.click('#tab-trial');
  await page.getByLabel('Số việc được giao, Trường hợp 1').fill('8');
  await page.getByLabel('Số việc đã xong, Trường hợp 1').fill('6');
  await page.getByLabel('Đã công khai, Trường hợp 1').selectOption('yes');
  await page.getByLabel('Tình trạng minh chứng: Kế hoạch, Trường hợp 1').selectOption('accepted');
  const { rulebooks } = checkText(TEXT, 'thu.cchc');
  const [rulebook] = rulebooks;
  if (!rulebook) throw new Error('no rulebook');
  const given = {
    inputs: { giao: '8', xong: '6', công_khai: 'yes' },
    evidence: { kế_hoạch: [{ state: 'accepted' as const }] },
  };
  const expected = scoreUnit(rulebook, given);
  const total = formatNumber(expected?.total.score ?? '', 'vi');
  await page.locator('.sums strong', { hasText: total }).waitFor();
  expect(total).toBe('8,5');
  expect(await page.locator('.sums .grade').textContent()).toContain('Tốt');
  await page.locator('tr[data-node="1.1"] .score-button').click();
  await page.locator('.trace ul').first().waitFor();
  const lines = await page.locator('.trace li').allTextContents();
  const unit = {
    id: 'x',
    attributes: new Map(),
    cases: new Map(),
    rounds: new Map([
      [
        'final',
        {
          inputs: new Map([
            ['giao', { kind: 'given' as const, value: '8' }],
            ['xong', { kind: 'given' as const, value: '6' }],
          ]),
          evidence: new Map(),
          surveys: new Map(),
          manualScores: new Map(),
          choices: new Map(),
        },
      ],
    ]),
  };
  const trace = explain(rulebook, { rounds: ['final'], units: [unit], shared: new Map() }, 'x');
  const words = trace && traceInWords(rulebook, trace, 'vi').find(({ node }) => node === '1.1');
  expect(lines).toEqual([
    ...(words?.values ?? []),
    ...(words?.steps ?? []),
    ...(words?.next ?? []),
  ]);
  expect(words?.next.length).toBeGreaterThan(0);
});

it('a value beyond its bounds is refused, and so is one that cannot be read', async () => {
  const { page } = await shown();
  await page.click('#tab-trial');
  await page.getByLabel('Số việc được giao, Trường hợp 1').fill('101');
  await page.getByLabel('Số việc đã xong, Trường hợp 1').fill('5');
  await page.locator('tr[data-node="1.1"] .score-button.wrong').waitFor();
  await page.getByLabel('Số việc được giao, Trường hợp 1').fill('8 việc');
  await page.locator('.typed.wrong').waitFor();
  expect(await page.locator('tr[data-node="1.1"] .score-button.wrong').count()).toBe(1);
});

it('cases stand side by side, and the least change that gains is found and applied', async () => {
  const { page } = await shown();
  await page.click('#tab-trial');
  await page.getByLabel('Số việc được giao, Trường hợp 1').fill('10');
  await page.getByLabel('Số việc đã xong, Trường hợp 1').fill('4');
  await page.getByLabel('Đã công khai, Trường hợp 1').selectOption('no');
  await page.getByLabel('Tình trạng minh chứng: Kế hoạch, Trường hợp 1').selectOption('accepted');
  await page.getByRole('button', { name: 'Nhân bản: Trường hợp 1' }).click();
  await page.locator('th.case').nth(1).locator('.sums').waitFor();
  await page.getByRole('button', { name: 'Cải thiện: Trường hợp 2' }).click();
  const rows = page.locator('.gains tbody tr');
  await rows.first().waitFor();
  // 4 of 10 gives nothing, 5 of 10 half of 6; made public, 4 points for 1.
  expect((await rows.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
    'Số việc đã xong (xong): 4 → 5 +3 4 Áp dụng',
    'Đã công khai (công_khai): không → có +3 4 Áp dụng',
  ]);
  await rows.first().getByRole('button').click();
  await page.locator('th.case').nth(1).locator('strong', { hasText: '4' }).waitFor();
  expect(await page.locator('th.case').first().locator('strong').textContent()).toBe('1');
});

it.each(['editor', 'file'])('a case is saved as a test that passes (%s)', async (host) => {
  const { page, told } = await shown(TEXT, 'vi', host === 'editor');
  await page.click('#tab-trial');
  await page.getByLabel('Loại đơn vị, Trường hợp 1').selectOption('xã');
  await page.getByLabel('Số việc được giao, Trường hợp 1').fill('8');
  await page.getByLabel('Số việc đã xong, Trường hợp 1').fill('6');
  await page.getByLabel('Đã công khai, Trường hợp 1').selectOption('yes');
  await page.getByLabel('Tình trạng minh chứng: Kế hoạch, Trường hợp 1').selectOption('accepted');
  await page.locator('.sums strong', { hasText: '8,5' }).waitFor();
  const button = host === 'editor' ? 'Lưu kiểm thử' : 'Chép thành kiểm thử';
  await page.getByRole('button', { name: `${button}: Trường hợp 1` }).click();
  let text = '';
  if (host === 'editor') {
    await expect.poll(async () => (await told()).length).toBe(2);
    const [, saved] = await told();
    if (saved?.kind === 'saveCase') text = saved.text;
  } else text = await page.locator('textarea').inputValue();
  const { rulebook, findings } = checkText(TEXT.replace(/\}\n$/, `${text}}\n`), 'thu.cchc');
  expect(findings).toEqual([]);
  const report = rulebook && runTests(rulebook);
  expect(report?.tests.map(({ name, passed }) => [name, passed])).toEqual([['Trường hợp 1', true]]);
});

it('a leaf is drawn over its value, with its thresholds and the point of the case', async () => {
  const { page } = await shown();
  await page.click('#tab-trial');
  await page.getByLabel('Số việc được giao, Trường hợp 1').fill('8');
  await page.getByLabel('Số việc đã xong, Trường hợp 1').fill('6');
  await page.click('#tab-charts');
  await page.locator('svg.curve circle.here').waitFor();
  expect(await page.locator('.here-said').textContent()).toContain('75% được 4,5 điểm');
  const rows = await page.locator('.narrow tbody tr').allTextContents();
  expect(rows.map((row) => row.trim().split(/\s+/))).toEqual([
    ['100%', '6'],
    ['50%', '3'],
  ]);
  expect(await page.locator('svg.curve path.line').count()).toBe(2);
  await page.getByLabel('Giá trị thay đổi').selectOption('xong');
  await page.getByLabel('Giá trị thứ hai').selectOption('giao');
  await page.locator('svg.heat rect.cell').first().waitFor();
  expect(await page.locator('svg.weights > g').count()).toBe(1);
});

it('is printed on A4, every row of the table and nothing else', async () => {
  const { page } = await shown();
  await page.emulateMedia({ media: 'print' });
  const rulebook = checkText(TEXT, 'thu.cchc').rulebooks[0];
  const rows = rulebook ? [...nodesOf(rulebook)].length : 0;
  expect(await page.locator('tr[data-node]:visible').count()).toBe(rows);
  expect(await page.locator('.tabs:visible, .bar:visible').count()).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // The size of the paper in points: A4, upright or lying.
  expect(pdf.toString('latin1')).toMatch(
    /\/MediaBox \[0 0 (?:59[45]\.\d+ 84[12]|84[12]\.\d+ 59[45])/,
  );
});

it('parts that come to some units only have no sum that could be wrong', async () => {
  const parts = (applies: string) =>
    TEXT.replace('"Công khai" 4 điểm {', `"Công khai" 4 điểm {\n      ${applies}`);
  const { page } = await shown(parts('áp dụng cho: xã'));
  expect(await page.locator('.sum').count()).toBe(0);
  expect(await (await shown()).page.locator('.sum').allTextContents()).toEqual(['cộng 10']);
});

it('a rulebook that nobody can score is shown, and says why it cannot be scored', async () => {
  const message = rulebookMessage(TEXT, 'thu.cchc');
  const [rulebook] = message.rulebooks;
  const at = rulebook?.at ?? { file: 0, start: START, end: START };
  const value = { kind: 'reference', to: 'definition', name: 'vòng', at } as const;
  const definitions = [{ name: 'vòng', value, at }] as unknown as Rulebook['definitions'];
  const rulebooks = message.rulebooks.map((one) => ({ ...one, definitions }));
  const { page } = await show(browser, [{ ...message, rulebooks }], 'vi', EDITOR);
  pages.push(page);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('Không chấm được');
  expect(await page.locator('tr[data-node]').count()).toBe(3);
});

it('beside the text, what is typed and what it gives are in sight', async () => {
  const { page } = await shown();
  await page.setViewportSize({ width: 490, height: 800 });
  await page.click('#tab-trial');
  await page.locator('.sums').waitFor();
  for (const part of ['th.case', 'input[aria-label^="Số việc được giao"]', '.score-button']) {
    const { x = 0, width = 0 } = (await page.locator(part).first().boundingBox()) ?? {};
    expect([part, x + width <= 490]).toEqual([part, true]);
  }
});
