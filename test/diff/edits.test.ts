import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffRulebooks } from '@cchc/analysis';
import { canTho157 } from './edits/can-tho-157.js';
import type { Edit, Edits } from './edits/edit.js';
import { nd3072025 } from './edits/nd-307-2025.js';
import { qd766 } from './edits/qd-766.js';
import { thanhTri } from './edits/thanh-tri.js';
import { tt012018 } from './edits/tt-01-2018.js';
import { linesOf, meaning } from './fixture.js';

/** What each edit comes to stands beside it, to be read before it is committed: `UPDATE_EXPECT=1` writes it anew. */
const EXPECTED = join(import.meta.dirname, 'edits');

const EXAMPLES: Readonly<Record<string, Edits>> = {
  'can-tho-157': canTho157,
  'nd-307-2025': nd3072025,
  'qd-766': qd766,
  'thanh-tri': thanhTri,
  'tt-01-2018': tt012018,
};

describe.each(Object.entries(EXAMPLES))('edits of %s', (name, edits) => {
  const path = join(import.meta.dirname, `../../examples/${name}/${name}.cchc`);
  // Tests of an example would name what an edit drops.
  const text = readFileSync(path, 'utf8').replaceAll(/^ {2}kiểm thử [\s\S]*?\n {2}\}\n/gmu, '');
  const before = meaning(text);

  test.each(edits.map((edit) => [edit.title, edit] as const))('%s', (_, edit) => {
    expect(compared(edit).classes).toBe(edit.classes);
  });

  test('tell what the reviewer has to know', () => {
    const path = join(EXPECTED, `${name}.txt`);
    const lines = edits.flatMap((edit) => [`# ${edit.title}`, ...compared(edit).lines, '']);
    const text = lines.join('\n');
    if (process.env.UPDATE_EXPECT === '1') writeFileSync(path, text);
    expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `nothing stands in ${path}`);
  });

  function compared({ title, swaps }: Edit) {
    const edited = swaps.reduce((all, [was, is]) => {
      expect([title, was, all.split(was).length - 1]).toEqual([title, was, 1]);
      return all.replace(was, () => is);
    }, text);
    const diff = diffRulebooks(before, meaning(edited));
    const classes = [...diff.nodes, ...diff.whole].flatMap((change) => change.classes);
    // The words of tests and criteria that go along are no news beside a change of effect.
    const heavy = classes.filter((one) => one !== 'wording');
    const named = [...new Set(heavy.length > 0 ? heavy : classes)].sort().join(', ');
    return { classes: named === '' ? 'none' : named, lines: linesOf(diff) };
  }
});
