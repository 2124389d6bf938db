import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment } from './date.js';
import { durationInWords } from './duration.js';
import { allOf, anyOf } from './list.js';
import { formatNumber, formatPercent } from './number.js';
import { formatPoints } from './points.js';
import { quote } from './quote.js';
import { rangeInWords, type EndText, type RangeText } from './range.js';
import { formatValue } from './value.js';

describe('numbers', () => {
  it.each([
    ['0.25', '0,25', '0.25'],
    ['16000', '16.000', '16,000'],
    ['1234567.5', '1.234.567,5', '1,234,567.5'],
    ['-1234', '-1.234', '-1,234'],
    ['14.20', '14,20', '14.20'],
    ['0.0001', '0,0001', '0.0001'],
    ['100', '100', '100'],
    ['1/3', '1/3 (≈ 0,3333)', '1/3 (≈ 0.3333)'],
    ['-200000/3', '-200.000/3 (≈ -66.666,6667)', '-200,000/3 (≈ -66,666.6667)'],
  ])('%s', (exact, vi, en) => {
    expect(formatNumber(exact, 'vi')).toBe(vi);
    expect(formatNumber(exact, 'en')).toBe(en);
  });

  it.each([
    ['0.853', '85,3%', '85.3%'],
    ['1', '100%', '100%'],
    ['12.5', '1.250%', '1,250%'],
    ['19/24', '19/24 (≈ 79,1667%)', '19/24 (≈ 79.1667%)'],
  ])('%s as a percentage', (exact, vi, en) => {
    expect(formatPercent(exact, 'vi')).toBe(vi);
    expect(formatPercent(exact, 'en')).toBe(en);
  });

  it('loses no digit, however long', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.stringMatching(/^\d{0,30}$/), (whole, digits) => {
        const exact = digits === '' ? `${whole}` : `${whole}.${digits}`;
        const back = formatNumber(exact, 'vi').replaceAll('.', '').replace(',', '.');
        expect(back).toBe(exact);
      }),
    );
  });

  it('are points with their unit', () => {
    expect(formatPoints('0.5', 'vi')).toBe('0,5 điểm');
    expect(formatPoints('1', 'en')).toBe('1 point');
    expect(formatPoints('0.5', 'en')).toBe('0.5 points');
  });
});

describe('values', () => {
  it.each([
    ['2025-12-31', 'date', '31/12/2025', '31/12/2025'],
    ['yes', 'yes-no', 'có', 'yes'],
    ['no', 'yes-no', 'không', 'no'],
    ['0.8', 'percent', '80%', '80%'],
    ['0.8', 'number', '0,8', '0.8'],
    ['tốt', 'choice', 'tốt', 'tốt'],
    ['1.000', 'text', '1.000', '1.000'],
  ] as const)('%s as %s', (value, sort, vi, en) => {
    expect(formatValue(value, sort, 'vi')).toBe(vi);
    expect(formatValue(value, sort, 'en')).toBe(en);
  });

  it('days are dd/mm/yyyy', () => {
    expect(formatDay('2026-06-01')).toBe('01/06/2026');
  });
});

describe('lists', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a hoặc b', 'a và b'],
    [['a', 'b', 'c'], 'a, b hoặc c', 'a, b và c'],
  ])('%j', (words, any, all) => {
    expect(anyOf(words, 'vi')).toBe(any);
    expect(allOf(words, 'vi')).toBe(all);
  });

  it('stop where they become too long', () => {
    expect(anyOf(['a', 'b', 'c'], 'en', 2)).toBe('a, b, …');
  });
});

describe('quotations', () => {
  it('are one line in one pair of backticks', () => {
    expect(quote('a\n  `b`')).toBe("`a 'b'`");
  });

  it('are cut between characters', () => {
    expect(quote('𝒜'.repeat(61))).toBe(`\`${'𝒜'.repeat(60)}…\``);
  });
});

