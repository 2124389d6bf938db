import { describe, expect, it } from 'vitest';
import { suggestTests } from '@cchc/analysis';
import { checkText } from '@cchc/check';
import { insertTests, writeTest } from '@cchc/language';
import { runTests, testOfWitness } from '@cchc/semantics';
import { checkedExample, exampleFiles, loadExample, textOfExample } from '../example-files.js';

/**
 * Branches that no test can come to, and why: a test has one unit, which is the mean of its block and the
 * first of its rank by itself.
 */
const OUT_OF_REACH: Readonly<Record<string, readonly string[]>> = {
  'cap-xa/cap-xa.cchc': ['3.4.4', '3.4.4', '8.2.3', '8.2.3'],
  'cap-xa-2027/cap-xa-2027.cchc': ['3.4.4', '3.4.4', '8.2.3', '8.2.3'],
  'thanh-tri/thanh-tri.cchc': ['IV.2'],
};

describe('of an example without its tests, the tests suggested', () => {
  it.each(exampleFiles)('pass, and come to every branch (%s)', { timeout: 300_000 }, (name) => {
    const whole = checkedExample(name);
    const text = whole.consolidated ?? textOfExample(name);
    for (const { title, ...rest } of whole.rulebooks) {
      const bare = { ...rest, title, tests: [] };
      const tests = suggestTests(bare).cases.flatMap(({ unit, nodes }, index) => {
        const made = testOfWitness(bare, unit, { name: `${String(index)} 𝔱`, nodes });
        return (made && writeTest(made.test, bare, whole.tongue)) ?? [];
      });
      const read = checkText(insertTests(text, tests, title), name, loadExample);
      const again = read.rulebooks.find((one) => one.title === title);
      if (!again) throw new Error(JSON.stringify(read.findings.slice(0, 3)));
      const own = again.tests.filter(({ name: of }) => of.endsWith('𝔱'));
      expect(own).toHaveLength(tests.length);
      const { tests: results, coverage } = runTests({ ...again, tests: own });
      expect(results.filter(({ passed }) => !passed)).toEqual([]);
      const missed = coverage.branches.filter((one) => one.tests === 0).map(({ node }) => node);
      expect(missed).toEqual(OUT_OF_REACH[name] ?? []);
    }
  });
});
