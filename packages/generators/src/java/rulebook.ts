import type { GradeCondition, Quota } from '@cchc/model';
import { reasonTemplates, reasonWords } from '@cchc/words';
import type { Doc } from '../layout/doc.js';
import { statement } from './block.js';
import { gradeCondition } from './conditions.js';
import { nodeCall } from './fields.js';
import { kindCode } from './kind.js';
import { call, exact, text } from './literal.js';
import { classText, type Printing } from './printing.js';

const INDENT = '    ';
const BODY = INDENT + INDENT;

/** Declarations are made by methods of so many: none may be longer than 64 kB. */
const STATEMENTS_A_METHOD = 150;

/** The tree, what is handed in and what happens after the total, as the runtime takes it. */
export function declarationClass(to: Printing): string {
  const { rulebook, order } = to;
  const parts = (
    [
      ['inputs', inputs(to)],
      ['evidence', evidence(to)],
      ['tables', tables(to)],
      ['surveys', surveys(to)],
      ['calendars', calendars(to)],
      ['tree', tree(to)],
      ['words', words(to)],
    ] as const
  ).flatMap(([name, statements]) => methodsOf(name, statements));
  const after = methodText('afterTheTotal', afterTheTotal(to));
  const main = [
    `${INDENT}static Rulebook rulebook() {`,
    statement(
      'Rulebook rulebook = ',
      call('new Rulebook', [text(rulebook.code), text(order.hash)]),
      BODY,
    ),
    ...parts.map(({ name }) => `${BODY}${name}(rulebook);`),
    `${BODY}afterTheTotal(rulebook);`,
    `${BODY}return rulebook;`,
    `${INDENT}}`,
  ].join('\n');
  const members = [main, ...parts.map(({ code }) => code), after];
  return classText('Declaration', 'rulebook', members, to);
}

function methodsOf(
  name: string,
  statements: readonly string[],
): readonly { readonly name: string; readonly code: string }[] {
  const count = Math.ceil(statements.length / STATEMENTS_A_METHOD);
  return Array.from({ length: count }, (_, at) => {
    const own = count === 1 ? name : `${name}${String(at + 1)}`;
    const lines = statements.slice(at * STATEMENTS_A_METHOD, (at + 1) * STATEMENTS_A_METHOD);
    return { name: own, code: methodText(own, lines) };
  });
}

function methodText(name: string, lines: readonly string[]): string {
  const head = `${INDENT}private static void ${name}(Rulebook rulebook) {`;
  return [head, ...lines, `${INDENT}}`].join('\n');
}

/** `rulebook.method(doc)` */
function declare(method: string, ...parts: readonly Doc[]): string {
  return statement('', call(`rulebook.${method}`, parts), BODY);
}

function inputs({ program, bounds }: Printing): readonly string[] {
  return program.inputs.map(({ input, lowest, highest }) => {
    const bound = bounds.get(input.name) ?? '';
    const links = [
      input.shared ? '.forAll()' : '',
      lowest ? `.atLeast(Figures::lowest_${bound})` : '',
      highest ? `.atMost(Figures::highest_${bound})` : '',
    ].join('');
    const kind = kindCode(input.type, input.resolution);
    return declare('input', `Input.of(${text(input.name)}, ${kind})${links}`);
  });
}

/** What codes and names in reasons are called, and the sentences that they stand in. */
function words({ rulebook, order }: Printing): readonly string[] {
  return [
    ...reasonWords(rulebook, order.tongue).map(([key, word]) =>
      declare('word', text(key), text(word)),
    ),
    ...reasonTemplates(order.tongue).map(({ kind, text: said, needs }) =>
      declare('sentence', text(kind), text(said), ...needs.map(text)),
    ),
  ];
}

function evidence({ rulebook }: Printing): readonly string[] {
  return rulebook.evidence.map(({ name, atLeast, issued }) => {
    const links = [
      atLeast === undefined ? '' : `.atLeast(${String(atLeast)})`,
      issued?.from === undefined ? '' : `.issuedFrom(${text(issued.from)})`,
      issued?.to === undefined ? '' : `.issuedTo(${text(issued.to)})`,
    ].join('');
    return declare('evidence', `Evidence.of(${text(name)})${links}`);
  });
}

function tables({ rulebook }: Printing): readonly string[] {
  return rulebook.tables.flatMap((table) =>
    table.columns.map(({ name, type }) =>
      declare('column', text(table.name), text(name), kindCode(type)),
    ),
  );
}

function surveys({ rulebook }: Printing): readonly string[] {
  return rulebook.surveys.map(({ name, options, groups, minimumSample }) => {
    const links = [
      ...options.map((option) => `.option(${text(option.name)}, ${exact(option.worth)})`),
      ...groups.map(
        ({ name: group, weight }) =>
          `.group(${text(group)}${weight === undefined ? '' : `, ${exact(weight)}`})`,
      ),
      ...(minimumSample === undefined ? [] : [`.atLeast(${String(minimumSample)})`]),
    ].map((link) => `\n${BODY}${INDENT}${link}`);
    return `${BODY}rulebook.survey(Survey.of(${text(name)})${links.join('')});`;
  });
}

