import { describe, expect, it } from 'vitest';
import { input, model, number, percent } from '../../../../test/language/model.js';
import { leaf } from '../../../../test/language/rulebook.js';

describe('after the score', () => {
  const text = leaf(
    '    chấm 5',
    `
  xếp loại {
    "Tốt": từ 8 và mọi lĩnh vực trên 0 điểm và mỗi lĩnh vực từ 50% tối đa và khi gửi
    "Đạt": còn lại
    "Đạt" khi xong = 0
    hạ 1 bậc khi gửi
    cao nhất "Đạt" khi gửi
    nhiều nhất 20% đơn vị "Tốt" trong mỗi khối
    nhiều nhất 3 đơn vị "Tốt"
  }
  xếp hạng theo tổng điểm, rồi điểm của I thấp xếp trước, rồi quyết định của "Hội đồng"; cùng hạng khi chênh không quá 0,001; trong từng khối`,
  );

  it('grades keep their conditions', () => {
    const { grading } = model(text);
    expect(grading).toMatchObject({
      grades: [
        {
          grade: 'Tốt',
          otherwise: false,
          conditions: [
            { kind: 'total', range: { from: { value: number('8'), inclusive: true } } },
            { kind: 'every', level: 'field', of: 'points' },
            {
              kind: 'every',
              level: 'field',
              of: 'share-of-max',
              range: { from: { value: percent('0.5') } },
            },
            { kind: 'when', condition: input('gửi') },
          ],
        },
        { grade: 'Đạt', otherwise: true },
      ],
      vetoes: [{ grade: 'Đạt' }],
      downgrades: [{ steps: 1 }],
      caps: [{ grade: 'Đạt' }],
      quotas: [
        { grade: 'Tốt', most: { share: '0.2' }, per: 'block' },
        { grade: 'Tốt', most: { count: 3 }, per: 'all' },
      ],
    });
  });

  it('grade a total by its share of the scale', () => {
    const graded = model(
      leaf(
        '    chấm 5',
        '  xếp loại { "Tốt": từ 80% tối đa; "Khá": từ tối đa - 5; "Đạt": còn lại }',
      ),
    ).grading?.grades;
    expect(graded).toMatchObject([
      {
        conditions: [
          {
            kind: 'total',
            range: {
              from: { value: { operator: '*', left: percent('0.8'), right: number('10') } },
            },
          },
        ],
      },
      { conditions: [{ range: { from: { value: { left: number('10'), right: number('5') } } } }] },
      {},
    ]);
  });

  it('ranks keep their keys', () => {
    expect(model(text).ranking).toEqual({
      keys: [
        { kind: 'value', value: { kind: 'total', withoutBonus: false }, best: 'highest' },
        { kind: 'value', value: { kind: 'score-of', node: 'I' }, best: 'lowest' },
        { kind: 'authority', authority: 'Hội đồng' },
      ],
      tolerance: '0.001',
      per: 'block',
    });
  });
});
