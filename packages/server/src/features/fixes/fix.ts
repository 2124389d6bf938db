import type { CheckFinding } from '@cchc/check';
import type { FindingOf, Span } from '@cchc/model';
import { EDITOR_PHRASES, type CureName, type RulebookFindingArgs } from '@cchc/words';
import type { TextEdit } from 'vscode-languageserver';
import { rangeOf, textAt, type View } from '../../view.js';

/** A way to put a finding right. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Changes nothing that a reader would dispute: it may be made without asking. */
  readonly safe: boolean;
}

export type FindingWith<Code extends keyof RulebookFindingArgs> = FindingOf<
  RulebookFindingArgs,
  Code
>;

export type Fixer<Code extends keyof RulebookFindingArgs> = (
  finding: FindingWith<Code>,
  view: View,
) => readonly (Fix | undefined)[];

/** A code that has a way of its own to be put right. */
export type Fixers = { readonly [Code in keyof RulebookFindingArgs]?: Fixer<Code> };

export function fix(
  view: View,
  cure: CureName,
  edits: readonly TextEdit[],
  what = '',
  other = '',
): Fix {
  const shown = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return {
    title: EDITOR_PHRASES[view.reader()].cure[cure](shown(what), shown(other)),
    edits,
    safe: false,
  };
}

export function safely(one: Fix | undefined): Fix | undefined {
  return one && { ...one, safe: true };
}

/** One piece of the text in the place of another. */
export function replacing(view: View, at: Pick<Span, 'start' | 'end'>, text: string): Fix {
  const edit = { range: rangeOf(at), newText: text };
  return fix(view, 'replace', [edit], text, textAt(view, at));
}

/** The cures that a finding brings with it, told by what they write. */
export function ownCures({ cures = [] }: CheckFinding, view: View): readonly Fix[] {
  return cures.map(({ edits, safe }) => {
    const [first] = edits;
    const changes = edits.map(({ at, text }) => ({ range: rangeOf(at), newText: text }));
    if (!first || edits.length > 1) return { ...fix(view, 'several', changes), safe };
    const before = textAt(view, first.at);
    if (before === '') return { ...fix(view, 'insert', changes, first.text), safe };
    if (first.text === '') return { ...fix(view, 'remove', changes, before), safe };
    return { ...fix(view, 'replace', changes, first.text, before), safe };
  });
}
