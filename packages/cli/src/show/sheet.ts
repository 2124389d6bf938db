import type { Sheet } from '@cchc/words';
import { table } from './table.js';

export function drawn({ title, head, right, rows }: Sheet): string {
  return (title === undefined ? '' : `${title}\n`) + table(head, rows, { right });
}

/** As a table of Markdown; what would be a column or a tag there is written out. */
export function markdown({ title, head, right, rows }: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |\n`;
  const rule = head.map((_, index) => (right.includes(index) ? '---:' : '---'));
  return [
    title === undefined ? '' : `## ${plain(title)}\n\n`,
    line(head),
    `| ${rule.join(' | ')} |\n`,
    ...rows.map(line),
  ].join('');
}

export function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`).replaceAll(/\s*\n\s*/g, ' ');
}
