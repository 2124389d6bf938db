import { findNode, print, rational, type Input, type Leaf, type Rational } from '@cchc/model';
import { explain } from '@cchc/semantics';
import { inputLabel, scoredValueInWords } from '@cchc/words';
import { handedIn, populationOfCase } from '../case/case.js';
import { SUBJECT, aloneLeaf, scoreWith, withSubject, type AloneLeaf } from './alone.js';
import {
  axisOfInput,
  axisOfSubject,
  exactOf,
  markOf,
  placeOf,
  valuesOf,
  type Axis,
} from './axis.js';
import type { Book } from './book.js';
import type { Curve, CurveAsked, CurvePoint, Heat, HeatAsked } from './requests.js';

/** The score of a leaf over one value; every point is scored by the reference. */
export function curveOf(book: Book, { of, node, input }: CurveAsked): Curve | null {
  const { rulebook, about } = book;
  const leaf = findNode(rulebook, node);
  if (leaf?.kind !== 'leaf') return null;
  const found = input === undefined ? bySubject(book, of, leaf) : byInput(book, of, leaf, input);
  if (!found) return null;
  const { label, name, alone, axis, here } = found;
  const at = (value: Rational): CurvePoint => ({
    ...markOf(value, axis, about.language),
    ...scoreAt(alone, { [name]: exactOf(value, axis.sort) }),
  });
  return {
    label,
    points: valuesOf(axis).map(at),
    marks: axis.thresholds
      .filter((one) => one.compare(axis.low) >= 0 && one.compare(axis.high) <= 0)
      .map((one) => markOf(one, axis, about.language)),
    ...(here ? { here: at(here) } : {}),
    most: rational(leaf.worth.points).valueOf(),
    least: Math.min(0, rational(leaf.worth.lowest).valueOf()),
    isTime: axis.sort === 'date',
  };
}

interface Found {
  readonly label: string;
  /** The input that changes. */
  readonly name: string;
  readonly alone: AloneLeaf;
  readonly axis: Axis;
  readonly here: Rational | undefined;
}

function bySubject({ rulebook, about }: Book, of: CurveAsked['of'], leaf: Leaf): Found | undefined {
  const value = scoredValueInWords(rulebook, leaf, about.language);
  if (!value) return undefined;
  const type: Input['type'] = { kind: value.sort === 'date' ? 'date' : 'number' };
  const alone = withSubject(rulebook, leaf, of, type);
  if (!alone) return undefined;
  const here = valueNow(rulebook, of, leaf, value.sort);
  return {
    label: value.title,
    name: SUBJECT,
    alone,
    axis: axisOfSubject(leaf, value.sort, here),
    here,
  };
}

/** What the rule looked at when the case was scored, as its trace says. */
function valueNow(
  rulebook: Book['rulebook'],
  of: CurveAsked['of'],
  leaf: Leaf,
  sort: Axis['sort'],
): Rational | undefined {
  const trace = explain(rulebook, populationOfCase(of), of.unit.id);
  const steps = trace?.nodes.find(({ node }) => node === leaf.id)?.steps ?? [];
  const band = steps.find((step) => step.kind === 'band');
  if (!band) return undefined;
  const { kind, text } = band.subject;
  return kind === 'number' || kind === 'date' ? placeOf(text, sort) : undefined;
}

function byInput(
  { rulebook }: Book,
  of: CurveAsked['of'],
  leaf: Leaf,
  name: string,
): Found | undefined {
  const input = rulebook.inputs.find((one) => one.name === name);
  if (!input) return undefined;
  const given = handedIn(of).inputs[name] ?? of.shared[name];
  const here = typeof given === 'string' ? rational(given) : undefined;
  const alone = aloneLeaf(rulebook, leaf, of);
  const label = inputLabel(rulebook, name);
  return { label, name, alone, axis: axisOfInput(input, leaf, here), here };
}

function scoreAt(alone: AloneLeaf, values: Readonly<Record<string, string>>) {
  const score = scoreWith(alone, values)?.score ?? null;
  return score ? { score: print(score), height: score.valueOf() } : { score: null, height: null };
}

/** So many values stand on each side of a heat map. */
const SIDE = 24;

/** The score of a leaf over two figures. */
export function heatOf(book: Book, { of, node, inputs }: HeatAsked): Heat | null {
  const { rulebook, about } = book;
  const leaf = findNode(rulebook, node);
  if (leaf?.kind !== 'leaf') return null;
  const [one, other] = inputs.map((name) => byInput(book, of, leaf, name));
  if (!one || !other) return null;
  const across = coarse(one.axis);
  const up = coarse(other.axis);
  const labels = [inputLabel(rulebook, one.name), inputLabel(rulebook, other.name)] as const;
  return {
    labels,
    across: across.map((value) => markOf(value, one.axis, about.language)),
    up: up.map((value) => markOf(value, other.axis, about.language)),
    scores: up.map((high) =>
      across.map((value) =>
        scoreAt(one.alone, {
          [one.name]: exactOf(value, one.axis.sort),
          [other.name]: exactOf(high, other.axis.sort),
        }),
      ),
    ),
    ...(one.here && other.here
      ? { here: { across: one.here.valueOf(), up: other.here.valueOf() } }
      : {}),
    most: rational(leaf.worth.points).valueOf(),
  };
}

function coarse(axis: Axis): readonly Rational[] {
  return valuesOf({ ...axis, thresholds: [] }, SIDE);
}
