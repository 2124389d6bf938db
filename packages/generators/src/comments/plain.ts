/** Controls, line ends and marks that turn the direction of writing: shown, since they hide code. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A title as text on one line, in which everything can be seen. */
export function plain(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(HIDDEN, (hidden) => `U+${codeOf(hidden).toUpperCase()}`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}

/** Lines of at most `width` characters, broken at spaces; a longer word stands alone. */
export function wrapped(text: string, width = 92): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A text of a string literal that all languages with `\u` read alike; the quotes are part of it. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(HIDDEN, (hidden) =>
    [...unitsOf(hidden)].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join(''),
  );
}

function unitsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
