import { readFileSync } from 'node:fs';
import { posix, join } from 'node:path';
import { checkText, isOpen } from '@cchc/check';
import { format, translate, type Load } from '@cchc/language';
import { runTests, testOfCase } from '@cchc/semantics';
import { describe, expect, it } from 'vitest';
import { addTest } from '../../packages/server/src/features/preview/add-test.js';
import { viewOf } from '../../packages/server/src/view.js';
import { madeUp } from '../conformance/made-up.js';
import { rulebooksTried, type Tried } from '../conformance/rulebooks.js';
import { edited } from './text.js';

const ROOT = join(import.meta.dirname, '../..');

/** The texts that lie in files of their own, with what they use. */
function textOf({ name }: Tried): { readonly text: string; readonly load: Load } | undefined {
  for (const folder of ['examples', 'test/corpus/shapes', 'test/corpus', 'test/conformance']) {
    const read = (path: string): string => readFileSync(join(ROOT, folder, path), 'utf8');
    const load: Load = (path, from) => {
      const other = posix.join(posix.dirname(from), path);
      try {
        return { ok: true, name: other, text: read(other) };
      } catch {
        return { ok: false, problem: 'missing' };
      }
    };
    try {
      return { text: read(name), load };
    } catch {
      continue;
    }
  }
  return undefined;
}

const tried = rulebooksTried().flatMap((one) => {
  const found = textOf(one);
  return found ? [{ ...one, ...found }] : [];
});

describe.each(['vi', 'en'] as const)('a case that becomes a test in %s', (tongue) => {
  it.each(tried)('passes and adds no finding: $name', ({ name, text: given, load }) => {
    const translated = translate(given, tongue, { name, load });
    if (!translated.ok) throw new Error(`${name} is not translated`);
    const formatted = format(translated.text);
    const text = formatted.ok ? formatted.text : translated.text;
    const view = viewOf({ uri: name, version: 1, text }, { language: 'auto', load });
    const { rulebook } = view.checked();
    if (!rulebook) throw new Error(`${name} has no meaning`);
    const population = madeUp(rulebook, 7, 2);
    const before = openIn(text, name, load);
    for (const { id } of population.units) {
      const made = testOfCase(rulebook, population, { unit: id, name: `Ca “${id}”` });
      if (!made) continue;
      const added = addTest(view, rulebook.code, made.test);
      if (!added) throw new Error('no place for a test');
      const after = edited(view, [added]);
      expect(format(after)).toEqual({ ok: true, text: after });
      expect(openIn(after, name, load)).toEqual(before);
      const whole = checkText(after, name, load).rulebook;
      const report = whole && runTests(whole);
      const own = report?.tests.find((one) => one.name === `Ca “${id}”`);
      expect(own).toMatchObject({ passed: true });
    }
  });
});

it('most texts of the project are tried', () => {
  expect(tried.length).toBeGreaterThan(100);
});

function openIn(text: string, name: string, load: Load): readonly string[] {
  return checkText(text, name, load)
    .findings.filter(isOpen)
    .map((one) => JSON.stringify([one.code, one.args, one.severity]));
}
