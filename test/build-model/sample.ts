import { nowhere as at, type Rulebook } from '@cchc/model';
import {
  declareEvidence,
  declareInput,
  declareParameter,
  declareTable,
  define,
} from './declarations.js';
import {
  MAX,
  SUBJECT,
  TOTAL,
  aggregate,
  attribute,
  both,
  calc,
  column,
  compare,
  day,
  definition,
  each,
  extreme,
  fact,
  input,
  lift,
  negative,
  not,
  over,
  parameter,
  scoreOf,
  steps,
  text,
  unitIs,
} from './expressions.js';
import { by, grade, grading, ranking, remainingGrade, totalIn } from './grading.js';
import {
  EXPLAIN,
  absent,
  additive,
  band,
  bands,
  branch,
  formula,
  fromMax,
  gives,
  guards,
  item,
  nested,
  outcome,
  range,
  rescaledTo,
} from './rules.js';
import { rulebook } from './rulebook.js';
import { block, group, leaf } from './tree.js';

const done = leaf(
  '1.1',
  bands(definition('share'), [
    band(range(parameter('full'), ''), MAX),
    band(range('0.8', parameter('full')), calc(SUBJECT, '*', MAX)),
    band(range('', '0.8'), '0'),
  ]),
  { zeroDenominator: absent('left-out'), missingInput: rescaledTo('I'), digits: 2 },
);
const announced = leaf(
  '1.2',
  guards(
    [
      branch(both(input('posted'), compare(input('how'), '=', text('web'))), gives(MAX, '9')),
      branch(not(unitIs('type', 'xã')), nested(formula(extreme('largest', '1', scoreOf('1.1'))))),
    ],
    { otherwise: EXPLAIN },
  ),
  { gates: [{ when: fact('plan'), otherwise: outcome('0'), at }] },
);
const cases = leaf('2.1', {
  kind: 'per-case',
  table: 'files',
  scoring: guards([branch(compare(column('done'), '<=', column('due')), '10')], { uncovered: '0' }),
  noRows: absent('full'),
  digits: 1,
  at,
});
const counted = leaf(
  '2.2',
  additive(
    item('add', each('0.5', aggregate('count', 'files', { except: column('excused') })), {
      cap: '2',
    }),
    item('deduct', negative('1'), { when: compare(attribute('vùng'), '=', text('núi')) }),
  ),
);
const late = leaf(
  '2.3',
  bands(fact('plan', 'date'), [band(range('', day('2025-01-31'), '[]'), '10')], {
    otherwise: steps('1', '1', day('2025-02-01'), { direction: 'short-of', whole: true }),
  }),
);
const compared = leaf(
  '2.4',
  fromMax(
    item('deduct', '5', { when: compare(input('posted'), '=', over('mean', input('posted'))) }),
  ),
);

/** A rulebook with at least one of nearly everything that a model can hold. */
export const sample: Rulebook = rulebook(
  [
    group('I', [done, announced]),
    group('II', [cases, counted, late, compared, leaf('2.5', undefined)], {
      applies: [{ kind: 'except', to: [{ kind: 'unit', name: 'Thanh tra' }], at }],
    }),
  ],
  {
    inputs: [
      declareInput('done', 'integer', { atMost: input('given') }),
      declareInput('given', 'integer', { atLeast: lift('0'), unitOfMeasure: 'nhiệm vụ' }),
      declareInput('posted', 'yes-no'),
      declareInput('how', ['web', 'giấy']),
    ],
    definitions: [define('share', calc(input('done'), '/', input('given')))],
    parameters: [declareParameter('full', [{ unitType: 'xã', value: lift('1') }], '0.9')],
    evidence: [declareEvidence('plan', { home: '1.2', effects: { none: outcome('0') } })],
    tables: [declareTable('files', { due: 'date', done: 'date', excused: 'yes-no' })],
    blocks: [
      block('bonus', [leaf('b', formula('1'))], { most: '3' }),
      block('penalty', [leaf('p', formula('1'))]),
    ],
    rounding: { kind: 'rules', levels: [{ level: 'criterion', digits: 2 }], total: 2 },
    grading: grading({
      grades: [grade('Tốt', totalIn('50', '')), remainingGrade('Yếu')],
      vetoes: [{ grade: 'Yếu', when: not(input('posted')), at }],
      quotas: [{ grade: 'Tốt', most: { share: '0.2' }, per: 'block', at }],
    }),
    ranking: ranking({ keys: [by(TOTAL), { kind: 'authority', authority: 'Hội đồng', at }] }),
  },
);
