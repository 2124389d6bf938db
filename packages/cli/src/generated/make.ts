import { ascii, type Order, type Target, type TestVector } from '@cchc/generators';
import { fingerprint, type Rulebook } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import { VERSION } from '../version.js';
import type { Wanted } from './plan.js';
import { vectorsOf } from './vectors.js';

/** All files of the targets: a folder a target, below a folder a rulebook where there are several. */
export async function makeFiles(
  rulebooks: readonly Rulebook[],
  targets: readonly Target[],
  tongue: Tongue,
): Promise<readonly Wanted[]> {
  const made: Wanted[] = [];
  for (const rulebook of rulebooks) {
    const order = orderOf(rulebook, targets, tongue);
    const above = rulebooks.length > 1 ? `${ascii(rulebook.code)}/` : '';
    for (const target of targets) {
      for (const { path, content } of await target.generate(order)) {
        const below = `${above}${target.name}/${path}`;
        made.push({ path: below, rulebook: rulebook.code, target: target.name, content });
      }
    }
  }
  return made;
}

function orderOf(rulebook: Rulebook, targets: readonly Target[], tongue: Tongue): Order {
  // Vectors are only for what scores: working them out takes longer than any document.
  const vectors: readonly TestVector[] = targets.some(({ scores }) => scores)
    ? vectorsOf(rulebook)
    : [];
  return { rulebook, hash: fingerprint(rulebook), version: VERSION, tongue, vectors };
}
