import { nowhere as at, type Outcome, type ScorerChoice } from '@cchc/model';
import { expect, it } from 'vitest';
import {
  absent,
  branch,
  compare,
  declareInput,
  gives,
  guards,
  input,
  inShort,
  leaf,
  nested,
  population,
  rulebook,
  scored,
  scoredLeaf,
  unit,
  type UnitParts,
} from '../../../../test/build-model/index.js';
import { explain } from '../explain.js';

const among = (alternatives: Readonly<Record<string, Outcome>>): ScorerChoice => ({
  kind: 'scorer-choice',
  alternatives: Object.entries(alternatives).map(([title, outcome]) => ({ title, outcome, at })),
  at,
});
const held = among({
  'Có tổ chức': nested(
    guards([branch(compare(input('x'), '>=', '3'), '10')], { otherwise: gives('4') }),
  ),
  'Không tổ chức': gives('1'),
  'Được miễn': absent('full'),
});
const declared = { inputs: [declareInput('x', 'integer')] };
type Chosen = NonNullable<UnitParts['choices']>[string];

const chosenBy = (raters: Chosen, inputs: UnitParts['inputs'] = {}) =>
  scoredLeaf(leaf('1', held), { choices: { '1': raters }, inputs }, declared);

it('scores the case that was chosen, whatever it holds', () => {
  expect(chosenBy({ an: 'Không tổ chức' })).toBe('1/10 scored');
  expect(chosenBy({ an: 'Có tổ chức' }, { x: '2' })).toBe('4/10 scored');
  expect(chosenBy({ an: 'Có tổ chức' })).toBe('-/10 missing-input missing-input:x');
  expect(chosenBy({ an: 'Được miễn' })).toBe('10/10 not-assessed absence:full:branch');
});

it('takes the choice of several people where they agree', () => {
  expect(chosenBy({ an: 'Không tổ chức', bình: 'Không tổ chức'.normalize('NFD') })).toBe(
    '1/10 scored',
  );
  expect(chosenBy({ an: 'Không tổ chức', bình: 'Có tổ chức' })).toBe(
    '-/10 refused refused-choice:an:choices-differ refused-choice:bình:choices-differ',
  );
});

it('waits for a choice, and refuses what is none of the cases', () => {
  expect(chosenBy({})).toBe('-/10 awaiting-manual-score missing-choice');
  expect(chosenBy({ an: 'Có' })).toBe('-/10 refused refused-choice:an:unknown-option');
  expect(chosenBy({ an: { kind: 'refused', text: '#N/A', why: 'unreadable' } })).toBe(
    '-/10 refused refused-choice:an:unreadable',
  );
});

it('tells who chose, and what would give more within the case', () => {
  const people = population([
    unit('U', { choices: { '1': { an: 'Có tổ chức' } }, inputs: { x: '2' } }),
  ]);
  const traced = explain(rulebook([leaf('1', held)], declared), people, 'U')?.nodes[1];
  expect(traced?.steps[0]).toEqual({ kind: 'choice', at, title: 'Có tổ chức', raters: ['an'] });
  expect(traced?.next).toMatchObject([{ kind: 'branch', score: '10' }]);
});

it('lets a later round choose anew, whoever chose before', () => {
  const before = unit('U', { choices: { '1': { an: 'Có tổ chức' } } }).rounds.get('final');
  const again = unit('U', { choices: { '1': { bình: 'Không tổ chức' } } });
  const rounds = new Map([...(before ? [['self', before] as const] : []), ...again.rounds]);
  const book = rulebook([leaf('1', held)], declared);
  expect(
    scored(book, population([{ ...again, rounds }])).map((one) => inShort(one).node('1')),
  ).toEqual(['1/10 scored']);
});
