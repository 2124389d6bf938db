import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix, join } from 'node:path';
import { checkText, isOpen } from '@cchc/check';
import { format, translate, type Load } from '@cchc/language';
import { runTests, testOfCase } from '@cchc/semantics';
import { describe, expect, it } from 'vitest';
import { addTest } from '../../packages/server/src/features/preview/add-test.js';
import { viewOf } from '../../packages/server/src/view.js';
import { madeUp } from '../conformance/made-up.js';
import { edited } from './text.js';

const ROOT = join(import.meta.dirname, '../..');

/** Every shape of a rule, real rulebooks that are not long, names that are keywords of somebody, one line. */
const TEXTS = [
  ...globSync('test/corpus/shapes/*.cchc', { cwd: ROOT }),
  'examples/thanh-tri/thanh-tri.cchc',
  'examples/can-tho-157/can-tho-157.cchc',
  'test/conformance/nasty.cchc',
  'test/corpus/syntax/good/on-one-line.cchc',
].map((path) => path.replaceAll('\\', '/'));

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const load: Load = (path, from) => {
  const name = posix.join(posix.dirname(from), path);
  if (!existsSync(join(ROOT, name))) return { ok: false, problem: 'missing' };
  return { ok: true, name, text: read(name) };
};

describe.each(['vi', 'en'] as const)('a case that becomes a test in %s', (tongue) => {
  it.each(TEXTS)('passes and adds no finding: %s', (name) => {
    const translated = translate(read(name), tongue, { name, load });
    if (!translated.ok) throw new Error(`${name} is not translated`);
    const formatted = format(translated.text);
    const text = formatted.ok ? formatted.text : translated.text;
    const view = viewOf({ uri: name, version: 1, text }, { language: 'auto', load });
    const { rulebook } = view.checked();
    if (!rulebook) throw new Error(`${name} has no meaning`);
    const population = madeUp(rulebook, 7, 2);
    const before = openIn(text, name);
    for (const { id } of population.units) {
      const made = testOfCase(rulebook, population, { unit: id, name: `Ca “${id}”` });
      if (!made) continue;
      const added = addTest(view, rulebook, made.test);
      if (!added) throw new Error('no place for a test');
      const after = edited(view, [added]);
      expect(format(after)).toEqual({ ok: true, text: after });
      expect(openIn(after, name)).toEqual(before);
      const whole = checkText(after, name, load).rulebook;
      const report = whole && runTests(whole);
      const own = report?.tests.find((one) => one.name === `Ca “${id}”`);
      expect(own).toMatchObject({ passed: true });
    }
  });
});

function openIn(text: string, name: string): readonly string[] {
  return checkText(text, name, load)
    .findings.filter(isOpen)
    .map((one) => JSON.stringify([one.code, one.args, one.severity]));
}
