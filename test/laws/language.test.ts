import { format, read, translate, type Tongue } from '@cchc/language';
import {
  fingerprint,
  printRulebook,
  readRulebook,
  withoutPlaces,
  type Rulebook,
} from '@cchc/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disturb, disturbance } from '../arbitrary/disturb.js';
import { rulebookSpec } from '../arbitrary/rulebook-spec.js';
import { writeRulebook } from '../arbitrary/write-rulebook.js';
import { runs } from './runs.js';

const tongue = fc.constantFrom<Tongue>('vi', 'en');

describe('a rulebook that was written well', () => {
  test('is read without a complaint', () => {
    fc.assert(
      fc.property(rulebookSpec, tongue, (spec, language) => {
        expect(read(writeRulebook(spec, language)).findings).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  test('means the same in Vietnamese and in English', () => {
    fc.assert(
      fc.property(rulebookSpec, (spec) => {
        const [vi, en] = [meaning(writeRulebook(spec, 'vi')), meaning(writeRulebook(spec, 'en'))];
        expect(withoutPlaces(vi)).toEqual(withoutPlaces(en));
        expect(fingerprint(vi)).toBe(fingerprint(en));
      }),
      { numRuns: runs(200) },
    );
  });

  test('means the same whatever its blanks, line ends, normal form and comments', () => {
    fc.assert(
      fc.property(rulebookSpec, tongue, disturbance, (spec, language, how) => {
        const text = writeRulebook(spec, language);
        expect(withoutPlaces(meaning(disturb(text, how)))).toEqual(withoutPlaces(meaning(text)));
      }),
      { numRuns: runs(200) },
    );
  });

  test('lowered, printed as JSON and read back is the same model', () => {
    fc.assert(
      fc.property(rulebookSpec, tongue, (spec, language) => {
        const rulebook = meaning(writeRulebook(spec, language));
        const back = readRulebook(printRulebook(rulebook));
        expect(back).toEqual({ ok: true, rulebook });
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('translating', () => {
  test('gives what would have been written in the other language, and back the same bytes', () => {
    fc.assert(
      fc.property(rulebookSpec, disturbance, (spec, how) => {
        const [vi, en] = [writeRulebook(spec, 'vi'), writeRulebook(spec, 'en')];
        expect(translate(vi, 'en')).toEqual({ ok: true, text: en });
        expect(translate(en, 'vi')).toEqual({ ok: true, text: vi });
        // Blanks inside a phrase are the only layout that is not kept.
        const text = disturb(vi, { ...how, wideBlanks: false, decomposed: false });
        const there = translate(text, 'en');
        expect(there.ok && translate(there.text, 'vi')).toEqual({ ok: true, text });
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('formatting', () => {
  test('twice gives what once gives, keeps the meaning and every comment', () => {
    fc.assert(
      fc.property(rulebookSpec, tongue, disturbance, (spec, language, how) => {
        const text = disturb(writeRulebook(spec, language), how);
        const once = formatted(text);
        expect(formatted(once)).toBe(once);
        expect(withoutPlaces(meaning(once))).toEqual(withoutPlaces(meaning(text)));
        expect(commentsOf(once)).toEqual(commentsOf(text.normalize('NFC')));
      }),
      { numRuns: runs(200) },
    );
  });

  test('keeps the meaning wherever the author broke the lines', () => {
    const breaks = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(rulebookSpec, tongue, breaks, (spec, language, where) => {
        const text = withSemicolons(writeRulebook(spec, language), language);
        const broken = text.replace(BREAKABLE, (all, before: string | undefined) =>
          before !== undefined && where.next().value ? `${before}\n` : all,
        );
        const once = formatted(broken);
        expect(formatted(once)).toBe(once);
        expect(withoutPlaces(meaning(once))).toEqual(withoutPlaces(meaning(text)));
      }),
      { numRuns: runs(200) },
    );
  });

  test('does away with other blanks and bytes', () => {
    fc.assert(
      fc.property(rulebookSpec, tongue, disturbance, (spec, language, how) => {
        const text = writeRulebook(spec, language);
        const bytesOnly = { ...how, comments: false, blankLines: false };
        expect(formatted(disturb(text, bytesOnly))).toBe(formatted(text));
      }),
      { numRuns: runs(100) },
    );
  });
});

/** A quoted text, or what a line may end with: `;`, `,`, an opening parenthesis, an operator. */
const BREAKABLE = /"[^"]*"|(\(|[;,](?= )|(?<= )(?:[-+×/=]|[<>]=?|và|and)(?= ))/g;

/** The text with `;` that part values and the options of a ranking, too. */
function withSemicolons(text: string, language: Tongue): string {
  const extras = {
    vi: 'đặt thử = lớn nhất(1; 2 + 3 × 4; nhỏ nhất(5; 6)) / 2\n  xếp hạng theo tổng điểm; cùng hạng khi chênh không quá 1',
    en: 'let thử = largest(1; 2 + 3 × 4; smallest(5; 6)) / 2\n  rank by total; same rank when within 1',
  }[language];
  const lines = text.split('\n').filter((line) => !/^ {2}(?:xếp hạng|rank)/.test(line));
  return lines.join('\n').replace(/\}\n$/, `  ${extras}\n}\n`);
}

function meaning(text: string): Rulebook {
  const { rulebook, findings } = read(text);
  if (!rulebook) throw new Error(`not read: ${JSON.stringify(findings)}`);
  return rulebook;
}

function formatted(text: string): string {
  const result = format(text);
  if (!result.ok) throw new Error(`not formatted: ${JSON.stringify(result.findings)}`);
  return result.text;
}

function commentsOf(text: string): readonly string[] {
  return text.match(/\/\/.*?(?=\r?\n|$)|\/\*.*?\*\//g) ?? [];
}
