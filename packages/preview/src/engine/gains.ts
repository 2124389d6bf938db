import {
  ONE,
  floor,
  leavesOf,
  print,
  rational,
  withSubexpressions,
  expressionsOfRule,
  type DatumJson,
  type Expression,
  type Input,
  type Leaf,
  type Rational,
  type ValueType,
} from '@cchc/model';
import { explain, type NextStep } from '@cchc/semantics';
import { PREVIEW_LABELS, evidenceLabel, formatNumber, formatValue, inputLabel } from '@cchc/words';
import {
  changed,
  documents,
  handedIn,
  populationOfCase,
  populationWith,
  withEntry,
  type Case,
} from '../case/case.js';
import { inputsIn } from '../case/variables.js';
import { MOST_OTHERS, ofUnit, type Book, type Others } from './book.js';
import type { Gain } from './requests.js';

/** A change of one value; whether it gains anything is found by scoring the case with it. */
interface Move {
  readonly key: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly then: Case;
}

/** More than anybody would read. */
const MOST_SHOWN = 30;

/**
 * The single changes that raise a case's total, those first that raise it most. A figure moves as far as the
 * next step of a scale asks, yes and no change places, evidence is accepted: each is scored anew, exactly.
 */
export function gainsOf(book: Book, one: Case, others: Others | undefined): readonly Gain[] {
  const within = others && others.json.units.length <= MOST_OTHERS ? others.json : undefined;
  const total = (of: Case): string | undefined => {
    const { units } = book.score(populationWith(of, within));
    const found = ofUnit(units, of.unit.id)?.total;
    return found?.score ?? found?.soFar;
  };
  const now = total(one);
  if (now === undefined) return [];
  const { language } = book.about;
  const gains = movesOf(book, one).flatMap((move) => {
    const then = total(move.then);
    const gain = then === undefined ? undefined : rational(then).sub(rational(now));
    return then === undefined || !gain || gain.s <= 0n || gain.n === 0n
      ? []
      : [{ move, gain, total: formatNumber(then, language) }];
  });
  return gains
    .toSorted((a, b) => b.gain.compare(a.gain))
    .slice(0, MOST_SHOWN)
    .map(({ move, gain, total: after }) => ({
      label: move.label,
      from: move.from,
      to: move.to,
      gain: formatNumber(print(gain), language),
      total: after,
      then: move.then,
    }));
}

function movesOf(book: Book, one: Case): readonly Move[] {
  const { rulebook } = book;
  const population = populationOfCase(one);
  const trace = explain(rulebook, population, one.unit.id);
  const moves = new Map<string, Move>();
  const add = (move: Move | undefined): void => {
    if (move && !moves.has(move.key)) moves.set(move.key, move);
  };
  for (const leaf of leavesOf(rulebook)) {
    const node = trace?.nodes.find((other) => other.node === leaf.id);
    for (const move of byStep(book, one, leaf, node?.next ?? [])) add(move);
    for (const input of inputsOf(book, leaf)) {
      if (input.type.kind === 'yes-no') add(otherAnswer(book, one, input));
    }
    for (const evidence of rulebook.evidence) {
      if (evidence.home === leaf.id || asksFor(leaf, evidence.name))
        add(accepted(book, one, evidence.name));
    }
  }
  return [...moves.values()];
}

function inputsOf({ rulebook }: Book, leaf: Leaf): readonly Input[] {
  const used = new Set(
    leaf.rule
      ? [...expressionsOfRule(leaf.rule)].flatMap((expression) => inputsIn(expression, rulebook))
      : [],
  );
  return rulebook.inputs.filter(({ name, shared }) => used.has(name) && !shared);
}

function asksFor({ rule }: Leaf, name: string): boolean {
  return (
    rule !== undefined &&
    [...expressionsOfRule(rule)].some((expression) =>
      [...withSubexpressions(expression)].some(
        (part) => part.kind === 'evidence' && part.evidence === name,
      ),
    )
  );
}

function otherAnswer(book: Book, one: Case, input: Input): Move | undefined {
  const given = handedIn(one).inputs[input.name];
  return given === undefined ? undefined : setTo(book, one, input, given === 'yes' ? 'no' : 'yes');
}

function accepted({ rulebook, about }: Book, one: Case, name: string): Move | undefined {
  const given = handedIn(one).evidence[name] ?? [];
  if (given.some(({ state }) => state === 'accepted')) return undefined;
  const words = PREVIEW_LABELS[about.language].state;
  const issued = given[0]?.issued;
  const then = changed(one, ({ evidence }) => ({
    evidence: withEntry(evidence, name, documents('accepted', Math.max(1, given.length), issued)),
  }));
  return {
    key: `evidence ${name}`,
    label: evidenceLabel(rulebook, name),
    from: words[given[0]?.state ?? 'none'],
    to: words.accepted,
    then,
  };
}

