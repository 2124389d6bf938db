import { functionInWords, type FunctionKind } from '@cchc/words';
import { conditionComment, gradeComment } from '../comments/condition-comment.js';
import { plain } from '../comments/plain.js';
import type { Block } from '../program/statement.js';
import { methodText } from './method.js';
import { classText, type Printing } from './printing.js';
import type { Method } from './scope.js';

/** Bounds of inputs and formulas over units. */
export function figuresClass(to: Printing): string {
  const { program, bounds } = to;
  const spreads = program.spreads.map(({ body }, index) =>
    told(to.spreads[index]?.name ?? '', 'Exact', 'spread', String(index + 1), body, to),
  );
  const limits = program.inputs.flatMap(({ input, lowest, highest }) => {
    const name = bounds.get(input.name) ?? '';
    return [
      ...(lowest ? [told(`lowest_${name}`, 'Exact', 'lowest', input.name, lowest, to)] : []),
      ...(highest ? [told(`highest_${name}`, 'Exact', 'highest', input.name, highest, to)] : []),
    ];
  });
  return classText('Figures', 'figures', members([...spreads, ...limits], to), to);
}

/** Conditions on groups, blocks and the total; of grades, ranks and named results. */
export function conditionsClass(to: Printing): string {
  return classText('Conditions', 'conditions', members(conditions(to), to), to);
}

function members(methods: readonly Method[], to: Printing): readonly string[] {
  return methods.map((one) => methodText(one, to));
}

function conditions(to: Printing): readonly Method[] {
  const { program, rulebook } = to;
  const each = (list: readonly (Block | undefined)[], name: string, kind: FunctionKind) => {
    const gives = kind === 'rank-key' || kind === 'result' ? 'Exact' : 'boolean';
    return list.flatMap((body, at) => {
      if (!body) return [];
      const comment = conditionComment(kind, at, rulebook, to.order.tongue);
      return [{ name: `${name}_${String(at + 1)}`, gives, body, comment } as const];
    });
  };
  const grades = program.grades.flatMap(({ band, conditions: list }, at) =>
    list.map((body, place) => ({
      ...{ name: gradeCondition(at, place), gives: 'boolean' as const, body },
      comment: gradeComment(at, place, rulebook, to.order.tongue),
      ofPart: ['every', 'parts-below'].includes(band.conditions[place]?.kind ?? ''),
    })),
  );
  const meant = [...program.meant].map(([id, body]) =>
    told(`meant_${to.nodes.get(id) ?? ''}`, 'boolean', 'meant', id, body, to),
  );
  return [
    ...meant,
    ...each(program.shares, 'share', 'share'),
    ...(rulebook.rescaleTotal && program.rescaleTotal
      ? [told('rescaled', 'boolean', 'rescale-total', '', program.rescaleTotal, to)]
      : []),
    ...grades,
    ...each(program.vetoes, 'veto', 'veto'),
    ...each(program.downgrades, 'downgrade', 'downgrade'),
    ...each(program.caps, 'cap', 'cap'),
    ...each(program.rankKeys, 'rankKey', 'rank-key'),
    ...each(program.results, 'result', 'result'),
  ];
}

export function gradeCondition(grade: number, condition: number): string {
  return `grade_${String(grade + 1)}_${String(condition + 1)}`;
}

export function told(
  name: string,
  gives: Method['gives'],
  kind: FunctionKind,
  about: string,
  body: Block,
  { order }: Printing,
): Method {
  return { name, gives, body, comment: [plain(functionInWords(kind, about, order.tongue))] };
}
