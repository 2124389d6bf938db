import { classifiedTokens, declaredIn, outlineOf } from '@cchc/language';
import { CodeActionKind, type Position, type Range } from 'vscode-languageserver';
import { contains, rangeOf, textAt, type View } from '../../view.js';
import { edit, insertion, statementsAround } from '../fixes/edits.js';
import { typed } from '../fixes/written.js';
import { expressionsOfRule, leavesOf, withSubexpressions, type Expression } from '@cchc/model';
import { rulebookAt } from '../models.js';
import { action, freshName, type Refactoring } from './refactoring.js';

/** A number of a rule as a parameter of the rulebook, which may differ by type of unit or by year. */
export const extractParameter: Refactoring = (view, range) => {
  const number = numberAt(view, range.start);
  const body = outlineOf(view.parsed()).find(({ at }) => contains(at, range.start))?.body;
  if (!number || !body) return [];
  const written = view.text.slice(number.start, number.end);
  const taken = new Set(declaredIn(view.named()).map(({ name }) => name));
  const name = freshName(view.tongue() === 'vi' ? 'ngưỡng' : 'threshold', taken);
  const line = `${typed(view, `{parameter} ${name}`)} { ${typed(view, `{else}: ${written}`)} }`;
  // Where the rule has the number twice it means the same: bands would not meet any more.
  const uses = sameNumbers(view, number, written).map(({ start, end }) =>
    edit(view, start, end, name),
  );
  const edits = [insertion(view, body, [line], 'last'), ...uses];
  return [action(view, CodeActionKind.RefactorExtract, 'extract-parameter', edits, written)];
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the number stands in the rule around it. */
function sameNumbers(view: View, number: Stretch, written: string): readonly Stretch[] {
  const rule = statementsAround(view, view.lines.positionAt(number.start)).find(
    ({ type }) => type === 'Rule',
  );
  if (!rule) return [number];
  const [from, to] = [view.lines.offsetAt(rule.at.start), view.lines.offsetAt(rule.at.end)];
  return classifiedTokens(view.parsed()).flatMap(({ kind, start }) => {
    if (kind !== 'number' || start < from || start > to) return [];
    const other = numberAt(view, view.lines.positionAt(start));
    return other && view.text.slice(other.start, other.end) === written ? [other] : [];
  });
}

/** The number under the cursor with its `%`, inside a rule; `50% tối đa` is no number of its own. */
function numberAt(view: View, at: Position): Stretch | undefined {
  const offset = view.lines.offsetAt(at);
  const tokens = classifiedTokens(view.parsed());
  const index = tokens.findIndex(
    (token) => token.kind === 'number' && token.start <= offset && offset <= token.end,
  );
  const [number, next, behind] = tokens.slice(index, index + 3);
  const isInRule = statementsAround(view, at).some(({ type }) => type === 'Rule');
  if (index < 0 || !number || !isInRule) return undefined;
  const isPercent = next?.canonical === '%';
  if (isPercent && behind?.canonical === 'max') return undefined;
  return { start: number.start, end: isPercent ? next.end : number.end };
}

/** The selected formula under a name of its own, in the criterion where it stands. */
export const extractDefinition: Refactoring = (view, range) => {
  if (range.start.line === range.end.line && range.start.character === range.end.character)
    return [];
  const expression = selected(view, range);
  const owner = statementsAround(view, range.start).findLast(({ type }) => type === 'Node');
  if (!expression || !owner?.body) return [];
  const written = textAt(view, expression.at);
  const taken = new Set(declaredIn(view.named()).map(({ name }) => name));
  const name = freshName(view.tongue() === 'vi' ? 'giá_trị_mới' : 'named_value', taken);
  const line = typed(view, `{let} ${name} = ${written}`);
  const edits = [
    insertion(view, owner.body, [line], 'first'),
    { range: rangeOf(expression.at), newText: name },
  ];
  return [action(view, CodeActionKind.RefactorExtract, 'extract-definition', edits, written)];
};

/** The formula that is just what is selected, blanks aside; one that hangs on its place cannot go elsewhere. */
function selected(view: View, range: Range): Expression | undefined {
  const rulebook = rulebookAt(view, range.start);
  const text = textAt(view, range).trim();
  if (!rulebook || rulebook.amendment || text === '') return undefined;
  const leaf = [...leavesOf(rulebook)].find(({ at }) => contains(at, range.start));
  const all = leaf?.rule
    ? [...expressionsOfRule(leaf.rule)].flatMap((one) => [...withSubexpressions(one)])
    : [];
  const found = all.find(
    ({ at }) =>
      at.file === 0 &&
      contains(range, at.start) &&
      contains(range, at.end) &&
      textAt(view, at) === text,
  );
  if (!found || found.kind === 'reference' || found.kind === 'number') return undefined;
  const hangsOnPlace = [...withSubexpressions(found)].some(({ kind }) => PLACED.has(kind));
  return hangsOnPlace ? undefined : found;
}

const PLACED: ReadonlySet<Expression['kind']> = new Set(['max-points', 'subject', 'steps', 'each']);
