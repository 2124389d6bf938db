import { describe, expect, it } from 'vitest';
import { proveRulebook } from '@cchc/analysis';
import { checkedExample, exampleFiles } from '../example-files.js';

describe('all that an example should keep', () => {
  it.each(exampleFiles)('is decided but for 2% (%s)', { timeout: 120_000 }, (name) => {
    const { rulebooks } = checkedExample(name);
    for (const rulebook of rulebooks) {
      const obligations = proveRulebook(rulebook);
      const open = obligations.filter(({ verdict }) => verdict.kind === 'undecided');
      expect(open.length / obligations.length).toBeLessThanOrEqual(0.02);
    }
  });
});
