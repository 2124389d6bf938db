import { declaredIn, lexedText } from '@cchc/language';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import type { View } from '../view.js';
import { expectedAfter } from './completion/expected.js';
import { keywordProposals } from './completion/keywords.js';
import { nameProposals } from './completion/names.js';
import { isLike, keywordsLike, typedBefore, type Typed } from './completion/phrases.js';
import { completionItem, type Proposal } from './completion/proposal.js';
import { skeletonAt } from './completion/skeleton.js';
import { literalProposals } from './completion/literals.js';
import { textProposals } from './completion/texts.js';

export interface CompletionOptions {
  /** Whether the editor knows snippets. */
  readonly snippets: boolean;
  /** Other rulebooks and libraries, as paths relative to this file. */
  readonly files?: () => readonly string[];
}

/**
 * What may be written at a place: the rest of a keyword phrase, in accents or without, in either keyword
 * language; names by name or title; codes, whole criteria. Always asked for anew, because only we know
 * that `tieu c` begins `tiêu chí`.
 */
export function completion(
  view: View,
  position: Position,
  options: CompletionOptions,
): CompletionList {
  const offset = view.lines.offsetAt(position);
  const { tokens, comments } = lexedText(view.parsed());
  const isComment = comments.some(({ start, end }) => start < offset && offset <= end);
  const text = tokens.find(
    ({ type, start, end }) => type === 'STRING' && start < offset && offset < end,
  );
  const items = new Map<string, CompletionItem>();
  let later = 0;
  const add = (proposals: readonly Proposal[], typed: Typed): void => {
    for (const proposal of proposals) {
      const item = completionItem(proposal, typed, view, position);
      if (!items.has(item.label)) items.set(item.label, item);
    }
  };
  if (text) add(textProposals(text, tokens, view, options), { ...text, text: '' });
  else if (!isComment)
    for (const beginning of typedBefore(view.text, offset)) {
      // Several words begin a phrase or a title, or they are words of their own.
      if (beginning.text.includes(' ') && !beginsAnything(beginning.text, view)) continue;
      const typed = { ...beginning, later };
      const skeleton = skeletonAt(view.text, tokens, typed.start);
      const expected = expectedAfter(skeleton.text);
      const context = { view, position, typed, skeleton, expected, options, tokens };
      const before = items.size;
      add(literalProposals(context), typed);
      add(nameProposals(context), typed);
      add(keywordProposals(context), typed);
      if (items.size > before) later++;
    }
  return { isIncomplete: true, items: [...items.values()] };
}

function beginsAnything(words: string, view: View): boolean {
  return (
    keywordsLike(words).length > 0 ||
    declaredIn(view.named()).some(({ title }) => title !== undefined && isLike(title, words))
  );
}
