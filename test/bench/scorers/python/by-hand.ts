import { inputsOfLeaf, type SyntheticLeaf } from '../../../conformance/synthetic/index.js';
import type { SyntheticSetFile } from '../by-hand/module.js';

/**
 * What people write in Python who want exact scores: a method a leaf, every number a Decimal, products before
 * the one division, and a rounding half up to two decimals. It looks at no bound.
 */
export function byHandModule({ leaves, inputs, grades }: SyntheticSetFile): string {
  const names = new Map(inputs.map(({ name }, at) => [name, `x${at + 1}`]));
  const constants = new Map<string, string>();
  const constant = (value: string): string => {
    const known = constants.get(value) ?? `C${constants.size}`;
    constants.set(value, known);
    return known;
  };
  const field = (name: string): string => `row.${names.get(name) ?? ''}`;
  const functions = leaves.map((leaf, at) =>
    [`def leaf_${at}(row):`, ...leafLines(leaf, field, constant).map((line) => `    ${line}`)].join(
      '\n',
    ),
  );
  const read = leaves.flatMap(inputsOfLeaf).map(({ name, kind }) => {
    const at = inputs.findIndex((one) => one.name === name) + 1;
    const value = kind === 'yes-no' ? `cells[${at}] == "yes"` : `Decimal(cells[${at}])`;
    return `        self.${names.get(name) ?? ''} = ${value}\n`;
  });
  const ladder = grades.map(([grade, least]) => `("${grade}", Decimal("${least / 100}")),`);
  return `import sys
from decimal import ROUND_HALF_UP, Decimal

from serve import cells, serve

CENT = Decimal("0.01")
GRADES = [${ladder.join(' ')}]
${[...constants].map(([value, name]) => `${name} = Decimal("${value}")\n`).join('')}

class Row:
    def __init__(self, cells):
        self.unit = cells[0]
${read.join('')}

def rounded(value):
    return value.quantize(CENT, ROUND_HALF_UP)


${functions.join('\n\n\n')}


LEAVES = [${leaves.map((_, at) => `leaf_${at}`).join(', ')}]


def score(row):
    scores = [leaf(row) for leaf in LEAVES]
    total = rounded(sum(scores))
    grade = next(grade for grade, least in GRADES if total >= least)
    return total, grade, scores


rows = [Row(one) for one in cells(f"{sys.argv[1]}/records.csv")[1:]]


def run_once():
    for row in rows:
        score(row)


def answers():
    yield "unit,total,grade,${leaves.map(({ code }) => code).join(',')}"
    for row in rows:
        total, grade, scores = score(row)
        yield ",".join([row.unit, str(total), grade, *map(str, scores)])


serve(len(rows), run_once, answers)
`;
}

function leafLines(
  leaf: SyntheticLeaf,
  field: (name: string) => string,
  constant: (value: string) => string,
): readonly string[] {
  const max = constant((leaf.points / 100).toFixed(2));
  const half = constant(String(leaf.points / 200));
  const zero = constant('0.00');
  const share = (of: number): string => `rounded(${constant(String((leaf.points * of) / 100))})`;
  switch (leaf.kind) {
    case 'tiers': {
      const [done, given] = [field(leaf.done), field(leaf.given)];
      return [
        `done, given = ${done}, ${given}`,
        `if given == 0 or done >= given:`,
        `    return ${max}`,
        `if done * 100 >= given * ${leaf.from}:`,
        `    return rounded(done * ${max} / given)`,
        `return ${zero}`,
      ];
    }
    case 'bands': {
      const [low, middle, high] = leaf.bounds;
      return [
        `count = ${field(leaf.count)}`,
        `if count < ${low}:`,
        `    return ${zero}`,
        `if count < ${middle}:`,
        `    return ${share(0.25)}`,
        `return ${share(0.5)} if count < ${high} else ${max}`,
      ];
    }
    case 'excess':
      return [
        `people = ${field(leaf.people)}`,
        `if people <= ${leaf.free}:`,
        `    return rounded(${half})`,
        `more = ${half} + ${constant('0.01')} * (people - ${leaf.free}) / ${leaf.step}`,
        `return min(rounded(more), ${max})`,
      ];
    case 'guards': {
      const [first, second] = [field(leaf.first), field(leaf.second)];
      return [
        `if ${first} and ${second}:`,
        `    return ${max}`,
        `return ${share(0.5)} if ${first} or ${second} else ${zero}`,
      ];
    }
    case 'additive':
      return [
        `score = ${zero}`,
        `if ${field(leaf.first)}:`,
        `    score += ${half}`,
        `if ${field(leaf.second)}:`,
        `    score += ${half}`,
        `return rounded(min(max(score - ${constant('0.05')} * ${field(leaf.late)}, ${zero}), ${max}))`,
      ];
    case 'from-max':
      return [
        `slips = min(${constant('0.1')} * ${field(leaf.most)}, ${constant('0.3')})`,
        `return rounded(max(${max} - ${constant('0.25')} * ${field(leaf.broken)} - slips, ${zero}))`,
      ];
    case 'share':
      return [
        `given = ${field(leaf.given)}`,
        `return ${max} if given == 0 else rounded(${field(leaf.done)} * ${max} / given)`,
      ];
    case 'percent':
      return [
        `rate = ${field(leaf.rate)}`,
        `return ${max} if rate >= ${constant(String(leaf.from / 100))} else rounded(rate * ${max})`,
      ];
    case 'half':
      return [
        `given = ${field(leaf.given)}`,
        `if given == 0:`,
        `    return ${max}`,
        `done = ${field(leaf.inTime)} + ${field(leaf.late)} * ${constant('0.5')}`,
        `return min(rounded(done * ${max} / given), ${max})`,
      ];
    case 'money':
      return [
        `raised, planned = ${field(leaf.raised)}, ${field(leaf.planned)}`,
        `if raised >= planned:`,
        `    return ${max}`,
        `if raised * 2 >= planned:`,
        `    return rounded(raised * ${constant(String((leaf.points * 8) / 1000))} / planned)`,
        `return ${zero}`,
      ];
  }
}
