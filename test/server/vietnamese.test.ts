// With the language at `vi` nothing that a person reads is English: every sentence of every feature is walked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_CODES, pageOf } from '@cchc/check';
import { EDITOR_PHRASES, NOTED_KEYWORDS, keywordNote } from '@cchc/words';
import { KEYWORDS, librariesOf } from '@cchc/language';
import { describe, expect, it } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver';
import { corpusFiles, loadFromCorpus } from '../corpus-files.js';
import { codeActions } from '../../packages/server/src/features/code-actions.js';
import { codeLenses } from '../../packages/server/src/features/code-lenses.js';
import { completion } from '../../packages/server/src/features/completion.js';
import { diagnostics, openFindings } from '../../packages/server/src/features/diagnostics.js';
import { hover } from '../../packages/server/src/features/hover.js';
import { inlayHints } from '../../packages/server/src/features/inlay-hints.js';
import { caseOfFinding } from '../../packages/server/src/features/preview/witness.js';
import { prepareCallHierarchy } from '../../packages/server/src/features/call-hierarchy.js';
import { signatureHelp } from '../../packages/server/src/features/signature-help.js';
import { documentSymbols } from '../../packages/server/src/features/symbols.js';
import { runTestsOf } from '../../packages/server/src/features/tests/tests.js';
import { rulebookTree } from '../../packages/server/src/features/tree.js';
import { viewOf, type View } from '../../packages/server/src/view.js';
import { CLIENT_COMMANDS, type TreeItem } from '../../packages/server/src/protocol.js';

const files = [...corpusFiles('bad'), ...corpusFiles('good')].filter(
  ({ text }) => text.length < 2_500,
);
const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

describe.each(files.map((file) => [file.name, file] as const))('%s', (_, { name, text }) => {
  it('is spoken of in Vietnamese only', () => {
    const view = viewOf({ uri: name, version: 1, text }, { language: 'vi', load: loadFromCorpus });
    const written = [text, ...[...librariesOf(view.named()).values()].map((one) => one.text)].join(
      '\n',
    );
    const english = said(view).filter((sentence) => englishIn(sentence, written).length > 0);
    expect(english.slice(0, 5)).toEqual([]);
  });
});

it('so are labels, titles of actions and notes on keywords', () => {
  const phrases = flat(EDITOR_PHRASES.vi, 'Ví dụ');
  expect(phrases.length).toBeGreaterThan(100);
  expect(phrases.filter((one) => englishIn(one, '').length > 0)).toEqual([]);
  for (const keyword of NOTED_KEYWORDS) {
    expect(Object.keys(KEYWORDS)).toContain(keyword);
    expect([keyword, englishIn(keywordNote(keyword, 'vi') ?? '', '')]).toEqual([keyword, []]);
  }
});

it('so are the pages of findings', () => {
  for (const code of PAGE_CODES)
    expect([code, englishIn(pageOf(code, 'vi') ?? '', '')]).toEqual([code, []]);
});

it('the walk notices English', () => {
  const english = EDITOR_PHRASES.en;
  expect(englishIn(english.notUsed, '')).not.toEqual([]);
  expect(englishIn(english.broken, '')).not.toEqual([]);
});

