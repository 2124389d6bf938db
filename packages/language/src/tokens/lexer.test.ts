import { CstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { parse } from '../text.js';
import { createCchcServices } from '../services.js';

const { Lexer } = createCchcServices().cchc.parser;

/** Each token as `name:what stands in the text`; the name alone where both are the same. */
function tokens(text: string): readonly string[] {
  return Lexer.tokenize(text).tokens.map(({ tokenType: { name }, startOffset, endOffset }) => {
    const written = text.slice(startOffset, (endOffset ?? startOffset) + 1);
    return written === name ? name : `${name}:${written}`;
  });
}

/** The same behind a keyword that makes the text Vietnamese, without it. */
function vi(text: string): readonly string[] {
  return tokens(`chấm ${text}`).slice(1);
}

describe('keywords', () => {
  it('are canonical, whatever the language and the length of what stands there', () => {
    expect(tokens('tiêu chí thành phần 1.1 "A" 3 điểm')).toEqual([
      'subcriterion:tiêu chí thành phần',
      'NUMBER:1.1',
      'STRING:"A"',
      'NUMBER:3',
      'points:điểm',
    ]);
    expect(tokens('subcriterion 1.1 "A" 3 points')[0]).toBe('subcriterion');
  });

  it('are the longest that stand there', () => {
    expect(vi('không không quá không áp dụng cho')).toEqual([
      'not:không',
      'at most:không quá',
      'not applicable to:không áp dụng cho',
    ]);
    expect(vi('đến đến dưới dưới')).toEqual(['to:đến', 'to under:đến dưới', 'under:dưới']);
  });

  it('end where a word ends', () => {
    expect(vi('không_quá khôngquá điểm_cộng')).toEqual([
      'ID:không_quá',
      'ID:khôngquá',
      'ID:điểm_cộng',
    ]);
  });

  it('may have any blanks between their words, but no line break', () => {
    expect(vi('mẫu\u00a0bằng \t 0')).toEqual(['zero denominator:mẫu\u00a0bằng \t 0']);
    expect(vi('còn\nlại')).toEqual(['ID:còn', 'ID:lại']);
  });

  it('are read in every normal form of their letters, mixed ones too', () => {
    const nfd = 'tiêu chí'.normalize('NFD');
    expect(vi(nfd)).toEqual([`criterion:${nfd}`]);
    const mixed = `${'tiêu'.normalize('NFD')} ${'chí'.normalize('NFC')}`;
    expect(vi(mixed)).toEqual([`criterion:${mixed}`]);
  });

  it('are names in the other language, and between backquotes', () => {
    expect(vi('max `điểm`')).toEqual(['ID:max', 'ID:`điểm`']);
    expect(tokens('score điểm `max`')).toEqual(['score', 'ID:điểm', 'ID:`max`']);
  });
});

describe('codes, numbers and dates', () => {
  it('are told apart by their look', () => {
    expect(vi('16.000 0,25 1.1 1.1.2a II.5.1.a đ')).toEqual([
      'NUMBER:16.000',
      'NUMBER:0,25',
      'NUMBER:1.1',
      'CODE:1.1.2a',
      'CODE:II.5.1.a',
      'ID:đ',
    ]);
    expect(vi('31/12 31/12/2025 31 / 12')).toEqual([
      'DAYMONTH:31/12',
      'DATE:31/12/2025',
      'NUMBER:31',
      '/',
      'NUMBER:12',
    ]);
  });

  it('take a code where one has to follow', () => {
    expect(vi('điểm của 1.1')).toEqual(['score of:điểm của', 'CODE:1.1']);
    expect(vi('điểm của III/3.2')).toEqual(['score of:điểm của', 'CODE:III/3.2']);
    expect(vi('quy đổi về 1')).toEqual(['rescaled to:quy đổi về', 'CODE:1']);
  });

  it('part clauses by a comma that no digit follows at once', () => {
    expect(vi('5, 3')).toEqual(['NUMBER:5', ',', 'NUMBER:3']);
    expect(vi('5,3')).toEqual(['NUMBER:5,3']);
  });

  it('keep what is no date as what it is', () => {
    expect(vi('1/2/3')).toEqual(['NUMBER:1', '/', 'DAYMONTH:2/3']);
    expect(vi('123/4')).toEqual(['NUMBER:123', '/', 'NUMBER:4']);
  });
});

describe('signs and texts', () => {
  it('read the variants that Word and people write', () => {
    expect(vi('a * b ÷ c ≤ d ≠ e − f')).toEqual([
      'ID:a',
      '×:*',
      'ID:b',
      '/:÷',
      'ID:c',
      '<=:≤',
      'ID:d',
      '<>:≠',
      'ID:e',
      '-:−',
      'ID:f',
    ]);
  });

  it('read straight, curly and escaped quotes', () => {
    expect(vi('"a" “b” "c \\" d"')).toEqual(['STRING:"a"', 'STRING:“b”', 'STRING:"c \\" d"']);
  });

  it('hide comments and keep what looks like one in a text', () => {
    const { tokens: seen, hidden } = Lexer.tokenize('chấm 1 // hai\n/* ba */ "// bốn"');
    expect(seen.map(({ tokenType }) => tokenType.name)).toEqual(['score', 'NUMBER', 'STRING']);
    expect(hidden.map(({ image }) => image)).toEqual(['// hai', '/* ba */']);
  });
});

/**
 * Langium has no service for the builder of its concrete tree, so ours is put into a private field:
 * these notice if it moves, or if offsets are counted by canonical spellings again.
 */
describe('places', () => {
  const text = [
    '\ufeffbộ tiêu chí "Thử" {',
    '  ngôn ngữ: 1\r',
    `  ${'lĩnh vực'.normalize('NFD')} I "Một" 10 điểm { // chú thích`,
    '    chấm\u00a0theo xong / giao { từ 80% trở lên: tối đa; mẫu bằng 0: không đánh giá }',
    '  }',
    '}',
  ].join('\n');
  const root = parse(text).document.parseResult.value.$cstNode;
  const leaves = root ? CstUtils.flattenCst(root).toArray() : [];

  it('are those of the text, behind phrases of any length', () => {
    expect(leaves.length).toBeGreaterThan(30);
    for (const { offset, end, text: written } of leaves)
      expect(text.slice(offset, end)).toBe(written);
    expect(leaves.map(({ text: written }) => written)).toEqual(
      expect.arrayContaining(['bộ tiêu chí', 'tối đa', 'trở lên', 'mẫu bằng 0', 'không đánh giá']),
    );
  });

  it('count lines and columns as the text does', () => {
    const lines = text.split('\n');
    for (const { range, text: written } of leaves)
      expect(lines[range.start.line]?.slice(range.start.character, range.end.character)).toBe(
        written,
      );
  });
});