function calendars({ rulebook }: Printing): readonly string[] {
  return rulebook.calendars.map(
    ({ name, from, to, workingWeekdays, holidays, extraWorkingDays }) => {
      const days = (method: string, list: typeof holidays): readonly string[] =>
        list.map((one) => `.${method}(${text(one.from)}, ${text(one.to)})`);
      const links = [...days('holidays', holidays), ...days('extra', extraWorkingDays)].map(
        (link) => `\n${BODY}${INDENT}${link}`,
      );
      const week = workingWeekdays.map(String).join(', ');
      const first = `Calendar.of(${text(name)}, ${text(from)}, ${text(to)}, ${week})`;
      return `${BODY}rulebook.calendar(${first}${links.join('')});`;
    },
  );
}

function tree(to: Printing): readonly string[] {
  const { rulebook } = to;
  const { fields, blocks, unitBlocks, rounding, rescaleTotal } = rulebook;
  const when = to.program.rescaleTotal ? ['Conditions::rescaled'] : [];
  return [
    ...fields.map(({ id }) => declare('field', nodeCall(id, to))),
    ...blocks.map(({ kind, children, combine, most, share }, at) => {
      const nodes = children.map(({ id }) => nodeCall(id, to)).join(', ');
      const links = [
        combine === 'best' ? '.best()' : '',
        most === undefined ? '' : `.atMost(${exact(most)})`,
        share ? `.share(${exact(share.of)}, Conditions::share_${String(at + 1)})` : '',
      ].join('');
      return declare('block', `Block.${kind}(${nodes})${links}`);
    }),
    ...(unitBlocks ?? []).map(({ name, types }) =>
      declare('unitBlock', text(name), ...types.map(text)),
    ),
    ...(rounding.kind === 'rules' && rounding.total !== undefined
      ? [declare('totalDigits', String(rounding.total))]
      : []),
    ...(rescaleTotal ? [declare('rescaledTo', exact(rescaleTotal.to), ...when)] : []),
  ];
}

function afterTheTotal(to: Printing): readonly string[] {
  const results = to.rulebook.results.map(({ name, digits }, at) =>
    declare(
      'result',
      text(name),
      `Conditions::result_${String(at + 1)}`,
      ...(digits === undefined ? [] : [String(digits)]),
    ),
  );
  return [...grading(to), ...ranking(to), ...results];
}

function grading({ rulebook }: Printing): readonly string[] {
  if (!rulebook.grading) return [];
  const { grades, vetoes, downgrades, caps, quotas } = rulebook.grading;
  const add = (method: string, ...parts: readonly Doc[]): string =>
    statement('', call(`grading.${method}`, parts), BODY);
  const when = (name: string, at: number): string => `Conditions::${name}_${String(at + 1)}`;
  return [
    `${BODY}Grading grading = new Grading();`,
    ...grades.map(({ grade, conditions, otherwise }, at) =>
      add(
        otherwise ? 'otherwise' : 'band',
        text(grade),
        ...conditions.map((one, place) => conditionDoc(one, at, place)),
      ),
    ),
    ...vetoes.map(({ grade }, at) => add('veto', text(grade), when('veto', at))),
    ...downgrades.map(({ steps }, at) => add('downgrade', String(steps), when('downgrade', at))),
    ...caps.map(({ grade }, at) => add('cap', text(grade), when('cap', at))),
    ...quotas.map(({ grade, per, most, least }) =>
      add('quota', text(grade), perCode(per), limit(most), String(least ?? 0)),
    ),
    `${BODY}rulebook.grading(grading);`,
  ];
}

function conditionDoc(condition: GradeCondition, grade: number, place: number): Doc {
  const holds = `Conditions::${gradeCondition(grade, place)}`;
  switch (condition.kind) {
    case 'total':
    case 'when':
      return call('Grading.ofTotal', [holds]);
    case 'every':
      return call('Grading.everyPart', [text(condition.level), ofCode(condition.of), holds]);
    case 'parts-below': {
      const { level, of, most } = condition;
      return call('Grading.fewPartsBelow', [text(level), ofCode(of), holds, limit(most)]);
    }
  }
}

function ofCode(of: 'points' | 'share-of-max'): string {
  return `Grading.Of.${of.toUpperCase().replaceAll('-', '_')}`;
}

function perCode(per: 'all' | 'block'): string {
  return `Grading.Per.${per.toUpperCase()}`;
}

function limit(most: Quota['most']): string {
  return 'count' in most
    ? `Grading.Limit.count(${String(most.count)})`
    : `Grading.Limit.share(${exact(most.share)})`;
}

function ranking({ rulebook }: Printing): readonly string[] {
  if (!rulebook.ranking) return [];
  const { keys, per, tolerance } = rulebook.ranking;
  const links = [
    ...keys.map((key, at) =>
      key.kind === 'authority'
        ? `.byDecisionOf(${text(key.authority)})`
        : `.by(Ranking.Best.${key.best.toUpperCase()}, Conditions::rankKey_${String(at + 1)})`,
    ),
    ...(per === 'all' ? [] : ['.inEachBlock()']),
    ...(tolerance === '0' ? [] : [`.tolerance(${exact(tolerance)})`]),
  ].map((link) => `\n${BODY}${INDENT}${link}`);
  return [`${BODY}rulebook.ranking(new Ranking()${links.join('')});`];
}
