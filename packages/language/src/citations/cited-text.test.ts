import { describe, expect, it } from 'vitest';
import { citedText } from './cited-text.js';

const LAW = `LUẬT
Mẫu

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi
Luật này quy định về hồ sơ.

**Điều 2.** Hồ sơ
1. Nộp theo
Điều 3 của Luật này.
2. Trả đúng hẹn, như:
a) trong ngày;
2021 là năm đầu.
2a. Trả chậm thì xin lỗi.
3. Sửa Luật cũ như sau:
“Điều 3. Câu cũ
1. Câu mới.
Điều 4. Câu mới nữa.”

Chương II
XỬ LÝ

Điều 3. Xử lý
1. Nhắc nhở.
Nơi nhận:
- Như trên.
`;

/** The text, or why there is none. */
function cited(article?: string, clause?: string, document = LAW): string {
  const place = { ...(article && { article }), ...(clause && { clause }) };
  const found = citedText(document, place);
  return found.ok ? `${found.lines.join('–')}: ${found.text}` : found.problem;
}

describe('an article or clause', () => {
  it.each([
    ['1', undefined, '7–8: Điều 1. Phạm vi Luật này quy định về hồ sơ.'],
    ['2', '1', '11–12: 1. Nộp theo Điều 3 của Luật này.'],
    ['2', '2', '13–15: 2. Trả đúng hẹn, như: a) trong ngày; 2021 là năm đầu.'],
    ['2', '2a', '16–16: 2a. Trả chậm thì xin lỗi.'],
    ['2', '3', '17–20: 3. Sửa Luật cũ như sau: “Điều 3. Câu cũ 1. Câu mới. Điều 4. Câu mới nữa.”'],
    ['3', undefined, '25–26: Điều 3. Xử lý 1. Nhắc nhở.'],
    ['4', undefined, 'no-article'],
    ['1', '1', 'no-clause'],
    ['3', '2', 'no-clause'],
  ])('%s, %s is read to the next of its kind', (article, clause, text) => {
    expect(cited(article, clause)).toBe(text);
  });

  it('is not guessed where a number stands twice, be it where it ends', () => {
    const twice = `${LAW}Điều 2. Phụ lục\n`;
    expect([cited('2', undefined, twice), cited('1', undefined, twice)]).toEqual([
      'twice',
      'twice',
    ]);
    expect(cited('1', undefined, LAW)).toContain('Điều 1.');
  });

  it('may be a clause of a document without articles', () => {
    expect(cited(undefined, '2', '1. Một\n2. Hai\n')).toBe('2–2: 2. Hai');
    expect(cited(undefined, '2', '1. Một\n2. Hai\n1. Lại\n2. Nữa\n')).toBe('twice');
  });

  it('may be written in English, in Markdown, after a mark of the file and in capitals', () => {
    const text = '\uFEFF## Article 1. Scope\r\nAll.\r\n## ARTICLE 2\r\n- None.\r\n';
    expect([cited('1', undefined, text), cited('2', undefined, text)]).toEqual([
      '1–2: ## Article 1. Scope All.',
      '3–4: ## ARTICLE 2 - None.',
    ]);
  });
});

it('a whole document is all it says, however its lines are set and its letters coded', () => {
  const said = cited(undefined, undefined, 'Quy chế\nMột  hai');
  expect(said).toBe('1–2: Quy chế Một hai');
  expect(cited(undefined, undefined, 'Quy chế Một\thai\n'.normalize('NFD'))).toBe(
    '1–1: Quy chế Một hai',
  );
  expect(cited(undefined, undefined, ' \n')).toBe('empty');
});
