import { mergeTexts, read } from '@cchc/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const BASE = `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2025
  thang điểm: 10
  làm tròn: không làm tròn

  lĩnh vực I "Một" 10 điểm {
    // Nộp đúng hạn là chính.
    tiêu chí 1 "A" 4 điểm {
      số liệu a: có/không
      chấm { khi a: 4; còn lại: 0 }
    }

    tiêu chí 2 "B" 3 điểm {
      số liệu b: có/không
      chấm { khi b: 3; còn lại: 0 }
    }
    tiêu chí 3 "C" 3 điểm {
      số liệu c: có/không
      chấm { khi c: 3; còn lại: 0 }
    }
  }
}
`;

const FOURTH = `    tiêu chí 4 "D" 0 điểm {
      chấm 0
    }
`;

const put = (was: string, is: string) => (text: string) => {
  expect(text).toContain(was);
  return text.replace(was, is);
};
const drop = (code: string) => (text: string) =>
  text.replace(new RegExp(`\\n* {4}tiêu chí ${code} [\\s\\S]*?\\n {4}\\}(?=\\n)`, 'u'), '');
const both = (...edits: readonly ((text: string) => string)[]) =>
  edits.reduce((text, edit) => edit(text), BASE);

const first = put('khi a: 4', 'khi a: 3');
const third = put('khi c: 3; còn lại: 0', 'khi c: 3; còn lại: 1');
const added = put('  }\n}\n', `${FOURTH}  }\n}\n`);

describe('a merge by criterion', () => {
  it.each([
    ['two criteria', first, third],
    ['neighbours', put('"B"', '"Bê"'), third],
    ['the header and a criterion', put('năm: 2025', 'năm: 2026'), first],
    ['a new criterion and another', added, first],
    ['a criterion that goes and another', drop('2'), third],
    ['the same change', first, first],
    ['layout and a rule', put('khi a: 4; ', 'khi a: 4\n        '), put('"C"', '"Xê"')],
  ])('takes what each side alone changed: %s', (_, one, other) => {
    expect(mergeTexts(BASE, one(BASE), other(BASE))).toEqual({
      text: one === other ? one(BASE) : both(one, other),
      conflicts: 0,
    });
    expect(mergeTexts(BASE, other(BASE), one(BASE))?.conflicts).toBe(0);
  });

  it('leaves a conflict where two people changed one rule, and nothing else in it', () => {
    const merged = mergeTexts(BASE, first(BASE), put('khi a: 4', 'khi a: 2')(BASE));
    expect(merged?.conflicts).toBe(1);
    expect(merged?.text).toContain(`<<<<<<< ours
    // Nộp đúng hạn là chính.
    tiêu chí 1 "A" 4 điểm {
      số liệu a: có/không
      chấm { khi a: 3; còn lại: 0 }
    }
=======
    // Nộp đúng hạn là chính.
    tiêu chí 1 "A" 4 điểm {
      số liệu a: có/không
      chấm { khi a: 2; còn lại: 0 }
    }
>>>>>>> theirs
`);
  });

  it('leaves a conflict where one side drops what the other changed', () => {
    const merged = mergeTexts(BASE, drop('1')(BASE), first(BASE));
    expect(merged?.conflicts).toBe(1);
    expect(merged?.text).toMatch(/<<<<<<< ours\n=======\n[\s\S]*khi a: 3[\s\S]*>>>>>>> theirs\n/u);
  });

  it('keeps the order of the side that moved criteria', () => {
    const parts = BASE.split(/(?=\n {4}tiêu chí [23] )/u);
    const [head = '', second = '', last = ''] = parts;
    const end = last.indexOf('\n  }\n');
    const swapped = head.trimEnd() + last.slice(0, end) + second + last.slice(end);
    const withoutGaps = (text = '') => text.replaceAll(/\n+/gu, '\n');
    const merged = mergeTexts(BASE, first(BASE), swapped);
    expect(withoutGaps(merged?.text)).toBe(withoutGaps(first(swapped)));
  });

  it('does not touch a text whose syntax is broken', () => {
    expect(mergeTexts(BASE, BASE.replace('{', ''), BASE)).toBeUndefined();
  });

  it('is the same whoever merges, and gives a text that can be read', () => {
    const edits = [
      first,
      third,
      added,
      drop('2'),
      put('"B"', '"Bê"'),
      put('năm: 2025', 'năm: 2026'),
    ];
    const apply = (all: typeof edits) => all.reduce((text, edit) => safely(edit, text), BASE);
    fc.assert(
      fc.property(fc.subarray(edits), fc.subarray(edits), (mine, yours) => {
        const [ours, theirs] = [apply(mine), apply(yours)];
        const merged = mergeTexts(BASE, ours, theirs);
        expect(merged?.conflicts).toBe(mergeTexts(BASE, theirs, ours)?.conflicts);
        if (merged?.conflicts !== 0) return;
        expect(read(merged.text).parsed.document.parseResult.parserErrors).toEqual([]);
        // What ours changed is in it: merging ours once more changes nothing.
        expect(mergeTexts(BASE, merged.text, ours)?.text).toBe(merged.text);
      }),
    );
  });
});

/** An edit of what another edit dropped changes nothing. */
function safely(edit: (text: string) => string, text: string): string {
  try {
    return edit(text);
  } catch {
    return text;
  }
}
