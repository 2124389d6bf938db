import { spelling, writeNumber, type Tongue } from '@cchc/language';
import type { LeafSpec, RulebookSpec } from './rulebook-spec.js';

/** Writes a rulebook in one of the two keyword languages: the same sayings, word for word. */
export function writeRulebook(spec: RulebookSpec, tongue: Tongue): string {
  const say = speaker(tongue);
  const points = (quarters: number) => `${say.quarters(quarters)} ${say('points')}`;
  const total = spec.criteria.flat().reduce((sum, leaf) => sum + leaf.quarters, 0);
  const criteria = spec.criteria.map((leaves, index) => {
    const own = leaves.reduce((sum, leaf) => sum + leaf.quarters, 0);
    const parts = leaves.map((leaf, nth) => writeLeaf(leaf, `${index + 1}.${nth + 1}`, say));
    return block(`${say('criterion')} ${index + 1} "Tiêu chí ${index + 1}" ${points(own)}`, parts);
  });
  return `${block(`${say('rulebook')} "Bộ thử"`, [
    `${say('language')}: 1`,
    `${say('code')}: THU`,
    `${say('year')}: ${spec.year}`,
    `${say('scale')}: ${say.quarters(total)}`,
    `${say('round')}: ${roundings(say)[spec.rounding]}`,
    block(`${say('field')} I "Lĩnh vực" ${points(total)}`, criteria),
    ...(spec.graded ? [grading(say, total)] : []),
    ...(spec.ranked
      ? [`${say('rank by')} ${say('total')}, ${say('and then')} ${say('score of')} I`]
      : []),
  ])}\n`;
}

interface Speaker {
  (keyword: string): string;
  readonly number: (value: number) => string;
  readonly quarters: (value: number) => string;
}

function speaker(tongue: Tongue): Speaker {
  const number = (value: number) => writeNumber(String(value), tongue, value >= 10_000);
  const quarters = (value: number) => writeNumber(String(value / 4), tongue);
  return Object.assign((keyword: string) => spelling(keyword, tongue), { number, quarters });
}

function block(head: string, lines: readonly string[]): string {
  const body = lines.map((line) => line.replace(/^/gm, '  ')).join('\n');
  return `${head} {\n${body}\n}`;
}

function roundings(say: Speaker) {
  return {
    never: say('no rounding'),
    leaves: `${say('per')} ${say('subcriterion')} 2 ${say('digits')}`,
    total: `${say('total')} 1 ${say('digits')}`,
  };
}

function grading(say: Speaker, total: number): string {
  const half = say.quarters(Math.max(1, Math.floor(total / 2)));
  return block(say('grades'), [`"Tốt": ${say('from')} ${half}`, `"Chưa tốt": ${say('else')}`]);
}

function writeLeaf({ quarters, rule }: LeafSpec, code: string, say: Speaker): string {
  const name = (stem: string) => `${stem}_${code.replace('.', '_')}`;
  const head = `${say('subcriterion')} ${code} "Mục ${code}" ${say.quarters(quarters)} ${say('points')}`;
  return block(head, RULES[rule.form](rule as never, name, say));
}

type Write<Form> = (
  rule: Extract<LeafSpec['rule'], { readonly form: Form }>,
  name: (stem: string) => string,
  say: Speaker,
) => readonly string[];

