import type { NodeId, Rulebook } from '@cchc/model';
import { fileInWords, madeBy, type ScorerFile } from '@cchc/words';
import { plain, wrapped } from '../comments/plain.js';
import type { Program } from '../program/program.js';
import type { Order } from '../target.js';
import { javadoc } from './literal.js';
import { boundNames, fieldClasses, nodeNames, packageName, type FieldClass } from './names.js';
import type { NamedSpread } from './scope.js';

/** What all classes of one project know. */
export interface Printing {
  readonly order: Order;
  readonly rulebook: Rulebook;
  readonly program: Program;
  /** The last part of the package's name. */
  readonly package: string;
  readonly nodes: ReadonlyMap<NodeId, string>;
  readonly bounds: ReadonlyMap<string, string>;
  readonly fields: readonly FieldClass[];
  /** In which class a node is declared. */
  readonly homes: ReadonlyMap<NodeId, string>;
  /** The names of formulas over units, in the order of the program. */
  readonly spreads: readonly NamedSpread[];
}

export function printing(order: Order, program: Program): Printing {
  const { rulebook } = order;
  const fields = fieldClasses(rulebook);
  return {
    order,
    rulebook,
    program,
    package: packageName(rulebook),
    nodes: nodeNames(rulebook),
    bounds: boundNames(rulebook),
    fields,
    homes: new Map(
      fields.flatMap(({ name, groups, leaves }) =>
        [...groups.map(({ id }) => id), ...leaves].map((id) => [id, name] as const),
      ),
    ),
    spreads: program.spreads.map(({ over }, index) => ({
      name: `formula_${String(index + 1)}`,
      over,
    })),
  };
}

/** A class file: what it holds and that it is made, its imports, its members. */
export function classText(
  name: string,
  what: ScorerFile,
  members: readonly string[],
  to: Printing,
): string {
  const { order, rulebook } = to;
  const { version, hash, tongue } = order;
  const made = madeBy({ version, hash, code: rulebook.code }, tongue);
  const about = [
    ...wrapped(`${plain(rulebook.title)}. ${fileInWords(what, tongue)}`),
    '',
    ...wrapped(plain(made)),
  ];
  const code = members.join('\n\n');
  return `package cchc.${to.package};

${importsOf(code, to)}
${javadoc(about, '').join('\n')}
final class ${name} {
${[`    private ${name}() {}`, code].filter((part) => part !== '').join('\n\n')}
}
`;
}

const RUNTIME = [
  'Block',
  'Calendar',
  'Columns',
  'Ending',
  'Evidence',
  'EvidenceState',
  'Exact',
  'Figure',
  'Grading',
  'Group',
  'Input',
  'Kernel',
  'Kind',
  'Lack',
  'Leaf',
  'Node',
  'Ranking',
  'Raters',
  'Row',
  'Rulebook',
  'Scope',
  'Survey',
] as const;

const STATIC = [
  ...['absent', 'chosen', 'count', 'lack', 'largestOf', 'meanOf', 'mismatch', 'movedByWorkingDays'],
  ...['needEvidence', 'overAll', 'overBlock', 'perCase', 'points', 'rated', 'smallestOf', 'sumOf'],
  ...['surveyMean', 'undecided', 'workingDaysBetween'],
];

/** What a class uses of the runtime and of Java, as imports in order. */
function importsOf(code: string, to: Printing): string {
  const runtime = `cchc.${to.package}.runtime`;
  // Names in texts and comments are no names: what else would bring in a class that nothing uses.
  const bare = code.replace(/"(?:[^"\\]|\\.)*"|\/\*[^]*?\*\//g, '');
  const calls = (name: string): boolean => new RegExp(`(?<![.\\w])${name}\\(`).test(bare);
  const uses = (name: string): boolean => new RegExp(`(?<![.\\w])${name}\\b`).test(bare);
  const statics = [
    ...STATIC.filter(calls).map((name) => `${runtime}.Rules.${name}`),
    ...(calls('reason') ? [`${runtime}.Reason.reason`] : []),
    ...['big', 'floorDiv', 'roundDiv']
      .filter(calls)
      .map(
        (name) =>
          `${runtime}.${name === 'roundDiv' && uses('Columns') ? 'Columns' : 'Whole'}.${name}`,
      ),
  ];
  const classes = [
    ...RUNTIME.filter(uses).map((name) => `${runtime}.${name}`),
    ...['Absence', 'Open'].filter(uses).map((name) => `${runtime}.Ending.${name}`),
    ...(uses('BigInteger') ? ['java.math.BigInteger'] : []),
    ...(uses('List') ? ['java.util.List'] : []),
    ...(uses('Supplier') ? ['java.util.function.Supplier'] : []),
  ];
  return [
    ...statics.toSorted().map((name) => `import static ${name};\n`),
    statics.length > 0 ? '\n' : '',
    ...classes.toSorted().map((name) => `import ${name};\n`),
  ].join('');
}
