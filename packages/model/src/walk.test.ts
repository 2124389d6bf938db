import { expect, it } from 'vitest';
import {
  MAX,
  SUBJECT,
  aggregate,
  band,
  bands,
  branch,
  calc,
  column,
  compare,
  define,
  each,
  extreme,
  formula,
  gives,
  guards,
  input,
  leaf,
  nested,
  outcome,
  over,
  range,
  rulebook,
  sample,
  steps,
} from '../../../test/build-model/index.js';
import { nowhere as at } from './text/place.js';
import {
  expressionsOfRule,
  findNode,
  leavesOf,
  looksAtOthers,
  nodesOf,
  parentOf,
  withSubexpressions,
} from './walk.js';

it('goes through the nodes in the order of the rulebook, parents first, blocks last', () => {
  const ids = [...nodesOf(sample)].map(({ id }) => id);
  expect(ids).toEqual(['I', '1.1', '1.2', 'II', '2.1', '2.2', '2.3', '2.4', '2.5', 'b', 'p']);
  expect([...leavesOf(sample)].map(({ id }) => id)).toEqual(
    ids.filter((id) => !id.startsWith('I')),
  );
});

it('finds a node and what it stands in', () => {
  expect(findNode(sample, '2.3')?.id).toBe('2.3');
  expect(findNode(sample, '9')).toBeUndefined();
  expect(parentOf(sample, '2.3')).toMatchObject({ id: 'II' });
  expect(parentOf(sample, 'b')).toMatchObject({ kind: 'bonus' });
  expect(parentOf(sample, 'I')).toBeUndefined();
});

const names = (expressions: Iterable<Parameters<typeof withSubexpressions>[0]>) =>
  [...expressions]
    .flatMap((one) => [...withSubexpressions(one)])
    .flatMap((one) => (one.kind === 'reference' ? [one.name] : []));

it('goes through every expression of a rule, however deep', () => {
  const inside = bands(
    input('subject'),
    [band(range(input('from'), input('to')), gives(input('value'), input('cap')))],
    {
      otherwise: input('rest'),
      uncovered: input('gap'),
    },
  );
  const { rule } = leaf(
    '1',
    guards([branch(input('when'), nested(inside))], { otherwise: input('else') }),
    {
      gates: [{ when: input('gate'), otherwise: outcome(input('closed')), at }],
      exceptions: [branch(input('exception'), input('excepted'))],
      zeroDenominator: outcome(input('zero')),
      missingInput: outcome(input('missing')),
    },
  );
  expect(rule && names(expressionsOfRule(rule)).sort()).toEqual([
    'cap',
    'closed',
    'else',
    'excepted',
    'exception',
    'from',
    'gap',
    'gate',
    'missing',
    'rest',
    'subject',
    'to',
    'value',
    'when',
    'zero',
  ]);
});

it('goes through every part of an expression', () => {
  const all = calc(
    extreme('largest', each(input('a'), input('b')), steps(input('c'), input('d'), input('e'))),
    '+',
    aggregate('sum', 't', {
      of: column('f'),
      when: compare(column('g'), '=', SUBJECT),
      except: column('h'),
    }),
  );
  expect(names([all, MAX])).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
});

it('tells whether a unit is compared with others, wherever that is written', () => {
  const alone = rulebook([leaf('1', formula(input('a')))]);
  expect(looksAtOthers(alone)).toBe(false);
  expect(looksAtOthers(sample)).toBe(true);
  const share = define('share', calc(input('a'), '/', over('largest', input('a'))));
  expect(looksAtOthers({ ...alone, definitions: [share] })).toBe(true);
});