describe('ranges', () => {
  const [a, b] = ['10', '20'];
  const at = (text: string) => ({ text, inclusive: true });
  const off = (text: string) => ({ text, inclusive: false });
  it.each([
    [{}, 'mọi giá trị', 'any value', 'mọi ngày'],
    [{ from: at(a) }, 'từ 10 trở lên', '10 or more', 'từ ngày 10 trở đi'],
    [{ from: off(a) }, 'trên 10', 'over 10', 'sau ngày 10'],
    [{ to: at(b) }, 'từ 20 trở xuống', '20 or less', 'đến hết ngày 20'],
    [{ to: off(b) }, 'dưới 20', 'under 20', 'trước ngày 20'],
    [{ from: at(a), to: at(b) }, 'từ 10 đến 20', 'from 10 to 20', 'từ ngày 10 đến hết ngày 20'],
    [
      { from: at(a), to: off(b) },
      'từ 10 đến dưới 20',
      'from 10 to under 20',
      'từ ngày 10 đến trước ngày 20',
    ],
    [{ from: off(a), to: at(b) }, 'trên 10 đến 20', 'over 10 to 20', 'sau ngày 10 đến hết ngày 20'],
    [
      { from: off(a), to: off(b) },
      'trên 10 đến dưới 20',
      'over 10 to under 20',
      'sau ngày 10 và trước ngày 20',
    ],
    [{ from: at(a), to: at(a) }, 'bằng 10', 'exactly 10', 'đúng ngày 10'],
  ])('%j', (range, vi, en, ofDays) => {
    expect(rangeInWords(range, 'vi')).toBe(vi);
    expect(rangeInWords(range, 'en')).toBe(en);
    const day = (end: EndText | undefined) => end && { ...end, kind: 'date' };
    const { from, to }: RangeText = range;
    const days = { from: day(from), to: day(to) };
    expect((from ?? to) ? rangeInWords(days, 'vi') : ofDays).toBe(ofDays);
  });

  it('says which end of a day bounds a moment', () => {
    const moment = { text: '17 giờ 00 ngày 20/10/2026', kind: 'moment' };
    const day = { text: '25/10/2026', kind: 'date' };
    const range = { from: { ...moment, inclusive: false }, to: { ...day, inclusive: true } };
    expect(rangeInWords(range, 'vi')).toBe('sau 17 giờ 00 ngày 20/10/2026 đến hết ngày 25/10/2026');
    const under = { from: { ...day, inclusive: true }, to: { ...moment, inclusive: false } };
    expect(rangeInWords(under, 'vi')).toBe(
      'từ ngày 25/10/2026 đến trước 17 giờ 00 ngày 20/10/2026',
    );
    expect(rangeInWords({ to: { ...moment, inclusive: true } }, 'vi')).toBe(
      'đến 17 giờ 00 ngày 20/10/2026',
    );
  });
});

describe('moments and stretches of time', () => {
  it.each([
    ['2026-10-20T17:00:00', '17 giờ 00 ngày 20/10/2026', '17:00 on 20/10/2026'],
    ['2026-10-20T07:05:09', '7 giờ 05 phút 09 giây ngày 20/10/2026', '7:05:09 on 20/10/2026'],
  ])('%s', (moment, vi, en) => {
    expect(formatMoment(moment, 'vi')).toBe(vi);
    expect(formatMoment(moment, 'en')).toBe(en);
  });

  it.each([
    ['3', '3 ngày', '3 days'],
    ['1/24', '1 giờ', '1 hour'],
    ['145/144', '1 ngày 10 phút', '1 day 10 minutes'],
    ['0', '0 ngày', '0 days'],
    ['1/86400', '1 giây', '1 second'],
  ])('%s days', (days, vi, en) => {
    expect(durationInWords(days, 'vi')).toBe(vi);
    expect(durationInWords(days, 'en')).toBe(en);
  });
});
