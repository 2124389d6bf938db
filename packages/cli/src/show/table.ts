import Table from 'cli-table3';

/** A table in plain lines, without colours; columns without a width take what they need. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: { readonly widths?: readonly (number | null)[]; readonly right: readonly number[] },
): string {
  const drawn = new Table({
    head: [...head],
    colWidths: [...(columns.widths ?? [])],
    colAligns: head.map((_, index) => (columns.right.includes(index) ? 'right' : 'left')),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  drawn.push(...rows.map((row) => [...row]));
  const lines = drawn.toString().split('\n');
  // Between rows no line is drawn, only below the head.
  const belowHead = lines.findIndex(isRule);
  return `${lines.filter((line, index) => index === belowHead || !isRule(line)).join('\n')}\n`;
}

function isRule(line: string): boolean {
  return line.startsWith('├');
}

/** Text in lines of at most so many characters, each with the indent of the first; words that are longer are cut. */
export function wrapped(text: string, indent: string, width: number): string {
  const room = width - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => pieces(long, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => indent + one).join('\n');
}

function pieces(word: string, room: number): readonly string[] {
  const characters = Array.from(word);
  const count = Math.max(1, Math.ceil(characters.length / room));
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * room, (index + 1) * room).join(''),
  );
}
