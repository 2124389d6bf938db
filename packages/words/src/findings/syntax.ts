import type { LanguageFindingArgs } from '@cchc/language';
import type { Sentences } from './sentences.js';

/** What the parser and the lexer stumble on. */
export type SyntaxSentences = Pick<
  Sentences<LanguageFindingArgs>,
  'SYNTAX_UNEXPECTED' | 'WRITTEN_OTHERWISE' | 'UNCLOSED_BLOCK' | 'UNOPENED_BLOCK'
>;
