import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const examples = join(import.meta.dirname, '../../../examples');
/** What has a line a unit: who they are, and the figures of each field. */
const PER_UNIT = [
  'don-vi',
  ...'I II III IV V VI VII VIII thuong-phat'.split(' ').map((one) => `so-lieu-${one}`),
];
const SHARED = 'so-lieu-chung.csv';

/** The figures of an example's units again and again under other ids, as files in a new folder. */
export function manyUnits(
  example: string,
  units: number,
): { readonly folder: string; readonly files: string[] } {
  const from = join(examples, example, 'so-lieu');
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  const names = PER_UNIT.map((name) => `${name}.csv`);
  for (const name of names) {
    const [head = '', ...lines] = readFileSync(join(from, name), 'utf8').trimEnd().split('\n');
    const all = Array.from({ length: units }, (_, at) =>
      (lines[at % lines.length] ?? '').replace(/^[^;]+/, `U${String(at).padStart(6, '0')}`),
    );
    writeFileSync(join(folder, name), `${[head, ...all].join('\n')}\n`);
  }
  writeFileSync(join(folder, SHARED), readFileSync(join(from, SHARED)));
  return { folder, files: [...names, SHARED].map((name) => join(folder, name)) };
}
