import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveRulebook } from '@cchc/analysis';
import { checkText } from '@cchc/check';
import type { Load } from '@cchc/language';

const EXAMPLES = join(import.meta.dirname, '../../examples');

const load: Load = (path, from) => {
  const name = join(dirname(from), path);
  try {
    return { ok: true, name, text: readFileSync(name, 'utf8') };
  } catch {
    return { ok: false, problem: 'missing' };
  }
};

const FILES = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cchc'))
  .sort();

describe('all that an example should keep', () => {
  it.each(FILES)('is decided but for 2% (%s)', { timeout: 120_000 }, (name) => {
    const path = join(EXAMPLES, name);
    const { rulebooks } = checkText(readFileSync(path, 'utf8'), path, load);
    for (const rulebook of rulebooks) {
      const obligations = proveRulebook(rulebook);
      const open = obligations.filter(({ verdict }) => verdict.kind === 'undecided');
      expect(open.length / obligations.length).toBeLessThanOrEqual(0.02);
    }
  });
});
