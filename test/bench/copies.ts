import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const examples = join(import.meta.dirname, '../../examples');
const library = readFileSync(join(examples, 'thang-chung/thang-chung.cchc'), 'utf8');

/** The rulebook that everything is measured on: 87 sub-criteria, 1,267 lines, 76 kB. */
export const example = readFileSync(join(examples, 'cap-xa/cap-xa.cchc'), 'utf8');

export { library };

/** A folder for rulebooks, in which the library that they use stands where they look for it. */
export function folderWith(texts: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  mkdirSync(join(folder, 'cap-xa'));
  mkdirSync(join(folder, 'thang-chung'));
  writeFileSync(join(folder, 'thang-chung/thang-chung.cchc'), library);
  for (const [name, text] of texts) writeFileSync(join(folder, 'cap-xa', name), text);
  return folder;
}

export function copiesOf(count: number): ReadonlyMap<string, string> {
  const numbers = Array.from({ length: count }, (_, copy) => copy);
  return new Map(numbers.map((copy) => [`${copy}.cchc`, copyOf(example, copy)]));
}

/**
 * A rulebook of its own: another code, other names of figures, and at each percentage that bounds a tier
 * another threshold (80% is 80,017% in copy 17, on both sides of it), so that no two ask for one proof.
 */
function copyOf(text: string, copy: number): string {
  const decimals = String(copy).padStart(4, '0');
  return text
    .replace(/(?<=mã: )\w+/, (code) => `${code}_${copy}`)
    .replace(/(?<=(?:từ|đến|dưới|trên) )\d{1,2}(?=%)/g, (whole) => `${whole},${decimals}`)
    .replace(/(?<![\p{L}\p{M}\p{N}_"])[\p{L}\p{M}]+(?:_[\p{L}\p{M}\p{N}]+)+/gu, (name) =>
      library.includes(name) ? name : `${name}_${copy}`,
    );
}
