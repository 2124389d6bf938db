import type { Token } from '@cchc/language';
import type { View } from '../../view.js';
import type { CompletionOptions } from '../completion.js';
import { gradesOf } from './head-words.js';
import type { Proposal } from './proposal.js';

/** Inside quotes: the files that can be used, the grades that there are. What people call things is theirs. */
export function textProposals(
  text: Token,
  tokens: readonly Token[],
  view: View,
  { files }: CompletionOptions,
): readonly Proposal[] {
  const before = tokens[tokens.indexOf(text) - 1]?.type ?? '';
  if (before === 'use' || before === 'amend')
    return (files?.() ?? []).map((path) => ({ label: `"${path}"`, kind: 'file', rank: 0 }));
  if (before === 'highest' || before === 'of units' || before === '=')
    return gradesOf(view).map((grade) => ({ label: `"${grade}"`, kind: 'value', rank: 0 }));
  return [];
}
