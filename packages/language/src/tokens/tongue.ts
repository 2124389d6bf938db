import type { Tongue } from '../findings.js';
import { matchCapitalised, PHRASES } from './phrases.js';

/** One thing to pass over at a time: were they one repeated pattern, `//` would be read in two ways each time. */
const NO_WORD = /\s+|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"|`[^`\n]*`|[^\s\p{L}_"/]|\//uy;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;

/** How many words are looked at before a text without any keyword is taken for Vietnamese. */
const WORDS_LOOKED_AT = 50;

/** The keyword language of a text: the first keyword decides, in capitals or not. */
export function tongueOf(text: string): Tongue {
  let offset = 0;
  for (let words = 0; words < WORDS_LOOKED_AT; words++) {
    const start = behindNoWords(text, offset);
    WORD.lastIndex = start;
    const [word] = WORD.exec(text) ?? [];
    if (word === undefined) break;
    const vi = matchCapitalised(PHRASES.vi, text, start);
    const en = matchCapitalised(PHRASES.en, text, start);
    if (vi || en) return (vi?.end ?? 0) >= (en?.end ?? 0) ? 'vi' : 'en';
    offset = start + word.length;
  }
  return 'vi';
}

function behindNoWords(text: string, start: number): number {
  let offset = start;
  for (;;) {
    NO_WORD.lastIndex = offset;
    if (!NO_WORD.test(text)) return offset;
    offset = NO_WORD.lastIndex;
  }
}

export function otherTongue(tongue: Tongue): Tongue {
  return tongue === 'vi' ? 'en' : 'vi';
}
