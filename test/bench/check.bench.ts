import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '@cchc/check';
import { format, parse, read } from '@cchc/language';
import { test } from 'vitest';

/**
 * What each step of a check costs on one rulebook of about a thousand lines, side by side in one run:
 * only the ratios count. Run with `npm run bench`.
 */
const root = join(import.meta.dirname, '../..');
const example = readFileSync(join(root, 'examples/qd-766/qd-766.cchc'), 'utf8');
const thousandLines = repeated(example, 8);

test('a rulebook of a thousand lines', async ({ bench }) => {
  await bench('parse only', () => {
    parse(thousandLines);
  }).run();
  await bench('read: parse, names, types, lowering', () => {
    read(thousandLines);
  }).run();
  await bench('check: read and all proofs', () => {
    checkText(thousandLines);
  }).run();
  await bench('format', () => {
    format(thousandLines);
  }).run();
});

/** The fields of a rulebook several times over, with codes and names of their own. */
function repeated(text: string, times: number): string {
  const start = text.indexOf('  lĩnh vực');
  const fields = text.slice(start, text.lastIndexOf('}'));
  const copies = Array.from({ length: times }, (_, copy) =>
    fields
      .replace(/(?<=lĩnh vực |tiêu chí )([A-Z]+)/g, `$1${String(copy)}`)
      .replace(/[\p{L}\d]+(?:_[\p{L}\d]+)+/gu, (name) => `${name}_${String(copy)}`),
  );
  const head = text
    .slice(0, start)
    .replace('thang điểm: 100', `thang điểm: ${String(100 * times)}`);
  return `${head}${copies.join('')}}\n`;
}
