import {
  leavesOf,
  type Branch,
  type Expression,
  type Guards,
  type Outcome,
  type Span,
} from '@cchc/model';
import { CodeActionKind } from 'vscode-languageserver';
import { contains, textAt, type View } from '../../view.js';
import { indentOf } from '../fixes/edits.js';
import { typed } from '../fixes/written.js';
import { rulebookAt } from '../models.js';
import { action, type Refactoring } from './refactoring.js';

type Comparison = Extract<Expression, { kind: 'comparison' }>;

/** One condition as a step: what is compared, how, and with what. */
interface Step {
  readonly subject: string;
  readonly operator: '>=' | '>' | '<=' | '<';
  readonly bound: string;
  readonly outcome: string;
}

/** `khi x >= 80%: …; khi x >= 50%: …; còn lại: …` as bands over `x`; only where the order of the conditions says so. */
export const guardsIntoBands: Refactoring = (view, range) => {
  const rulebook = rulebookAt(view, range.start);
  if (!rulebook || rulebook.amendment) return [];
  const guards = [...leavesOf(rulebook)]
    .map(({ rule }) => rule?.scoring)
    .find(
      (scoring): scoring is Guards =>
        scoring?.kind === 'guards' && scoring.at.file === 0 && contains(scoring.at, range.start),
    );
  const bands = guards && bandsOf(guards, view);
  if (!guards || !bands) return [];
  const edit = { range: { start: guards.at.start, end: guards.at.end }, newText: bands };
  return [action(view, CodeActionKind.RefactorRewrite, 'guards-into-bands', [edit])];
};

function bandsOf({ branches, otherwise, at }: Guards, view: View): string | undefined {
  const steps = branches.map((branch) => stepOf(branch, view));
  const [first] = steps;
  if (!first || !otherwise || steps.some((step) => step === undefined)) return undefined;
  const known = steps.filter((step) => step !== undefined);
  const isOneSubject = known.every((step) => step.subject === first.subject);
  const falls = first.operator.startsWith('>');
  const isOneSide = known.every(({ operator }) => operator.startsWith('>') === falls);
  if (!isOneSubject || !isOneSide || !isOrdered(known, falls)) return undefined;
  const text = textAt(view, at);
  // What else stands there (missing values, a flaw that is kept) would have to be carried over by hand.
  if (text.split(/\n|;/).filter((line) => line.trim() !== '').length > branches.length + 3)
    return undefined;
  const indent = indentOf(view, at.start.line);
  const lines = [
    ...known.map((step, index) => band(step, known[index - 1])),
    rest(known.at(-1), otherwise, view),
  ];
  const body = lines.map((line) => `\n${indent}  ${typed(view, line)}`).join('');
  return `${typed(view, `{by} ${first.subject}`)} {${body}\n${indent}}`;
}

function stepOf({ when, outcome }: Branch, view: View): Step | undefined {
  if (when.kind !== 'comparison' || !isStep(when.operator)) return undefined;
  return {
    subject: written(when.left, view),
    operator: when.operator,
    bound: written(when.right, view),
    outcome: textAt(view, outcome.at),
  };
}

function isStep(operator: Comparison['operator']): operator is Step['operator'] {
  return operator !== '=' && operator !== '<>';
}

/** From above down, or from below up: else the first condition that holds is not the nearest bound. */
function isOrdered(steps: readonly Step[], falling: boolean): boolean {
  const numbers = steps.map(({ bound }) =>
    Number(
      bound
        .replace(/[.](?=\d{3})/g, '')
        .replace(',', '.')
        .replace('%', ''),
    ),
  );
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    if (Number.isNaN(number)) return false;
    return before === undefined || (falling ? number < before : number > before);
  });
}

function band({ operator, bound, outcome }: Step, before: Step | undefined): string {
  const [own, other] = [END[operator], before && END_BEHIND[before.operator]];
  const ends = operator.startsWith('>')
    ? [`${own} ${bound}`, before && other ? `${other} ${before.bound}` : undefined]
    : [
        before && other ? `${other} ${before.bound}` : undefined,
        `${before ? own : START[operator]} ${bound}`,
      ];
  return `${ends.filter((end) => end !== undefined).join(' ')}: ${outcome}`;
}

/** The other side of the last bound. */
function rest(last: Step | undefined, otherwise: Outcome, view: View): string {
  const outcome = textAt(view, otherwise.at);
  if (!last) return `{else}: ${outcome}`;
  const end = { '>=': '{under}', '>': '{to}', '<=': '{above}', '<': '{from}' }[last.operator];
  return `${end} ${last.bound}: ${outcome}`;
}

const END = { '>=': '{from}', '>': '{above}', '<=': '{to}', '<': '{to under}' } as const;
const START = { '>=': '{from}', '>': '{above}', '<=': '{to}', '<': '{under}' } as const;
/** Where the band before has its end, this one has the other side of it. */
const END_BEHIND = { '>=': '{to under}', '>': '{to}', '<=': '{above}', '<': '{from}' } as const;

function written({ at }: { readonly at: Span }, view: View): string {
  return textAt(view, at);
}
