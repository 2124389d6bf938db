/** `0` is `A`, `26` is `AA`. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const first = index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1);
  return first + String.fromCharCode(65 + rest);
}

/** Both from 0: (0, 0) is `A1`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The cells of one column, both rows counted in: `$D$5:$D$34`. */
export function columnRange(column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
