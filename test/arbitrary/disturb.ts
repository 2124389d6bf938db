import fc from 'fast-check';

/** What a text may look like after other editors and people: the same words, other blanks and bytes. */
export interface Disturbance {
  readonly decomposed: boolean;
  readonly windowsLines: boolean;
  readonly byteOrderMark: boolean;
  readonly wideBlanks: boolean;
  readonly noBreakBlanks: boolean;
  readonly blankLines: boolean;
  readonly comments: boolean;
}

export const disturbance: fc.Arbitrary<Disturbance> = fc.record({
  decomposed: fc.boolean(),
  windowsLines: fc.boolean(),
  byteOrderMark: fc.boolean(),
  wideBlanks: fc.boolean(),
  noBreakBlanks: fc.boolean(),
  blankLines: fc.boolean(),
  comments: fc.boolean(),
});

export function disturb(text: string, how: Disturbance): string {
  const lines = text.split('\n').map((line, index) => {
    const spaced = how.wideBlanks
      ? line.replace(/(?<=\S) (?=\S)(?=[^"]*(?:"[^"]*"[^"]*)*$)/g, '   ')
      : line;
    const unbroken = how.noBreakBlanks ? spaced.replace(/^ {2}/, '\u00a0\u00a0') : spaced;
    const comment =
      how.comments && line !== ''
        ? index % 2 === 0
          ? ` // nhận xét ${index}`
          : ` /* giữ ${index} */`
        : '';
    return `${unbroken}${comment}${how.blankLines ? '\n\n' : ''}`;
  });
  const joined = lines.join(how.windowsLines ? '\r\n' : '\n');
  const normal = how.decomposed ? joined.normalize('NFD') : joined;
  return how.byteOrderMark ? `\ufeff${normal}` : normal;
}
