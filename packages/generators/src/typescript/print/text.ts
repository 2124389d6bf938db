/** A text as a literal: nothing in it ends the literal, and nothing unseen stays unseen. */
export function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replace(UNSEEN, escaped)}'`;
}

/** A text for a comment: on one line, not ending the comment, and of a length that can be read. */
export function inComment(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replaceAll('*/', '* /').replace(UNSEEN, escaped).trim();
  return plain.length > MOST ? `${plain.slice(0, MOST)}…` : plain;
}

const MOST = 1000;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(sign: string): string {
  return Array.from(sign)
    .map((one) => {
      const point = one.codePointAt(0) ?? 0;
      return point > 0xffff
        ? `\\u{${point.toString(16)}}`
        : `\\u${point.toString(16).padStart(4, '0')}`;
    })
    .join('');
}

/** A JSDoc comment: each line wrapped. */
export function comment(lines: readonly string[], indent = ''): readonly string[] {
  const wrapped = lines.flatMap((line) => wrap(inComment(line), 96 - indent.length));
  return [
    `${indent}/**`,
    ...wrapped.map((line) => `${indent} * ${line}`.trimEnd()),
    `${indent} */`,
  ];
}

export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