const RULES: { readonly [Form in LeafSpec['rule']['form']]: Write<Form> } = {
  bands: ({ bounds }, name, say) => [
    `${say('input')} ${name('x')}: ${say('integer')} "Số liệu"`,
    block(`${say('score')} ${say('by')} ${name('x')}`, ladder(bounds.map(say.number), say)),
  ],
  'ratio-bands': ({ percents }, name, say) => [
    `${say('input')} ${name('mẫu')}: ${say('integer')}`,
    `${say('input')} ${name('tử')}: ${say('integer')} ${say('at most')} ${name('mẫu')}`,
    block(`${say('score')} ${say('by')} ${name('tử')} / ${name('mẫu')}`, [
      ...ladder(
        percents.map((percent) => `${say.number(percent)}%`),
        say,
      ),
      `${say('zero denominator')}: ${say('not assessed')}`,
    ]),
  ],
  formula: (_rule, name, say) => [
    `${say('input')} ${name('mẫu')}: ${say('integer')}`,
    `${say('input')} ${name('tử')}: ${say('integer')} ${say('at most')} ${name('mẫu')}`,
    `${say('zero denominator')}: ${say('full points')}`,
    `${say('score')} ${name('tử')} / ${name('mẫu')} × ${say('max')}`,
  ],
  guards: ({ threshold, negated }, name, say) => [
    `${say('input')} ${name('cờ')}: ${say('yes/no')}`,
    `${say('input')} ${name('x')}: ${say('integer')}`,
    block(say('score'), [
      `${say('when')} ${negated ? `${say('not')} ` : ''}${name('cờ')} ${say('and')} ${name('x')} >= ${say.number(threshold)}: ${say('max')}`,
      `${say('else')}: 0`,
    ]),
  ],
  additive: ({ weights }, name, say) => [
    ...weights.map((_weight, index) => `${say('input')} ${name(`mục${index}`)}: ${say('yes/no')}`),
    block(
      `${say('score')} ${say('cumulative')}`,
      weights.map(
        (weight, index) => `${say.quarters(weight)} ${say('when')} ${name(`mục${index}`)}`,
      ),
    ),
  ],
  'from-max': ({ weight }, name, say) => [
    `${say('input')} ${name('lỗi')}: ${say('integer')}`,
    block(`${say('score')} ${say('from')} ${say('max')}`, [
      `${say('deduct')} ${say.quarters(weight)} ${say('per')} ${name('lỗi')}`,
    ]),
  ],
  'per-case': ({ digits }, name, say) => [
    `${say('cases')} ${name('hồ_sơ')} { hẹn: ${say('calendar date')}; trả: ${say('calendar date')} }`,
    `${block(`${say('score')} ${say('each')} ${name('hồ_sơ')}`, [
      `${say('when')} trả <= hẹn: ${say('max')}`,
      `${say('else')}: 0`,
      `${say('no rows')}: ${say('not counted')}`,
    ])} ${say('take mean')}, ${say('round')} ${digits} ${say('digits')}`,
  ],
  dates: ({ month }, name, say) => [
    `${say('input')} ${name('ngày')}: ${say('calendar date')}`,
    block(`${say('score')} ${say('by')} ${name('ngày')}`, [
      `${say('to')} 31/12 ${say('previous year')}: ${say('max')}`,
      `${say('to')} 1/${month}: 0`,
      `${say('else')}: 0`,
    ]),
  ],
  steps: ({ base, size }, name, say) => [
    `${say('input')} ${name('x')}: ${say('integer')}`,
    block(`${say('score')} ${say('by')} ${name('x')}`, [
      `${say('to')} ${say.number(base)}: 0`,
      `${say('above')} ${say.number(base)}: 0 + ${say.quarters(1)} ${say('per')} ${say.number(size)} ${say('over')} ${say.number(base)}, ${say('no more than')} ${say('max')}`,
    ]),
  ],
};

/** Bands that are disjoint and complete: the points fall to zero from the highest one down. */
function ladder(bounds: readonly string[], say: Speaker): readonly string[] {
  const rising = bounds.map((bound, index) => {
    const next = bounds[index + 1];
    const range =
      next === undefined
        ? `${say('from')} ${bound}`
        : `${say('from')} ${bound} ${say('to under')} ${next}`;
    return `${range}: ${next === undefined ? say('max') : `${say.number(Math.floor((90 * (index + 1)) / bounds.length))}% ${say('max')}`}`;
  });
  return [...rising.toReversed(), `${say('under')} ${bounds[0] ?? '0'}: 0`];
}
