import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCchcServices, KEYWORDS, spelling, type Tongue } from '@cchc/language';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { corpusFiles } from '../corpus-files.js';

const root = join(import.meta.dirname, '../..');
const { Lexer } = createCchcServices().cchc.parser;
let grammar: IGrammar;
let markdown: IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      const name = scope === 'source.cchc' ? 'cchc' : 'markdown';
      const file = join(root, `packages/vscode/syntaxes/${name}.tmLanguage.json`);
      return Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
  });
  const [own, fences] = await Promise.all(
    ['source.cchc', 'markdown.cchc.codeblock'].map((scope) => registry.loadGrammar(scope)),
  );
  if (!own || !fences) throw new Error('the grammars do not load');
  grammar = own;
  markdown = fences;
});

/** The innermost scope of each character of a text, whose lines may end in any way. */
function scopes(text: string, by = grammar): readonly string[] {
  let state = textmate.INITIAL;
  return [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].flatMap(([, line = '', end = '']) => {
    const { tokens, ruleStack } = by.tokenizeLine(line, state);
    state = ruleStack;
    const each = tokens.flatMap(({ startIndex, endIndex, scopes: all }) =>
      Array<string>(endIndex - startIndex).fill(all.at(-1) ?? ''),
    );
    return [...each.slice(0, line.length), ...Array<string>(end.length).fill('')];
  });
}

/** The scope of a whole piece of a text; those of its parts, if they differ. */
function scopeOf(text: string, piece: string): string {
  const start = text.lastIndexOf(piece);
  return [...new Set(scopes(text).slice(start, start + piece.length))].join(' + ');
}

const KEYWORD = /^(?:keyword|storage|support|constant\.language)/;
const OPENING = { vi: 'bộ tiêu chí "Thử" {\n', en: 'rulebook "Try" {\n' } as const;
const all = Object.keys(KEYWORDS);

describe.each(['vi', 'en'] as const)('keywords in %s', (tongue: Tongue) => {
  it.each(all)('%s is coloured whole', (keyword) => {
    const text = spelling(keyword, tongue);
    expect(scopeOf(`${OPENING[tongue]}  ${text}`, text)).toMatch(KEYWORD);
    expect(scopeOf(`${OPENING[tongue]}  ${text}`, text)).not.toContain(' + ');
  });

  it('are names inside longer words, and in the other language', () => {
    const other = tongue === 'vi' ? 'max' : 'điểm';
    const own = spelling('points', tongue);
    for (const name of [other, `${own}_2`, `x${own}`, `\`${own}\``])
      expect(scopeOf(`${OPENING[tongue]}  ${name}`, name)).toMatch(/^variable/);
  });
});

it.each([
  ['taken apart', 'tiêu chí'.normalize('NFD')],
  ['with a letter of Windows and a tone apart', 'số liệu chung'.replace('ố', 'ô\u0301')],
  ['with wide and several blanks', 'lĩnh\u00a0vực'],
])('a keyword %s is coloured', (_, keyword) => {
  expect(scopeOf(`${OPENING.vi}  ${keyword} 1`, keyword)).toMatch(KEYWORD);
});

it('codes, numbers, days, texts and comments look their part', () => {
  const text = `// đầu\n${OPENING.vi}tiêu chí thành phần 1.1.2a "A \\" B" 0,5 điểm { đến 31/12: 16.000 } /* hai
dòng */ điểm của III.3`;
  expect(
    Object.fromEntries(
      ['// đầu', '1.1.2a', '"A ', '0,5', '31/12', '16.000', 'dòng */', 'III.3'].map((piece) => [
        piece,
        scopeOf(text, piece),
      ]),
    ),
  ).toEqual({
    '// đầu': 'comment.line.double-slash.cchc',
    '1.1.2a': 'entity.name.section.cchc',
    '"A ': 'string.quoted.double.cchc',
    '0,5': 'constant.numeric.cchc',
    '31/12': 'constant.numeric.date.cchc',
    '16.000': 'constant.numeric.cchc',
    'dòng */': 'comment.block.cchc',
    'III.3': 'entity.name.tag.cchc',
  });
});

it('fences of Markdown are coloured, and end', () => {
  const text = 'Xem:\n\n```cchc prefer\ntiêu chí 1 "A" 3 điểm {\n```\n\ntiêu chí';
  const seen = scopes(text, markdown);
  expect(seen[text.indexOf('tiêu chí 1')]).toBe('storage.type.cchc');
  expect(seen[text.lastIndexOf('tiêu chí')]).toBe('markdown.cchc.codeblock');
});

/** The lexer says what is a keyword; colours may not say otherwise, anywhere in any text that is right. */
it('colours just the keywords that the lexer reads, in all examples and the good corpus', () => {
  const texts = [
    ...globSync('examples/*/*.cchc', { cwd: root }).map((path) => ({
      name: path,
      text: readFileSync(join(root, path), 'utf8'),
    })),
    ...corpusFiles('good'),
  ];
  expect(texts.length).toBeGreaterThan(50);
  expect(
    texts.flatMap(({ name, text }) => disagreements(text).map((one) => `${name}: ${one}`)),
  ).toEqual([]);
});

function disagreements(text: string): readonly string[] {
  const seen = scopes(text);
  return Lexer.tokenize(text).tokens.flatMap(
    ({ tokenType, startOffset, endOffset = startOffset }) => {
      const { name } = tokenType;
      const isKeyword = name in KEYWORDS;
      const isName = name === 'ID';
      const scope = [...new Set(seen.slice(startOffset, endOffset + 1))].join(' + ');
      const agrees = isKeyword ? KEYWORD.test(scope) : !isName || !KEYWORD.test(scope);
      return agrees
        ? []
        : [`${name} \`${text.slice(startOffset, endOffset + 1)}\` at ${startOffset} is ${scope}`];
    },
  );
}
