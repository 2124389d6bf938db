import { ZERO, ratio, rational, type Name, type Rational } from '@cchc/model';
import { inputsAsked, varying } from './inputs.js';
import { whyNotShown, type AskedLeaf } from './leaf.js';
import { notDecided, proved, refuted, type Verdict } from './obligation.js';
import {
  guessesOf,
  moreOf,
  scoresApart,
  search,
  type PiecePair,
  type TwoShown,
  type Ways,
} from './pairs.js';
import { ofInput, type Varied } from './vary.js';

/** Whether an input changes what a leaf gives; *refuted* where no two units that differ in it alone do. */
export function matters(asked: AskedLeaf, name: Name): Verdict {
  if (!inputsAsked(asked).all.includes(name))
    return asked.open ? notDecided(asked.open) : refuted();
  const isVaried = ofInput(name);
  const shows = varying(asked, isVaried);
  const { points } = asked.explored.leaf.worth;
  let open = asked.open !== undefined;
  // Plain differences first: those that rounding may swallow come last.
  for (const size of [rational(points).mul(ratio(1n, 20n)), ZERO]) {
    const ways = (pair: PiecePair) => otherwise(pair, size, isVaried);
    const result = search({ asked, ...shows, isVaried, ways, confirms: differ });
    if (result.found) return proved(...result.found);
    if (size === ZERO) open ||= result.open;
  }
  return open ? notDecided(whyNotShown(asked)) : refuted();
}

function otherwise(pair: PiecePair, size: Rational, isVaried: Varied): Ways {
  const { first, second } = pair;
  if (first.kind === 'status' && second.kind === 'status')
    return first.status === second.status ? [] : [[]];
  if (first.kind === 'status' || second.kind === 'status') return [[]];
  const [up, down] = ([1, -1] as const).map((way) => scoresApart(pair, size, way, isVaried));
  if (up !== 'open' && down !== 'open' && up && down) return [...up, ...down];
  const more = moreOf(pair, isVaried);
  return guessesOf(pair, more ? [{ form: more, relation: '>' }] : []);
}

function differ([a, b]: TwoShown): boolean {
  return a.score !== b.score || a.status !== b.status;
}
