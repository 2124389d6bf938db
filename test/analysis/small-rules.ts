import fc from 'fast-check';

const MOST = 3;

export interface Handed {
  readonly x: string;
  readonly y: string;
  readonly c: string;
}

/** Two figures and an answer; every unit there is is tried. */
export const UNITS: readonly Handed[] = Array.from({ length: (MOST + 1) ** 2 * 2 }, (_, index) => ({
  x: String(index % (MOST + 1)),
  y: String(Math.floor(index / (MOST + 1)) % (MOST + 1)),
  c: index < (MOST + 1) ** 2 ? 'yes' : 'no',
}));

export const INPUTS = `số liệu x: số nguyên "X" không quá ${MOST}
  số liệu y: số nguyên "Y" không quá ${MOST}
  số liệu c: có/không "C"`;

const number = fc.integer({ min: 0, max: MOST });
const points = fc.constantFrom('0', '2', '5,5', '10', 'tối đa', '50% tối đa', 'x', '2 × y');
const subject = fc.constantFrom('x', 'y', 'x + y', 'x - y', 'x / y', '(x + 1) / (y + 1)');
const comparison = fc
  .tuple(
    fc.constantFrom('x', 'y', 'x + y', '2 × x - y'),
    fc.constantFrom('<', '<=', '>', '>=', '='),
    number,
  )
  .map((parts) => parts.join(' '));
export const condition = fc.oneof(
  comparison,
  fc.constantFrom('c', 'không c'),
  fc.tuple(comparison, fc.constantFrom('và', 'hoặc'), comparison).map((parts) => parts.join(' ')),
);
const bands = fc
  .tuple(subject, number, number, fc.tuple(points, points, points), fc.boolean())
  .map(([of, low, more, [first, second, third], whole]) =>
    [
      'mẫu bằng 0: không đánh giá',
      `chấm theo ${of} {`,
      `dưới ${low}: ${first}`,
      `từ ${low} đến ${low + more}: ${second}`,
      ...(whole ? [`trên ${low + more}: ${third}`] : []),
      '}',
    ].join('\n'),
  );
export const guards = fc
  .tuple(
    fc.array(fc.tuple(condition, points), { minLength: 1, maxLength: 3 }),
    fc.option(points, { nil: undefined }),
  )
  .map(([branches, rest]) =>
    [
      'chấm {',
      ...branches.map(([when, give]) => `khi ${when}: ${give}`),
      ...(rest === undefined ? [] : [`còn lại: ${rest}`]),
      '}',
    ].join('\n'),
  );
const item = fc.oneof(
  fc
    .tuple(fc.constantFrom('1', '0,5 mỗi x', 'trừ 1 mỗi y'), condition)
    .map((parts) => parts.join(' khi ')),
  fc.constant('2 mỗi y, nhiều nhất 5'),
);
const items = fc
  .tuple(fc.constantFrom('cộng dồn', 'từ tối đa'), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([form, all]) => [`chấm ${form} {`, ...all, '}'].join('\n'));
/** Of any two neither is open on a side, so that none is meant to be read behind another. */
const closed = fc
  .tuple(subject, fc.array(fc.tuple(number, number, points), { minLength: 2, maxLength: 3 }))
  .map(([of, all]) =>
    [
      'mẫu bằng 0: không đánh giá',
      `chấm theo ${of} {`,
      ...all.map(([low, more, give]) => `từ ${low} đến ${low + more}: ${give}`),
      'còn lại: 0',
      '}',
    ].join('\n'),
  );
const formula = fc.constantFrom(
  'chấm 10 × x / (x + y)',
  'chấm 10 × x / (x + y + 1)',
  'mẫu bằng 0: không đánh giá\nchấm x / y, nhiều nhất tối đa',
  'mẫu bằng 0: 0\nchấm 3 × x / (x + y)',
  'chấm 2 × x + y',
  'chấm lớn nhất(x; y)',
);
/** A rule over them, of all common forms. */
export const rule = fc.oneof(bands, closed, guards, items, formula);
