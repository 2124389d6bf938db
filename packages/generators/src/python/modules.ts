import { functionInWords, type FunctionKind } from '@cchc/words';
import { leafComment } from '../comments/leaf-comment.js';
import { conditionComment, gradeComment } from '../comments/condition-comment.js';
import { plain } from '../comments/plain.js';
import type { LeafFile } from '../program/leaf-files.js';
import type { LeafProgram } from '../program/lower-leaf.js';
import type { Block } from '../program/statement.js';
import { functionText, type Printed } from './function.js';
import { functionNames } from './names.js';
import { FOR_RULES, head, importsOf, type Printing } from './printing.js';

/** A module a field, of a rule a leaf: `leaf_1_1`, and what it comes to where a figure is missing or a denominator zero. */
export function leavesModule({ leaves }: LeafFile, to: Printing): string {
  const programs = new Map(to.program.leaves.map((one) => [one.leaf.id, one]));
  const functions = leaves
    .flatMap(({ id }) => programs.get(id) ?? [])
    .flatMap((one) => functionsOfLeaf(one, to));
  const code = functions.map((one) => functionText(one, to)).join('\n\n');
  const imports = importsOf('..figures', namesOf(to), code);
  const runtime = importsOf('..runtime.for_rules', FOR_RULES, code);
  return `${head('leaves', to)}\n${imports}${runtime}\n\n${code}`;
}

function functionsOfLeaf(
  { leaf, body, missingInput, zeroDenominator }: LeafProgram,
  to: Printing,
): readonly Printed[] {
  const { rulebook, order } = to;
  const name = to.leaves.get(leaf.id) ?? '';
  const comment = leafComment(leaf, rulebook, order.tongue).flatMap((paragraph, at) =>
    at === 0 ? paragraph : ['', ...paragraph],
  );
  const instead = (
    block: Block | undefined,
    kind: 'missing-input' | 'zero-denominator',
  ): readonly Printed[] => {
    if (!block) return [];
    const spelt = `${name}_${kind.replace('-', '_')}`;
    return [{ ...told(spelt, 'Ending', kind, leaf.id, block, to), leaf }];
  };
  return [
    { name, gives: 'Ending', comment, body, leaf },
    ...instead(missingInput, 'missing-input'),
    ...instead(zeroDenominator, 'zero-denominator'),
  ];
}

/** Bounds of inputs and formulas over units. */
export function figuresModule(to: Printing): string {
  const { program } = to;
  const names = boundNames(to);
  const spreads = program.spreads.map(({ body }, index) =>
    told(to.spreads[index]?.name ?? '', 'Exact', 'spread', String(index + 1), body, to),
  );
  const bounds = program.inputs.flatMap(({ input, lowest, highest }) => {
    const name = names.get(input.name) ?? '';
    return [
      ...(lowest ? [told(`lowest_${name}`, 'Exact', 'lowest', input.name, lowest, to)] : []),
      ...(highest ? [told(`highest_${name}`, 'Exact', 'highest', input.name, highest, to)] : []),
    ];
  });
  const code = [...spreads, ...bounds].map((one) => functionText(one, to)).join('\n\n');
  return moduleText('figures', code, to, '');
}

function namesOf({ spreads }: Printing): readonly string[] {
  return spreads.map(({ name }) => name);
}

export function boundNames({ rulebook }: Printing): ReadonlyMap<string, string> {
  const names = rulebook.inputs.map(({ name }) => name);
  return new Map([...functionNames('of', names)].map(([name, spelt]) => [name, spelt] as const));
}

/** Conditions on groups, blocks and the total; of grades, ranks and named results. */
export function conditionsModule(to: Printing): string {
  const code = conditions(to)
    .map((one) => functionText(one, to))
    .join('\n\n');
  return moduleText('conditions', code, to, importsOf('.figures', namesOf(to), code));
}

function conditions(to: Printing): readonly Printed[] {
  const { program, rulebook } = to;
  const each = (list: readonly (Block | undefined)[], name: string, kind: FunctionKind) => {
    const gives: Printed['gives'] = kind === 'rank-key' || kind === 'result' ? 'Exact' : 'bool';
    return list.flatMap((body, at) => {
      if (!body) return [];
      const comment = conditionComment(kind, at, rulebook, to.order.tongue);
      return [{ name: `${name}_${String(at + 1)}`, gives, body, comment }];
    });
  };
  const grades = program.grades.flatMap(({ band, conditions: list }, at) =>
    list.map((body, place) => ({
      ...{ name: gradeCondition(at, place), gives: 'bool' as const, body },
      comment: gradeComment(at, place, rulebook, to.order.tongue),
      ofPart: ['every', 'parts-below'].includes(band.conditions[place]?.kind ?? ''),
    })),
  );
  const meant = [...program.meant].map(([id, body]) =>
    told(to.groups.get(id) ?? '', 'bool', 'meant', id, body, to),
  );
  return [
    ...meant,
    ...each(program.shares, 'share', 'share'),
    ...(rulebook.rescaleTotal && program.rescaleTotal
      ? [told('rescaled', 'bool', 'rescale-total', '', program.rescaleTotal, to)]
      : []),
    ...grades,
    ...each(program.vetoes, 'veto', 'veto'),
    ...each(program.downgrades, 'downgrade', 'downgrade'),
    ...each(program.caps, 'cap', 'cap'),
    ...each(program.rankKeys, 'rank_key', 'rank-key'),
    ...each(program.results, 'result', 'result'),
  ];
}

export function gradeCondition(grade: number, condition: number): string {
  return `grade_${String(grade + 1)}_${String(condition + 1)}`;
}

function told(
  name: string,
  gives: Printed['gives'],
  kind: FunctionKind,
  about: string,
  body: Block,
  { order }: Printing,
): Printed {
  return { name, gives, body, comment: [plain(functionInWords(kind, about, order.tongue))] };
}

function moduleText(
  what: 'figures' | 'conditions',
  code: string,
  to: Printing,
  imports: string,
): string {
  const runtime = importsOf('.runtime.for_rules', FOR_RULES, code);
  const all = imports + runtime;
  return head(what, to) + (all === '' ? '' : `\n${all}`) + (code === '' ? '' : `\n\n${code}`);
}
