import type { InBoth, Tongue } from '../tongue.js';

/** What a generated function that is not a leaf's rule works out. */
export type FunctionKind =
  | 'missing-input'
  | 'zero-denominator'
  | 'lowest'
  | 'highest'
  | 'spread'
  | 'meant'
  | 'share'
  | 'rescale-total'
  | 'grade'
  | 'veto'
  | 'downgrade'
  | 'cap'
  | 'rank-key'
  | 'result';

const SAY: InBoth<Readonly<Record<FunctionKind, (name: string) => string>>> = {
  vi: {
    'missing-input': (name) => `${name} khi thiếu số liệu.`,
    'zero-denominator': (name) => `${name} khi mẫu số bằng 0.`,
    lowest: (name) => `Giá trị thấp nhất của ${name}.`,
    highest: (name) => `Giá trị cao nhất của ${name}.`,
    spread: (name) => `Giá trị của một đơn vị, để so giữa các đơn vị (công thức ${name}).`,
    meant: (name) => `${name} có áp dụng cho đơn vị không.`,
    share: (name) => `Điều kiện để khối điểm ${name} tính theo tổng điểm.`,
    'rescale-total': () => 'Điều kiện để quy đổi tổng điểm.',
    grade: (name) => `Một điều kiện của loại “${name}”.`,
    veto: (name) => `Khi nào xếp loại “${name}” bất kể điểm.`,
    downgrade: (name) => `Khi nào hạ ${name} bậc.`,
    cap: (name) => `Khi nào cao nhất là loại “${name}”.`,
    'rank-key': (name) => `Căn cứ xếp hạng thứ ${name}.`,
    result: (name) => `Kết quả ${name}.`,
  },
  en: {
    'missing-input': (name) => `${name} where a figure is missing.`,
    'zero-denominator': (name) => `${name} where a denominator is zero.`,
    lowest: (name) => `The lowest value of ${name}.`,
    highest: (name) => `The highest value of ${name}.`,
    spread: (name) => `Of one unit, to be compared with the others (formula ${name}).`,
    meant: (name) => `Whether ${name} is for the unit.`,
    share: (name) => `When block ${name} is a share of the total.`,
    'rescale-total': () => 'When the total is rescaled.',
    grade: (name) => `A condition of the grade “${name}”.`,
    veto: (name) => `When the grade is “${name}” whatever the points.`,
    downgrade: (name) => `When the grade goes ${name} down.`,
    cap: (name) => `When the grade is “${name}” at best.`,
    'rank-key': (name) => `Rank key ${name}.`,
    result: (name) => `The result ${name}.`,
  },
};

/** The comment of a generated function. */
export function functionInWords(kind: FunctionKind, name: string, tongue: Tongue): string {
  return SAY[tongue][kind](name);
}
