import type { Tongue } from '../findings.js';
import { matchPhrase, PHRASES } from './phrases.js';

const HIDDEN_OR_WORD =
  /(?:\s|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|"[^"\n]*"|`[^`\n]*`|[^\s\p{L}"/]|\/)*([\p{L}_][\p{L}\p{M}\p{N}_]*)/uy;

/** How many words are looked at before a text without any keyword is taken for Vietnamese. */
const WORDS_LOOKED_AT = 50;

/** The keyword language of a text: the first keyword decides. */
export function tongueOf(text: string): Tongue {
  let offset = 0;
  for (let words = 0; words < WORDS_LOOKED_AT; words++) {
    HIDDEN_OR_WORD.lastIndex = offset;
    const match = HIDDEN_OR_WORD.exec(text);
    if (!match) break;
    const word = match[1] ?? '';
    const start = HIDDEN_OR_WORD.lastIndex - word.length;
    const vi = matchPhrase(PHRASES.vi, text, start);
    const en = matchPhrase(PHRASES.en, text, start);
    if (vi || en) return (vi?.end ?? 0) >= (en?.end ?? 0) ? 'vi' : 'en';
    offset = start + word.length;
  }
  return 'vi';
}

export function otherTongue(tongue: Tongue): Tongue {
  return tongue === 'vi' ? 'en' : 'vi';
}
