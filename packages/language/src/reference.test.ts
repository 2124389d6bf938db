import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrap, type FragmentKind } from '../../../test/language/fragment.js';
import { cchcFences } from '../../../test/markdown.js';
import { format } from './format/format.js';
import { read } from './read.js';
import { LIMITS } from './tokens/limits.js';
import { writeNumber } from './tokens/numbers.js';
import { KEYWORDS } from './tokens/spellings.js';
import { tongueOf } from './tokens/tongue.js';
import { translate } from './translate/translate.js';

const path = join(import.meta.dirname, '../docs/reference.md');
const reference = readFileSync(path, 'utf8');

const examples = cchcFences(reference).map(({ info, text, line }) => {
  const tongue = tongueOf(text);
  return { line, tongue, whole: wrap(text, (info[1] ?? 'rulebook') as FragmentKind, tongue) };
});
const vietnamese = examples.filter((_, index) => index % 2 === 0);

it('has each example in Vietnamese and then in English', () => {
  expect(examples.map(({ tongue }) => tongue)).toEqual(vietnamese.flatMap(() => ['vi', 'en']));
});

describe.each(examples)('line $line', ({ whole }) => {
  it('reads without findings', () => {
    const { findings } = read(whole);
    // A fragment declares what it does not use.
    const open = findings.filter(
      ({ accepted, code }) => accepted === undefined && code !== 'NAME_UNUSED',
    );
    expect(open.map(({ code, at }) => `${at.start.line}: ${code}`)).toEqual([]);
  });

  it('stands in the layout of the formatter, but for what is shown to be put right', () => {
    expect(format(whole)).toEqual({ ok: true, text: whole });
  });
});

it.each(vietnamese)('line $line says the same in English', ({ whole }) => {
  const english = examples[examples.findIndex((one) => one.whole === whole) + 1]?.whole ?? '';
  const translated = translate(whole, 'en');
  expect(translated.ok && withoutTexts(translated.text)).toBe(withoutTexts(english));
});

/** Titles, comments and other texts are in the reader's language: no tool translates them. */
function withoutTexts(text: string): string {
  return text.replace(/"[^"]*"/g, '"…"').replace(/\/\/.*/g, '//');
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const spellings = (keywords: Readonly<Record<string, string>>) =>
  table(
    ['Tiếng Việt', 'English'],
    Object.entries(keywords).map(([en, vi]) => [`\`${vi}\``, `\`${en}\``]),
  );

const limit = (value: number) =>
  [writeNumber(String(value), 'vi', true), writeNumber(String(value), 'en', true)].join(' · ');

/** What stands between two markers of the reference, made from what the program reads by. */
const GENERATED: Readonly<Record<string, string>> = {
  keywords: spellings(KEYWORDS),
  limits: table(
    ['Giới hạn', 'Limit', ''],
    [
      ['ký tự của một tệp', 'characters of a file', limit(LIMITS.characters)],
      ['tầng của các phần', 'blocks inside one another', limit(LIMITS.depth)],
      ['tầng của các dấu ngoặc', 'parentheses inside one another', limit(LIMITS.parentheses)],
      ['giá trị đặt tên nối tiếp nhau', 'named values, each from the next', limit(LIMITS.chain)],
      ['phép tính trong một công thức', 'operations in one formula', limit(LIMITS.operators)],
      [
        'thông báo về chữ viết của một tệp',
        'messages about the syntax of a file',
        limit(LIMITS.syntaxFindings),
      ],
    ],
  ),
};

function regenerated(text: string): string {
  return Object.entries(GENERATED).reduce(
    (written, [name, section]) =>
      written.replace(
        new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}\n${section}\n\n${close}`,
      ),
    text,
  );
}

it('has the tables the program reads by (UPDATE_DOCS=1 writes them)', () => {
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, regenerated(reference));
  expect(readFileSync(path, 'utf8')).toBe(regenerated(reference));
});

it('speaks of every keyword of the grammar in an example or a table of its own', () => {
  const prose = reference.replace(/<!-- (\w+) -->[\s\S]*?<!-- \/\1 -->/g, '');
  const unsaid = Object.entries(KEYWORDS).filter(
    (spelt) => !spelt.every((words) => standsIn(prose, words)),
  );
  expect(unsaid).toEqual([]);
});

function standsIn(text: string, words: string): boolean {
  return new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').test(text);
}
