import type { Name, Reason, RefusalWhy, Survey } from '@cchc/model';
import { plain } from '../../documents/plain.js';
import type { HeldSlot } from '../body/scope.js';
import { calcCells, entryOf, once, said, textRun, type Book } from '../book.js';
import { add, held, mul } from '../numbers/arithmetic.js';
import type { Cells } from '../numbers/cells.js';
import { readValue } from '../numbers/read.js';
import { addRatios, decimalRatio, heldRatio, ratio, type Ratio } from '../numbers/ratio.js';
import { HELD, constant, inCell, type Value } from '../numbers/value.js';
import { readCell } from './figure-kind.js';

export interface SurveyCell {
  readonly group: string;
  readonly option: string;
  readonly cell: string;
}

export function surveyEntries(book: Book, survey: Survey): readonly SurveyCell[] {
  return once(book, `survey entries ${survey.name}`, () =>
    groupsOf(survey).flatMap((group) =>
      survey.options.map((option) => ({
        group: group.name,
        option: option.name,
        cell: entryOf(book, {
          key: `survey ${survey.name} ${group.name} ${option.name}`,
          label: plain(
            [survey.title ?? survey.name, group.title ?? group.name, option.title ?? option.name]
              .filter((one) => one !== '')
              .join(' – '),
          ),
          holds: { kind: 'number', whole: true },
          home: undefined,
          shared: false,
        }),
      })),
    ),
  );
}

function groupsOf({ groups }: Survey): readonly {
  readonly name: string;
  readonly title?: string;
  readonly weight?: string;
}[] {
  return groups.length === 0 ? [{ name: '' }] : groups;
}

/** The mean worth of the answers: of everybody, or of groups by their weights. */
export function surveyMean(book: Book, name: Name): HeldSlot {
  return once(book, `survey ${name}`, () => {
    const survey = book.rulebook.surveys.find((one) => one.name === name);
    if (!survey) throw new Error(`no survey ${name}`);
    return meanOf(book, survey, calcCells(book, plain(survey.title ?? name)));
  });
}

function meanOf(book: Book, survey: Survey, cells: Cells): HeldSlot {
  const { name, minimumSample: least = 0 } = survey;
  const counts = surveyEntries(book, survey).map((one) => ({
    ...one,
    ...countOf(book, cells, one.cell),
  }));
  const groups = groupsOf(survey).map(({ name: group, weight }) => {
    const own = counts.filter((one) => one.group === group);
    const answers = totalOf(
      cells,
      own.map(({ value }) => value),
      'answers in all',
    );
    const worth = own
      .map(({ value, option }) => {
        const { num, den } = decimalRatio(
          survey.options.find((one) => one.name === option)?.worth ?? '0',
        );
        return ratio(mul(cells, value, num), den);
      })
      .reduce((a, b) => addRatios(cells, a, b));
    return { group, weight, answers, worth: heldRatio(cells, worth, 'worth of answers') };
  });
  const all = totalOf(
    cells,
    groups.map(({ answers }) => answers),
    'answers in all',
  );
  const given = cells.put('survey given', `SUM(${counts.map(({ given: one }) => one).join(',')})`);
  const fault = counts.reduceRight(
    (otherwise, { problem }) => `IF(${problem}>1,${problem},${otherwise})`,
    '0',
  );
  const why = cells.put('fault of survey', fault);
  const silent = groups.map(({ answers }) => zero(answers)).join(',');
  const few = least === 0 ? 'FALSE' : `${nearly(all)}<${String(least)}`;
  const state = cells.put(
    'survey',
    `IF(${given}=0,1,IF(${why}>0,2,IF(OR(${silent}),3,IF(${few},4,0))))`,
  );
  const { num, den } = meanOfGroups(cells, groups);
  const nobody: readonly Reason[] = [{ kind: 'missing-survey', survey: name }];
  const refused = (code: number): readonly Reason[] => [
    { kind: 'refused-survey', survey: name, why: WHYS[code - 2] ?? 'unreadable' },
  ];
  const say = (reasons: readonly Reason[]): string => String(textRun(book, [said(book, reasons)]));
  return {
    state,
    lacks: [
      { when: `${state}=1`, cause: 'missing-input', why: () => nobody, say: say(nobody) },
      {
        when: `${state}=2`,
        cause: 'refused',
        why: (read) => refused(Number(read.number(why))),
        say: say(refused(2)),
      },
      {
        when: `${state}=3`,
        cause: 'missing-input',
        why: (read) =>
          groups
            .filter(({ answers }) => readValue(read, answers) === 0n)
            .map(({ group }) => ({
              kind: 'missing-survey',
              survey: name,
              ...(survey.groups.length === 0 ? {} : { group }),
            })),
        say: say(nobody),
      },
      {
        when: 'TRUE',
        cause: 'missing-input',
        why: (read) => [
          { kind: 'small-sample', survey: name, answers: readValue(read, all).toString(), least },
        ],
        say: say([{ kind: 'small-sample', survey: name, answers: '…', least }]),
      },
    ],
    local: { type: 'int', value: num },
    den,
  };
}

const WHYS: readonly RefusalWhy[] = ['unreadable', 'too-fine', 'below-lowest', 'above-highest'];

function countOf(book: Book, cells: Cells, cell: string) {
  const read = readCell(book, cells, cell, { kind: 'integer' }, undefined, 'answers');
  const raw = read.local.type === 'int' ? (read.local.value.cell ?? '0') : '0';
  const problem = cells.put('answers', `IF(${read.problem}=0,IF(${raw}<0,4,0),${read.problem})`);
  const value = cells.put('answers', `MAX(0,${raw})`);
  return {
    problem,
    value: inCell(value, 0n, HELD),
    given: cells.put('answers given', `IF(ISBLANK(${cell}),0,1)`),
  };
}

function totalOf(cells: Cells, values: readonly Value[], label: string): Value {
  const [first = constant(0n), ...rest] = values;
  return held(
    cells,
    rest.reduce((a, b) => add(cells, a, b), first),
    label,
  );
}

function zero({ cell, limbs = [] }: Value): string {
  return cell === undefined ? `AND(${limbs.map((limb) => `${limb}=0`).join(',')})` : `${cell}=0`;
}

/** Enough to compare with a small number. */
function nearly({ cell, limbs = [] }: Value): string {
  return cell ?? `(${limbs.map((limb, at) => `${limb}*1E+${String(6 * at)}`).join('+')})`;
}

function meanOfGroups(
  cells: Cells,
  groups: readonly {
    readonly weight: string | undefined;
    readonly answers: Value;
    readonly worth: Ratio;
  }[],
): Ratio {
  const parts = groups.map(({ weight, answers, worth }) => {
    if (weight === undefined) return { weight: ratio(answers), worth };
    const by = decimalRatio(weight);
    const num = mul(cells, worth.num, by.num);
    const den = mul(cells, mul(cells, worth.den, by.den), answers);
    return { weight: by, worth: { num, den } };
  });
  const weight = parts.map((one) => one.weight).reduce((a, b) => addRatios(cells, a, b));
  const worth = parts.map((one) => one.worth).reduce((a, b) => addRatios(cells, a, b));
  return heldRatio(
    cells,
    { num: mul(cells, worth.num, weight.den), den: mul(cells, worth.den, weight.num) },
    'mean',
  );
}
