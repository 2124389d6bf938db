import { describe, expect, it } from 'vitest';
import { input, model, number, percent, theLeaf } from '../../../../test/language/model.js';
import { leaf, leafEn, rulebook } from '../../../../test/language/rulebook.js';
import { read } from '../read.js';

describe('the header', () => {
  it('is exact data', () => {
    const text = leaf('    chấm 5')
      .replace('làm tròn: không làm tròn', 'làm tròn: mỗi tiêu chí 2 chữ số, tổng điểm 1 chữ số')
      .replace('thang điểm: 10', 'căn cứ: "QĐ 876" ngày 10/11/2022\n  thang điểm: 10,0');
    expect(model(text)).toMatchObject({
      language: 1,
      code: 'THU',
      year: 2026,
      scale: '10',
      basis: [{ document: 'QĐ 876', dated: '2022-11-10' }],
      rounding: { kind: 'rules', levels: [{ level: 'criterion', digits: 2 }], total: 1 },
      unitTypes: ['xã', 'phường', 'đặc khu'],
    });
  });
});

describe('the tree', () => {
  it('has points where the text has weights, and paths where codes repeat', () => {
    const { fields } = model(
      rulebook(`
  lĩnh vực I "Một" 9 điểm {
    tiêu chí a "Một" trọng số 25% { chấm 1 }
    tiêu chí b "Hai" trọng số 75% { chấm 1 }
  }
  lĩnh vực II "Hai" 1 điểm {
    tiêu chí a "Ba" 1 điểm, thấp nhất -0,5 { chấm 1 }
    tiêu chí c "Bốn" chỉ theo dõi
  }`),
    );
    expect(fields).toMatchObject([
      {
        kind: 'group',
        id: 'I',
        children: [
          { id: 'I/a', code: 'a', worth: { kind: 'weight', share: '0.25', points: '2.25' } },
          { id: 'b', worth: { share: '0.75', points: '6.75' } },
        ],
      },
      {
        children: [
          { id: 'II/a', worth: { kind: 'points', points: '1', lowest: '-0.5' } },
          { id: 'c', worth: { kind: 'monitor-only', points: '0' } },
        ],
      },
    ]);
  });

  it('knows whom a node is for', () => {
    const text = leaf(`    áp dụng cho: xã, đặc khu; không áp dụng cho: "Xã Tân Lập"; chấm 5`);
    expect(theLeaf(text).applies).toEqual([
      {
        kind: 'only',
        to: [
          { kind: 'type', name: 'xã' },
          { kind: 'type', name: 'đặc khu' },
        ],
      },
      { kind: 'except', to: [{ kind: 'unit', name: 'Xã Tân Lập' }] },
    ]);
  });
});

describe('data', () => {
  it('keeps bounds, steps and choices', () => {
    const { inputs } = model(
      leaf(`
    số liệu chung a: tỷ lệ "A" không dưới 1%, không quá xong / giao, chính xác đến 0,001
    số liệu b: số đơn vị tính "km", nguồn "Sở"
    chấm 5`),
    );
    expect(inputs.find(({ name }) => name === 'mức')?.type).toEqual({
      kind: 'choice',
      options: [
        { name: 'cao', title: 'Cao' },
        { name: 'thấp_hơn', title: 'Thấp hơn' },
      ],
    });
    expect(inputs.find(({ name }) => name === 'a')).toEqual({
      name: 'a',
      title: 'A',
      type: { kind: 'ratio' },
      shared: true,
      atLeast: percent('0.01'),
      atMost: { kind: 'arithmetic', operator: '/', left: input('xong'), right: input('giao') },
      resolution: '0.001',
      home: 'I',
    });
    expect(inputs.find(({ name }) => name === 'b')).toMatchObject({
      unitOfMeasure: 'km',
      source: 'Sở',
      shared: false,
    });
  });

  it('keeps what evidence is and does', () => {
    const { evidence } = model(
      leaf(`
    minh chứng báo_cáo "Báo cáo" {
      loại: văn bản ký số
      cơ quan ban hành: "UBND xã"
      số bản: 2
      thiếu: 0 điểm
      hết hạn: cần giải trình
    }
    chấm 5`),
    );
    expect(evidence.find(({ name }) => name === 'báo_cáo')).toMatchObject({
      type: 'signed-document',
      issuer: 'UBND xã',
      atLeast: 2,
      effects: [
        { state: 'none', outcome: { kind: 'absent', absence: { kind: 'zero' } } },
        { state: 'expired', outcome: { kind: 'explain' } },
      ],
    });
  });
});

describe('a text with flaws', () => {
  it('that are kept has a meaning, and says so', () => {
    const lowered = model(
      leaf(`
    chấm theo xong {
      từ 5: 10
      chấp nhận GAP_IN_TIERS vì "Theo quyết định": 1
    }`),
    );
    expect(lowered.acknowledgements).toMatchObject([
      { code: 'GAP_IN_TIERS', reason: 'Theo quyết định', node: 'I' },
    ]);
    expect(
      theLeaf(leafEn(`    score by xong { from 5: 10; accept GAP_IN_TIERS because "So": 1 }`)).rule
        ?.scoring,
    ).toMatchObject({
      uncovered: { kind: 'value', value: number('1') },
    });
  });

  it('that are not has none', () => {
    expect(read(leaf('    chấm không_có')).rulebook).toBeUndefined();
    expect(read('').rulebook).toBeUndefined();
  });
});
