import { ascii } from '../names/ascii.js';
import type { GeneratedFile, TestVector } from '../target.js';

/** `vectors.json`, the list of the vectors, and two files each: a population and the canonical result. */
export function vectorFiles(
  vectors: readonly TestVector[],
  folder: string,
): readonly GeneratedFile[] {
  const listed = vectors.map(({ name, round }, at) => {
    const file = `${String(at + 1).padStart(3, '0')}_${ascii(name).replace(/^_+/, '').slice(0, 40)}`;
    return { name, round, population: `${file}.population.json`, results: `${file}.results.jsonl` };
  });
  const files = vectors.flatMap(({ population, results }, at) => [
    { path: `${folder}/${listed[at]?.population ?? ''}`, content: population },
    { path: `${folder}/${listed[at]?.results ?? ''}`, content: results },
  ]);
  const list = `${JSON.stringify(listed, null, 2)}\n`;
  return [{ path: `${folder}/vectors.json`, content: list }, ...files];
}
