import type { Tongue } from '@cchc/words';
import type { TemplateTable } from './template-table.js';

/** CSV as Excel opens it with a double click: marked as UTF-8, and parted as its language expects. */
export function asCsv({ columns, rows }: TemplateTable, tongue: Tongue): string {
  const separator = tongue === 'vi' ? ';' : ',';
  const notes = columns.map(({ note }, index) => (index === 0 ? `// ${note}` : note));
  const lines = [columns.map(({ key }) => key), notes, ...rows].map((row) =>
    columns.map((_, index) => csvCell(row[index] ?? '', separator)).join(separator),
  );
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** What begins like a formula gets an apostrophe in front, which readers take off again. */
export function csvCell(content: string, separator: string): string {
  const guarded = /^[=+\-@\t\r]/.test(content) ? `'${content}` : content;
  const isQuoted = guarded.includes(separator) || /["\r\n]/.test(guarded);
  return isQuoted ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** All tables in one object; what is to be filled in is `null`, and a table without rows shows one. */
export function asJson(tables: readonly TemplateTable[]): string {
  const cases = tables.filter(({ json }) => json === 'cases');
  const others = tables.filter(({ json }) => json !== 'cases');
  const entries = others.map((table): [string, unknown] => {
    const objects = objectsOf(table);
    return [table.json, table.json === 'shared' ? (objects[0] ?? {}) : objects];
  });
  const byName = Object.fromEntries(cases.map((table) => [table.sheet, objectsOf(table)]));
  const whole = {
    format: 1,
    ...Object.fromEntries(entries),
    ...(cases.length > 0 ? { cases: byName } : {}),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function objectsOf({ columns, rows }: TemplateTable): readonly object[] {
  return (rows.length > 0 ? rows : [[]]).map((row: readonly string[]) =>
    Object.fromEntries(
      columns.map(({ jsonKey }, index) => [
        jsonKey,
        row[index] === '' ? null : (row[index] ?? null),
      ]),
    ),
  );
}
