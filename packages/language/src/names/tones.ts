/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Signs that carry nothing. */
const WITHOUT_MARKS = /^[\x00-\x7fđĐ]*$/;

/** A word with its tone marks behind its syllables, so that `hoà` and `hòa` are one. */
export function tonesLast(word: string): string {
  if (WITHOUT_MARKS.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => {
      const tones = syllable.match(TONES) ?? [];
      return syllable.replace(TONES, '') + tones.join('');
    })
    .normalize('NFC');
}
