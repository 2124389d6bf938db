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

const SAY: InBoth<Readonly<Record<FunctionKind, (name: string, said: string) => string>>> = {
  vi: {
    'missing-input': (name) => `${name} khi thiếu số liệu.`,
    'zero-denominator': (name) => `${name} khi mẫu số bằng 0.`,
    lowest: (name) => `Giá trị thấp nhất của ${name}.`,
    highest: (name) => `Giá trị cao nhất của ${name}.`,
    spread: (name) => `Giá trị của một đơn vị, để so giữa các đơn vị (công thức ${name}).`,
    meant: (name) => `${name} có áp dụng cho đơn vị không.`,
    share: (name) => `Điều kiện để khối điểm ${name} tính theo tổng điểm.`,
    'rescale-total': () => 'Điều kiện để quy đổi tổng điểm.',
    grade: (name, said) => `Điều kiện của loại “${name}”: ${said}.`,
    veto: (name, said) => `Xếp loại “${name}” bất kể điểm khi ${said}.`,
    downgrade: (name, said) => `Hạ ${name} bậc khi ${said}.`,
    cap: (name, said) => `Cao nhất là loại “${name}” khi ${said}.`,
    'rank-key': (name, said) => `Căn cứ xếp hạng thứ ${name}: ${said}.`,
    result: (name, said) => `Kết quả ${name} = ${said}.`,
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
    grade: (name, said) => `A condition of the grade “${name}”: ${said}.`,
    veto: (name, said) => `The grade is “${name}” whatever the points when ${said}.`,
    downgrade: (name, said) => `The grade goes ${name} down when ${said}.`,
    cap: (name, said) => `The grade is “${name}” at best when ${said}.`,
    'rank-key': (name, said) => `Rank key ${name}: ${said}.`,
    result: (name, said) => `The result ${name} = ${said}.`,
  },
};

/** The comment of a generated function; `said` is what it asks, in words, where its kind tells it. */
export function functionInWords(
  kind: FunctionKind,
  name: string,
  tongue: Tongue,
  said = '',
): string {
  return SAY[tongue][kind](name, said);
}