function byStep(book: Book, one: Case, leaf: Leaf, steps: readonly NextStep[]): readonly Move[] {
  return steps.flatMap((step) => {
    if (step.kind === 'band') return towards(book, one, subjectOf(leaf), step) ?? [];
    if (step.kind !== 'branch' && step.kind !== 'gate' && step.kind !== 'item') return [];
    const [atom, ...more] = step.toHold;
    if (!atom || more.length > 0 || atom.expression.kind !== 'comparison') return [];
    const { left, operator } = atom.expression;
    if (atom.right?.kind !== 'number' || left.kind !== 'reference') return [];
    const input = inputNamed(book, left.name);
    const up = operator === '>=' || operator === '>';
    const down = operator === '<=' || operator === '<';
    if (!input || !atom.wanted || !(up || down)) return [];
    const inclusive = operator === '>=' || operator === '<=';
    return at(book, one, input, rational(atom.right.text), up, inclusive) ?? [];
  });
}

function subjectOf({ rule }: Leaf): Expression | undefined {
  return rule?.scoring.kind === 'bands' ? rule.scoring.subject : undefined;
}

type BandStep = Extract<NextStep, { readonly kind: 'band' }>;

/** The figure itself, or the upper or lower figure of a quotient, moved until the bound is reached. */
function towards(
  book: Book,
  one: Case,
  subject: Expression | undefined,
  { bound, direction }: BandStep,
): readonly Move[] | undefined {
  const expression = resolved(book, subject);
  if (!expression) return undefined;
  const raise = direction === 'raise';
  if (expression.kind === 'reference') {
    const input = inputNamed(book, expression.name);
    if (input?.type.kind === 'date')
      return [setTo(book, one, input, bound.value.text)].filter((move) => move !== undefined);
    if (!input || bound.value.kind !== 'number') return undefined;
    return at(book, one, input, rational(bound.value.text), raise, bound.inclusive);
  }
  if (expression.kind !== 'arithmetic' || expression.operator !== '/') return undefined;
  if (expression.left.kind !== 'reference' || bound.value.kind !== 'number') return undefined;
  const over = inputNamed(book, expression.left.name);
  const [name, ...more] = inputsIn(expression.right, book.rulebook);
  if (!over || name === undefined || more.length > 0) return undefined;
  if (expression.right.kind !== 'reference') return undefined;
  const under = handedIn(one).inputs[name];
  if (typeof under !== 'string') return undefined;
  return at(
    book,
    one,
    over,
    rational(bound.value.text).mul(rational(under)),
    raise,
    bound.inclusive,
  );
}

function resolved({ rulebook }: Book, expression: Expression | undefined): Expression | undefined {
  if (expression?.kind !== 'reference' || expression.to !== 'definition') return expression;
  return rulebook.definitions.find(({ name }) => name === expression.name)?.value;
}

function inputNamed({ rulebook }: Book, name: string): Input | undefined {
  return rulebook.inputs.find((input) => input.name === name && !input.shared);
}

/** The nearest value of the input's steps that is on the right side of the bound. */
function at(
  book: Book,
  one: Case,
  input: Input,
  bound: Rational,
  up: boolean,
  inclusive: boolean,
): readonly Move[] | undefined {
  if (!NUMBERS.has(input.type.kind)) return undefined;
  const step = rational(input.resolution ?? (input.type.kind === 'integer' ? '1' : '0.0001'));
  const down = floor(bound.div(step));
  const isOn = down.mul(step).equals(bound);
  const places = up
    ? isOn && inclusive
      ? down
      : down.add(ONE)
    : isOn && !inclusive
      ? down.sub(ONE)
      : down;
  const move = setTo(book, one, input, print(places.mul(step)));
  return move ? [move] : undefined;
}

const NUMBERS: ReadonlySet<ValueType['kind']> = new Set(['integer', 'number', 'ratio']);

function setTo(
  { rulebook, about: { language } }: Book,
  one: Case,
  input: Input,
  value: string,
): Move | undefined {
  const before: DatumJson | undefined = handedIn(one).inputs[input.name];
  if (before === value) return undefined;
  const say = (datum: DatumJson | undefined): string => {
    if (datum === undefined) return PREVIEW_LABELS[language].notGiven;
    return typeof datum === 'string' ? inWords(datum, input.type) : datum.text;
  };
  const inWords = (text: string, { kind }: ValueType): string =>
    formatValue(text, SORTS[kind], language);
  return {
    key: `${input.name} = ${value}`,
    label: inputLabel(rulebook, input.name),
    from: say(before),
    to: say(value),
    then: changed(one, ({ inputs }) => ({ inputs: withEntry(inputs, input.name, value) })),
  };
}

export const SORTS = {
  integer: 'number',
  number: 'number',
  ratio: 'percent',
  'yes-no': 'yes-no',
  date: 'date',
  moment: 'moment',
  choice: 'choice',
} as const;
