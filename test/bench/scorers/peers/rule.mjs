// The rules of synthetic leaves as formulas that each peer says its own way.
const v = (name) => ['var', name];
const chain = (...branches) =>
  branches
    .slice(0, -1)
    .reduceRight((otherwise, [when, then]) => ['if', when, then, otherwise], branches.at(-1));

/** A leaf's score before it is rounded to two decimals. */
export function ruleOf(leaf) {
  const max = leaf.points / 100;
  switch (leaf.kind) {
    case 'tiers': {
      const rate = ['/', v(leaf.done), v(leaf.given)];
      return chain(
        [['==', v(leaf.given), 0], max],
        [['>=', rate, 1], max],
        [
          ['>=', rate, leaf.from / 100],
          ['*', rate, max],
        ],
        0,
      );
    }
    case 'bands': {
      const count = v(leaf.count);
      const [low, middle, high] = leaf.bounds;
      return chain(
        [['<', count, low], 0],
        [['<', count, middle], 0.25 * max],
        [['<', count, high], 0.5 * max],
        max,
      );
    }
    case 'excess': {
      const more = ['/', ['-', v(leaf.people), leaf.free], leaf.step];
      return chain(
        [['<=', v(leaf.people), leaf.free], max / 2],
        ['min', ['+', max / 2, ['*', 0.01, more]], max],
      );
    }
    case 'guards': {
      const [first, second] = [
        ['==', v(leaf.first), 1],
        ['==', v(leaf.second), 1],
      ];
      return chain([['and', first, second], max], [['or', first, second], 0.5 * max], 0);
    }
    case 'additive': {
      const each = (name) => ['*', max / 2, v(name)];
      const sum = ['-', ['+', each(leaf.first), each(leaf.second)], ['*', 0.05, v(leaf.late)]];
      return ['min', ['max', sum, 0], max];
    }
    case 'from-max': {
      const lost = ['+', ['*', 0.25, v(leaf.broken)], ['min', ['*', 0.1, v(leaf.most)], 0.3]];
      return ['max', ['-', max, lost], 0];
    }
    case 'share':
      return chain([['==', v(leaf.given), 0], max], ['*', ['/', v(leaf.done), v(leaf.given)], max]);
    case 'percent':
      return chain([['>=', v(leaf.rate), leaf.from / 100], max], ['*', v(leaf.rate), max]);
    case 'half': {
      const done = ['+', v(leaf.inTime), ['*', v(leaf.late), 0.5]];
      return chain(
        [['==', v(leaf.given), 0], max],
        ['min', ['*', ['/', done, v(leaf.given)], max], max],
      );
    }
    case 'money': {
      const rate = ['/', v(leaf.raised), v(leaf.planned)];
      return chain(
        [['>=', rate, 1], max],
        [
          ['>=', rate, 0.5],
          ['*', ['*', rate, 0.8], max],
        ],
        0,
      );
    }
  }
}

/** As text of an expression language; `say` has what differs. */
export function textOf(rule, say) {
  if (typeof rule === 'number') return String(rule);
  const [op, ...of] = rule;
  if (op === 'var') return say.name(of[0]);
  const parts = of.map((one) => textOf(one, say));
  if (op in say) return say[op](...parts);
  return `(${parts.join(` ${say.signs?.[op] ?? op} `)})`;
}

/** The number itself, in floats. */
export function valueOf(rule, record) {
  if (typeof rule === 'number') return rule;
  const [op, ...of] = rule;
  if (op === 'var') return record[of[0]];
  if (op === 'if') return valueOf(valueOf(of[0], record) ? of[1] : of[2], record);
  const [a, b] = of.map((one) => valueOf(one, record));
  return OPERATIONS[op](a, b);
}

const OPERATIONS = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '==': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  min: Math.min,
  max: Math.max,
};
