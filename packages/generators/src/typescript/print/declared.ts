import type { Program } from '../../program/program.js';
import { calendarOf, columnsOf, evidenceOf, figureOf, surveyOf } from '../make/figures.js';
import { literal } from './literal.js';
import { printingMaker } from './maker.js';
import { apart, type Module } from './modules.js';
import type { Names } from './scope.js';

/** `figures.js`: what units hand in, and what is asked of many of them. */
export function figuresModule(program: Program, all: Names): Module {
  const names = apart(all);
  const declared = declarations(program, names).filter(
    ({ value }) => Object.keys(value as object).length > 0,
  );
  return {
    path: 'figures.js',
    said: 'What units hand in: figures, case tables, evidence, surveys.',
    code: declared
      .map(({ said, name, value }) => `/** ${said} */\nexport const ${name} = ${literal(value)};`)
      .join('\n\n'),
    gives: declared.map(({ name }) => name),
    uses: names.used,
  };
}

interface Declaration {
  readonly said: string;
  readonly name: string;
  readonly value: unknown;
}

function declarations(program: Program, names: Names): readonly Declaration[] {
  const { rulebook, inputs, spreads } = program;
  const maker = printingMaker(names);
  const tables = named(
    rulebook.tables,
    ({ name }) => names.tables.get(name),
    (table) =>
      named(
        columnsOf(table),
        ({ name }) => names.columns.get(table.name)?.get(name),
        (column) => column,
      ),
  );
  return [
    {
      said: 'Figures that units hand in.',
      name: 'figures',
      value: named(
        inputs,
        ({ input }) => names.figures.get(input.name),
        (one) => figureOf(one, maker),
      ),
    },
    { said: 'Columns of case tables.', name: 'tables', value: tables },
    {
      said: 'Evidence.',
      name: 'documents',
      value: named(rulebook.evidence, ({ name }) => names.documents.get(name), evidenceOf),
    },
    {
      said: 'Surveys.',
      name: 'surveys',
      value: named(
        rulebook.surveys,
        ({ name }) => names.surveys.get(name),
        (one) => surveyOf(one, maker),
      ),
    },
    {
      said: 'Which days are worked.',
      name: 'calendars',
      value: named(rulebook.calendars, ({ name }) => names.calendars.get(name), calendarOf),
    },
    {
      said: 'Formulas that are asked of many units.',
      name: 'overUnits',
      value: spreads.map(({ over, body }) => ({ over, of: maker.body(body) })),
    },
  ];
}

function named<T>(
  all: readonly T[],
  nameOf: (one: T) => string | undefined,
  make: (one: T) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(all.map((one) => [nameOf(one) ?? '', make(one)]));
}
