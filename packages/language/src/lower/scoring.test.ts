import { describe, expect, it } from 'vitest';
import { input, model, number, percent, scoring } from '../../../../test/language/model.js';
import { rulebook } from '../../../../test/language/rulebook.js';

describe('rules', () => {
  it('keep open and closed ends', () => {
    expect(
      scoring(`
    chấm theo xong / giao {
      từ 80%: 10
      trên 50% đến dưới 80%: 50% tối đa
      còn lại: giá trị × 2, nhiều nhất 3
    }`),
    ).toEqual({
      kind: 'bands',
      subject: { kind: 'arithmetic', operator: '/', left: input('xong'), right: input('giao') },
      bands: [
        {
          range: { from: { value: percent('0.8'), inclusive: true } },
          outcome: { kind: 'value', value: number('10') },
        },
        {
          range: {
            from: { value: percent('0.5'), inclusive: false },
            to: { value: percent('0.8'), inclusive: false },
          },
          outcome: {
            kind: 'value',
            value: {
              kind: 'arithmetic',
              operator: '*',
              left: percent('0.5'),
              right: { kind: 'max-points' },
            },
          },
        },
      ],
      otherwise: {
        kind: 'value',
        value: { kind: 'arithmetic', operator: '*', left: { kind: 'subject' }, right: number('2') },
        cap: number('3'),
      },
    });
  });

  it.each([
    ['trở lên means the same with and without từ', '5 trở lên', 'từ 5'],
    ['so does trở xuống', '5 trở xuống', 'đến 5'],
    ['a quarter is its days', 'trong quý IV', 'từ 1/10 đến 31/12'],
    ['February ends where it ends', 'trong tháng 2', 'từ 1/2 đến 28/2'],
    ['the year before is the year before', 'đến 31/12 năm trước', 'đến 31/12/2025'],
    ['a date without a year is of the assessed year', 'đến 31/1', 'đến 31/1/2026'],
  ])('%s', (_name, one, other) => {
    const subject = /\/|quý|tháng/.test(one) ? 'hạn' : 'xong';
    const text = (range: string) => `    chấm theo ${subject} { ${range}: 1; còn lại: 0 }`;
    expect(scoring(text(one))).toEqual(scoring(text(other)));
  });

  it('bind a rate tighter than a product', () => {
    const line = '2 × 0,5 mỗi 1.000 trọn vượt 16.000, nhiều nhất 5';
    const bands = scoring(`    chấm theo xong { từ 0: ${line} }`);
    expect(bands?.kind === 'bands' && bands.bands[0]?.outcome).toMatchObject({
      kind: 'value',
      value: {
        operator: '*',
        left: number('2'),
        right: {
          kind: 'steps',
          rate: number('0.5'),
          size: number('1000'),
          whole: true,
          direction: 'over',
          base: number('16000'),
        },
      },
      cap: number('5'),
    });
  });

  it('bind and before or, not before both', () => {
    expect(
      scoring(`    chấm { khi không gửi và xong > 1 hoặc giao > 1: 1; còn lại: 0 }`),
    ).toMatchObject({
      branches: [{ when: { operator: 'or', left: { operator: 'and', left: { kind: 'not' } } } }],
    });
  });

  it('add and take away', () => {
    expect(
      scoring(`    chấm cộng dồn { 5 khi gửi; trừ 0,5 mỗi xong, nhiều nhất 2 }`),
    ).toMatchObject({
      kind: 'additive',
      items: [
        { effect: 'add', amount: number('5'), when: input('gửi') },
        { effect: 'deduct', amount: { kind: 'each', count: input('xong') }, cap: number('2') },
      ],
    });
    expect(scoring(`    chấm từ tối đa { trừ 50% tối đa khi gửi }`)).toMatchObject({
      kind: 'from-max',
      items: [{ effect: 'deduct' }],
    });
  });

  it('say what nothing scores: the rule before the leaf, the leaf before what is above', () => {
    const [group] = model(
      rulebook(`
  số liệu a: số
  minh chứng kế_hoạch "Kế hoạch"
  lĩnh vực I "Một" 10 điểm {
    thiếu số liệu: 0
    mẫu bằng 0: đủ điểm
    tiêu chí 1 "Một" 10 điểm {
      điều kiện có kế_hoạch, nếu không: 0
      thiếu số liệu: quy đổi về I
      chấm theo 1 / a { từ 1%: 1; còn lại: 0; mẫu bằng 0: không tính }
    }
  }`),
    ).fields;
    expect(group).toMatchObject({
      children: [
        {
          rule: {
            gates: [
              {
                when: { kind: 'evidence', fact: 'accepted', evidence: 'kế_hoạch' },
                otherwise: { kind: 'value', value: number('0') },
              },
            ],
            zeroDenominator: { kind: 'absent', absence: { kind: 'not-counted' } },
            missingInput: { kind: 'absent', absence: { kind: 'rescaled', to: 'I' } },
          },
        },
      ],
    });
  });

  it('score a gap by what is said of the gap, not by what is said of an overlap before it', () => {
    expect(
      scoring(`
    chấm theo xong / giao {
      từ 80%: 10
      từ 50% đến dưới 90%: 5
      chấp nhận OVERLAP_IN_TIERS vì "Như văn bản": 1
      chấp nhận GAP_IN_TIERS vì "Như văn bản": 3
    }`),
    ).toMatchObject({ uncovered: { kind: 'value', value: number('3') } });
  });

  it('score cases and take the mean', () => {
    expect(
      scoring(`
    chấm từng hồ_sơ { khi trễ: 0; còn lại: 10; không có dòng nào: 0 } lấy trung bình, làm tròn 1 chữ số`),
    ).toMatchObject({
      kind: 'per-case',
      table: 'hồ_sơ',
      scoring: { branches: [{ when: { kind: 'reference', to: 'column', name: 'trễ' } }] },
      noRows: { kind: 'absent', absence: { kind: 'zero' } },
      digits: 1,
    });
  });
});
