import type { CheckFinding } from '@cchc/check';
import { EDITOR_PHRASES } from '@cchc/words';
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { CLIENT_COMMANDS, type ClientCommand } from '../protocol.js';
import { overlaps, rangeOf, type View } from '../view.js';
import { openFindings } from './diagnostics.js';
import { fixAll } from './fix-all.js';
import { fixesFor } from './fixes/index.js';
import { isProven, testOfFinding } from './preview/witness.js';
import { refactorings } from './refactorings/index.js';

export interface ActionsAsked {
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds that are asked for; absent: all. */
  readonly only?: readonly string[];
  /** What the editor can do itself. */
  readonly commands?: ReadonlySet<ClientCommand>;
}

/** `source.fixAll.cchc` */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.cchc`;

/** What can be put right or written otherwise at a place of the text. */
export function codeActions(view: View, asked: ActionsAsked): CodeAction[] {
  const { range, only } = asked;
  const isAsked = (kind: string): boolean =>
    only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  return [
    ...(isAsked(CodeActionKind.QuickFix) ? quickFixes(view, asked) : []),
    ...refactorings(view, range).filter(({ kind }) => isAsked(kind ?? '')),
    // What mends the whole text is offered where it is asked for, not under every light bulb.
    ...(only?.some((one) => FIX_ALL.startsWith(one)) ? allAtOnce(view) : []),
  ];
}

function quickFixes(view: View, { range, diagnostics, commands }: ActionsAsked): CodeAction[] {
  const near = openFindings(view).filter(({ at }) => overlaps(at, range));
  return near.flatMap((finding) => {
    const told = diagnostics.filter((one) => isOf(one, finding));
    const fixes = fixesFor(finding, view).map(({ title, edits }, index) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: told,
      ...(index === 0 && { isPreferred: true }),
      edit: { changes: { [view.given(view.uri)]: [...edits] } },
    }));
    const shown = commands?.has(CLIENT_COMMANDS.showCase) ? showCase(finding, view, told) : [];
    return [...fixes, ...asTest(finding, view, told), ...shown];
  });
}

/** Not a fix: what is wrong stays, and the case that proves it is kept. */
function asTest(finding: CheckFinding, view: View, diagnostics: Diagnostic[]): CodeAction[] {
  const edit = testOfFinding(finding, view);
  if (!edit) return [];
  return [
    {
      title: EDITOR_PHRASES[view.reader()].addCaseAsTest,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: { changes: { [view.given(view.uri)]: [edit] } },
    },
  ];
}

/** Nothing is changed: the editor shows the case, and what becomes of it step by step. */
function showCase(finding: CheckFinding, view: View, diagnostics: Diagnostic[]): CodeAction[] {
  if (!isProven(finding, view)) return [];
  const title = EDITOR_PHRASES[view.reader()].showCase;
  const { code, at } = finding;
  const args = [view.given(view.uri), code, rangeOf(at).start];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command: CLIENT_COMMANDS.showCase, arguments: args },
    },
  ];
}

function isOf({ code, range }: Diagnostic, finding: CheckFinding): boolean {
  const at = rangeOf(finding.at);
  return (
    code === finding.code &&
    range.start.line === at.start.line &&
    range.start.character === at.start.character
  );
}

function allAtOnce(view: View): CodeAction[] {
  const edits: TextEdit[] = fixAll(view);
  if (edits.length === 0) return [];
  return [
    {
      title: EDITOR_PHRASES[view.reader()].fixAll,
      kind: FIX_ALL,
      edit: { changes: { [view.given(view.uri)]: edits } },
    },
  ];
}
