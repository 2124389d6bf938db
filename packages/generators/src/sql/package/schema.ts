import type { Column, Input, Rulebook } from '@cchc/model';
import { typeInWords, type Tongue } from '@cchc/words';
import { inputTables } from '../reading/input-tables.js';
import { kindOf } from '../reading/kinds.js';
import type { Scorer } from '../scorer.js';

/** A table that is loaded, and its columns. */
export interface Loaded {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: string, comment: string])[];
}

/** The tables to load, in the data contract's order; figures and cells of case tables by their names. */
export function tablesOf(scorer: Scorer, tongue: Tongue = 'vi'): readonly Loaded[] {
  const { dialect, handedIn } = scorer;
  const { types } = dialect;
  const text = (name: string, comment = ''): readonly [string, string, string] => [
    name,
    types.text,
    comment,
  ];
  const whole = (name: string, comment = ''): readonly [string, string, string] => [
    name,
    types.whole,
    comment,
  ];
  return [
    { name: 'rounds', columns: [whole('place'), text('round'), ['asked', types.truth, '']] },
    {
      name: 'units',
      columns: [whole('place'), text('unit'), text('name'), text('type'), text('block')],
    },
    { name: 'attributes', columns: [text('unit'), text('attribute'), text('value')] },
    ...inputTables(scorer.rulebook, dialect).map(({ name, inputs }) => ({
      name,
      columns: [
        text('round'),
        text('unit'),
        ...inputs.map((input) =>
          text(handedIn.asked.columnOf.get(input.name) ?? '', told(input, tongue)),
        ),
      ],
    })),
    { name: 'shared_inputs', columns: [text('input'), text('value')] },
    {
      name: 'evidence',
      columns: [
        text('round'),
        text('unit'),
        text('evidence'),
        text('state'),
        ['issued', types.day, ''],
        ['issued_time', types.time, ''],
      ],
    },
    {
      name: 'survey_answers',
      columns: [
        whole('place'),
        text('round'),
        text('unit'),
        text('survey'),
        text('respondents'),
        text('option'),
        text('number'),
      ],
    },
    {
      name: 'expert_scores',
      columns: [
        whole('place'),
        text('round'),
        text('unit'),
        text('criterion'),
        text('rater'),
        text('score'),
        text('reason'),
      ],
    },
    {
      name: 'expert_choices',
      columns: [
        whole('place'),
        text('round'),
        text('unit'),
        text('criterion'),
        text('rater'),
        text('choice'),
      ],
    },
    { name: 'previous_inputs', columns: [text('unit'), text('input'), text('value')] },
    { name: 'previous_scores', columns: [text('unit'), text('node'), text('score')] },
    { name: 'case_tables', columns: [text('unit'), text('case_table')] },
    ...caseTables(scorer, tongue),
  ];
}

/** What a figure or a cell is: its title, what it may be, and in what it is measured. */
function told(one: Input | Column, tongue: Tongue): string {
  const { name, title, type } = one;
  const unitOfMeasure = 'unitOfMeasure' in one ? one.unitOfMeasure : undefined;
  const options =
    type.kind === 'choice' ? `: ${type.options.map((option) => option.name).join(', ')}` : '';
  const unit = unitOfMeasure === undefined ? '' : `, ${unitOfMeasure}`;
  return `${title ?? name} (${typeInWords(type, tongue)}${options}${unit})`;
}

/** Rows of cases come in their types, whole numbers at the digits of their columns. */
function caseTables({ rulebook, tables, dialect }: Scorer, tongue: Tongue): readonly Loaded[] {
  const { types } = dialect;
  return rulebook.tables.map((table) => {
    const { name, columnOf } = tables(table.name);
    const typed = table.columns.map((own): readonly [string, string, string] => {
      const { name: column, type } = own;
      const said = told(own, tongue);
      const kind = kindOf(type);
      const spelt = columnOf.get(column) ?? '';
      switch (kind.of) {
        case 'yes-no':
          return [spelt, types.truth, said];
        case 'date':
          return [spelt, types.day, said];
        case 'moment':
          return [spelt, types.moment, said];
        case 'choice':
          return [spelt, types.text, said];
        default:
          return [
            spelt,
            types.whole,
            kind.digits === 0 ? said : `${said} × 10^${String(kind.digits)}`,
          ];
      }
    });
    return {
      name,
      columns: [
        ['place', types.whole, ''],
        ['unit', types.text, ''],
        ['row_no', types.whole, ''],
        ...typed,
        ['faults', types.faults, ''],
      ],
    };
  });
}

export function isCaseTable(rulebook: Rulebook, scorer: Scorer, name: string): boolean {
  return rulebook.tables.some((table) => scorer.tables(table.name).name === name);
}
