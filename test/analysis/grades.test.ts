import { describe, expect, it } from 'vitest';
import { analyseText, inBrief, rulebookText } from './find.js';

/** A share of the points, from half of the work on. */
function byShare(code: string, points: number): string {
  const [given, done] = ['giao', 'xong'].map((name) => `${name}_${code.replace('.', '_')}`);
  return `tiêu chí ${code} "${code}" ${points} điểm {
    số liệu ${given}: số nguyên "Giao"
    số liệu ${done}: số nguyên "Xong" không quá ${given}
    chấm theo ${done} / ${given} { từ 50%: giá trị × tối đa; dưới 50%: 0; mẫu bằng 0: đủ điểm }
  }\n`;
}

function byAnswer(code: string, points: number): string {
  const name = `đạt_${code.replace('.', '_')}`;
  return `tiêu chí ${code} "${code}" ${points} điểm {
    số liệu ${name}: có/không "Đạt"
    chấm { khi ${name}: tối đa; còn lại: 0 }
  }\n`;
}

const FIELDS = `lĩnh vực I "Một" 60 điểm {
  ${byShare('1.1', 50)}${byShare('1.2', 5)}${byAnswer('1.3', 5)}
}
lĩnh vực II "Hai" 40 điểm { ${byShare('2.1', 20)}${byAnswer('2.2', 20)} }`;

function graded(...grades: readonly string[]): readonly string[] {
  const grading = `xếp loại {\n${grades.join('\n')}\n}`;
  return inBrief(analyseText(rulebookText(`${FIELDS}\n${grading}`, 100)));
}

describe('grades', () => {
  it('leave out several stretches of totals, and each is said', () => {
    const gaps = graded('"A": từ 95', '"B": từ 80 đến 90', '"C": từ 50 đến 70', '"D": dưới 40');
    expect(gaps.map((gap) => gap.replace(/^.* \[/, '['))).toEqual([
      '[90.01; 94.99]',
      '[70.01; 79.99]',
      '[40; 49.99]',
    ]);
  });

  it('leave out a high total with a part at zero', () => {
    expect(
      graded(
        '"Xuất sắc": từ 95 và mọi tiêu chí trên 0 điểm',
        '"Tốt": từ 85 đến dưới 95',
        '"Hoàn thành": từ 75 đến dưới 85',
        '"Không hoàn thành": dưới 75',
      ),
    ).toEqual(['GAP_IN_GRADES total=95,1.2=0 [95; 95]']);
  });

  it('leave out totals between two ranges', () => {
    expect(graded('"Tốt": từ 85', '"Khá": từ 50 đến 84', '"Yếu": dưới 50')).toEqual([
      'GAP_IN_GRADES total=84.99 [84.01; 84.99]',
    ]);
  });

  it('leave out nothing where one takes the rest', () => {
    expect(graded('"Tốt": từ 85', '"Khá": từ 50 đến 84', '"Yếu": còn lại')).toEqual([]);
  });

  it('leave out nothing where no score lies between', () => {
    expect(graded('"Tốt": từ 85', '"Khá": đến 84,99')).toEqual([]);
  });

  it('overlap where both take a total', () => {
    expect(graded('"Tốt": từ 85', '"Khá": từ 50 đến 85', '"Yếu": dưới 50')).toEqual([
      'OVERLAP_IN_GRADES total=85 [85; 85]',
    ]);
  });

  it('do not overlap where they widen one another', () => {
    expect(graded('"Tốt": từ 85', '"Khá": từ 50', '"Yếu": còn lại')).toEqual([]);
  });

  it('are not taken above what can be scored, or behind a wider one', () => {
    expect(graded('"Nhất": từ 101', '"Tốt": từ 85', '"Khá": từ 90', '"Yếu": còn lại')).toEqual([
      'GRADE_NOT_TAKEN never-holds Nhất',
      'GRADE_NOT_TAKEN taken-before Khá',
    ]);
  });

  it('may be taken by a veto alone', () => {
    expect(graded('"Tốt": từ 0', '"Cấm": từ 101', '"Cấm" khi đạt_1_3')).toEqual([]);
  });
});