it('every message of the English half has a Vietnamese one that differs', () => {
  const [vi, en] = [flat(EDITOR_PHRASES.vi, 'x'), flat(EDITOR_PHRASES.en, 'x')];
  expect(vi).toHaveLength(en.length);
  const same = vi.filter((one, at) => one === en[at] && !/^[Σ=$`x\s·;:]*$/u.test(one));
  expect(same).toEqual(['1']);
});

const COMMANDS = new Set(Object.values(CLIENT_COMMANDS));

/** All that a person can be shown of a text. */
function said(view: View): readonly string[] {
  const lines = view.text.split('\n');
  const places = lines.flatMap((line, at) =>
    [...line.matchAll(/[\p{L}\d]+/gu)]
      .filter((_, nth) => nth % 3 === 0)
      .map(({ index }) => ({ line: at, character: index + 1 })),
  );
  const some = places.filter((_, at) => at % 25 === 0);
  return [
    ...diagnostics(view).flatMap(({ message, relatedInformation = [] }) =>
      [message, ...relatedInformation.map((one) => one.message)].flatMap(textOf),
    ),
    ...codeActions(view, { range: everything, diagnostics: [], commands: COMMANDS }).map(
      ({ title }) => title,
    ),
    ...openFindings(view).flatMap((one) => {
      const { message = '', help = '', values = [], trace = [] } = caseOfFinding(one, view) ?? {};
      return flat([message, help, values, trace], '');
    }),
    ...some.flatMap((at) =>
      codeActions(view, { range: { start: at, end: at }, diagnostics: [], only: ['refactor'] }).map(
        ({ title }) => title,
      ),
    ),
    ...places.flatMap((at) => textOf(hover(view, at)?.contents)),
    ...some.flatMap((at) =>
      completion(view, at, { snippets: true }).items.flatMap(
        ({ label, kind, detail = '', documentation }) => [
          // Keywords are what is to be typed, in the language of the file.
          kind === CompletionItemKind.Keyword ? '' : label.replace(/^[^:]*: /, ''),
          detail,
          ...textOf(documentation),
        ],
      ),
    ),
    ...some.flatMap((at) =>
      (signatureHelp(view, at)?.signatures ?? []).flatMap(({ label, documentation }) => [
        label,
        ...textOf(documentation),
      ]),
    ),
    ...some.flatMap((at) => prepareCallHierarchy(view, at).flatMap(({ detail = '' }) => detail)),
    ...inlayHints(view, everything).map(({ label }) => label as string),
    ...codeLenses(view, COMMANDS).map(({ command }) => command?.title ?? ''),
    ...flat(
      documentSymbols(view).map(({ detail }) => detail ?? ''),
      '',
    ),
    ...treeTexts(rulebookTree(view).items),
    ...flat(runTestsOf(view, undefined), ''),
  ];
}

/** Its kinds are for icons. */
function treeTexts(items: readonly TreeItem[]): readonly string[] {
  return items.flatMap(({ title, worth = '', tooltip = '', children }) => [
    title,
    worth,
    tooltip,
    ...treeTexts(children),
  ]);
}

function textOf(contents: unknown): readonly string[] {
  if (typeof contents === 'string') return [contents];
  return typeof contents === 'object' && contents !== null && 'value' in contents
    ? [String(contents.value)]
    : [];
}

/** Every text in a value; what has to be filled in is. */
function flat(value: unknown, filling: string): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return flat(
      (value as (...parts: readonly string[]) => unknown)(filling, filling, filling),
      filling,
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => flat(one, filling));
}

/** Words that no Vietnamese sentence has, where they are neither quoted nor the author's own. */
function englishIn(sentence: string, text: string): readonly string[] {
  const own = new Set(text.toLowerCase().match(WORD) ?? []);
  const bare = sentence
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/^ {4}.*$/gm, ' ')
    .replace(/\b[A-Z]+(?:_[A-Z]+)*\b/g, ' ')
    .replace(/`[^`]*`/g, ' ')
    .replace(/[“"][^”"]*[”"]/g, ' ')
    .replace(/\*\*[^*]*\*\*/g, ' ');
  return (bare.toLowerCase().match(WORD) ?? []).filter(
    (word) => ENGLISH.has(word) && !own.has(word),
  );
}

const WORD = /[\p{L}\p{M}]+/gu;

/** The commonest words of English sentences; those that are Vietnamese words too are left out. */
const ENGLISH: ReadonlySet<string> = new Set(
  readFileSync(join(import.meta.dirname, 'english-words.txt'), 'utf8')
    .split(/\s+/)
    .filter(Boolean),
);
