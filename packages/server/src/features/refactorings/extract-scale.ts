import { declaredIn, lexedText, outlineOf } from '@cchc/language';
import { CodeActionKind } from 'vscode-languageserver';
import { contains, textAt, type View } from '../../view.js';
import { edit, insertion, statementsAround } from '../fixes/edits.js';
import { typed } from '../fixes/written.js';
import { action, freshName, type Refactoring } from './refactoring.js';

/** The bands of a criterion as a scale with a name, which other criteria may use. */
export const extractScale: Refactoring = (view, range) => {
  const around = statementsAround(view, range.start);
  const rule = around.findLast(({ type }) => type === 'Rule');
  const body = outlineOf(view.parsed()).find(({ at }) => contains(at, range.start))?.body;
  if (!rule?.body || !body) return [];
  const subject = subjectOf(view, rule.at, rule.body.start);
  if (subject === undefined) return [];
  const taken = new Set(declaredIn(view.named()).map(({ name }) => name));
  const vietnamese = view.tongue() === 'vi';
  const name = freshName(vietnamese ? 'thang_chung' : 'shared_scale', taken);
  const value = freshName(vietnamese ? 'giá_trị_chấm' : 'scored_value', taken);
  const { kept, moved } = parted(view, rule);
  const lines = [
    typed(view, `{scoring scale} ${name}(${value}) {by} ${value}`) + ' {',
    ...kept.map((line) => `  ${line}`),
    '}',
  ];
  const use = typed(view, `{score} {by scale} ${name}(${subject})`);
  const indent = ' '.repeat(rule.at.start.character);
  const edits = [
    edit(
      view,
      view.lines.offsetAt(rule.at.start),
      view.lines.offsetAt(rule.body.end),
      [...moved, use].join(`\n${indent}`),
    ),
    insertion(view, body, lines.join('\n').split('\n'), 'last'),
  ];
  return [action(view, CodeActionKind.RefactorExtract, 'extract-scale', edits)];
};

/** What the bands of `chấm theo … {` are over; undefined for any other rule. */
function subjectOf(
  view: View,
  rule: { readonly start: { readonly line: number; readonly character: number } },
  brace: { readonly line: number; readonly character: number },
): string | undefined {
  const [from, to] = [view.lines.offsetAt(rule.start), view.lines.offsetAt(brace)];
  const [score, by, ...rest] = lexedText(view.parsed()).tokens.filter(
    ({ start, end }) => start >= from && end <= to,
  );
  const [first] = rest;
  const last = rest.at(-1);
  if (score?.type !== 'score' || by?.type !== 'by' || !first || !last) return undefined;
  return view.text.slice(first.start, last.end);
}

/** What happens without a value belongs to the criterion, and goes to it. */
function parted(view: View, rule: ReturnType<typeof statementsAround>[number]) {
  const isFallback = (type: string): boolean =>
    type === 'ZeroDenominator' || type === 'MissingData';
  const text = (one: typeof rule): string => textAt(view, one.at);
  return {
    kept: rule.children.filter(({ type }) => !isFallback(type)).map(text),
    moved: rule.children.filter(({ type }) => isFallback(type)).map(text),
  };
}
