// Makes the TextMate grammar of editors from the table of spellings. Langium's own generator takes word
// ends by ASCII and knows one spelling; here both languages stand in one grammar, and the first keyword
// of a file decides which of them its keywords are of, as it does for the lexer.

/** What is told apart by colour, by canonical spelling; everything else is `keyword.control`. */
const SCOPES = {
  'storage.type': [
    ['rulebook', 'library', 'amend', 'field', 'criterion', 'subcriterion', 'item', 'test'],
    ['bonus', 'penalty', 'best of', 'input', 'shared input', 'cases', 'evidence', 'survey'],
    ['parameter', 'let', 'scoring scale', 'working calendar', 'block', 'result', 'grades'],
  ],
  'support.type': [
    ['integer', 'number', 'ratio', 'yes/no', 'calendar date', 'choice'],
    ['signed document', 'document', 'link', 'data'],
  ],
  'constant.language': [
    [
      'yes',
      'no',
      'max',
      'value',
      'else',
      'not assessed',
      'full points',
      'not counted',
      'previous year',
    ],
    ['must explain', 'accepted', 'awaiting score', 'total'],
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ],
  'keyword.operator.word': [['and', 'or', 'not', 'has', 'unit is', 'except when', 'in']],
  'support.function': [
    ['count', 'sum', 'mean', 'largest', 'smallest', 'score of', 'self score of', 'date of'],
    ['appraised score of', 'expert score of', 'choice of', 'quantity of', 'result of survey'],
    ['mean of all', 'highest of all', 'lowest of all', 'sum of all', 'share of all'],
    ['block mean', 'block highest', 'block lowest', 'block sum', 'block share'],
    ['rank from high', 'rank from low', 'block rank from high', 'block rank from low'],
    ['normalised', 'reverse normalised', 'block normalised', 'block reverse normalised'],
    ['number of fields', 'number of criteria', 'number of subcriteria', 'number of items'],
  ],
  'keyword.other.unit': [['points', 'digits']],
  'support.type.property-name': [
    ['language', 'code', 'year', 'basis', 'scale', 'round', 'units', 'kind', 'issued by', 'note'],
    ['missing', 'pending', 'rejected', 'expired', 'how many', 'source', 'measured in', 'exact to'],
  ],
};

/** What opens a block that has a code and a title. */
const LEVELS = ['field', 'criterion', 'subcriterion', 'item'];

const WORD = '\\p{L}\\p{M}\\p{N}_';
const START = `(?<![${WORD}])`;
const END = `(?![${WORD}])`;
const CODE = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:\\.[\\p{L}\\p{M}\\p{N}]+)*';

export function textmate({ keywords }) {
  const spellings = Object.entries(keywords);
  const known = new Set(Object.values(SCOPES).flat(2));
  const strange = [...known].filter((one) => !spellings.some(([canonical]) => canonical === one));
  if (strange.length > 0) throw new Error(`no keywords: ${strange.join(', ')}`);

  const inTongue = (tongue) => {
    const spelt = spellings.map(([canonical, vi]) => [canonical, tongue === 'vi' ? vi : canonical]);
    return { tongue, spelt, any: anyOf(spelt.map(([, text]) => text)) };
  };
  const tongues = [inTongue('vi'), inTongue('en')];
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'CCHC',
    scopeName: 'source.cchc',
    fileTypes: ['cchc'],
    patterns: [
      { include: '#unworded' },
      // From its first keyword on, a file is in that keyword's language, to its end.
      ...tongues.map(({ tongue, any }) => ({
        begin: `(?i)${START}(?=${any}${END})`,
        end: '(?!)',
        contentName: `meta.rulebook.${tongue}.cchc`,
        patterns: [{ include: `#${tongue}` }],
      })),
    ],
    repository: {
      unworded: { patterns: UNWORDED },
      figures: { patterns: FIGURES },
      words: { patterns: WORDS },
      ...Object.fromEntries(
        tongues.map(({ tongue, spelt }) => [
          tongue,
          {
            patterns: [
              { include: '#unworded' },
              heading(spelt),
              { include: '#figures' },
              ...byLength(spelt),
              { include: '#words' },
            ],
          },
        ]),
      ),
    },
  };
}

/** `tiêu chí 1.1`: the keyword and its code. */
function heading(spelt) {
  const levels = spelt.filter(([canonical]) => LEVELS.includes(canonical));
  return {
    match: `${START}(${anyOf(levels.map(([, text]) => text))})[^\\S\\r\\n]+(${CODE})${END}(?=[^\\S\\r\\n]*["“])`,
    captures: { 1: { name: 'storage.type.cchc' }, 2: { name: 'entity.name.section.cchc' } },
  };
}

/** The longest phrase wins, whatever it is: one pattern for each run of equal scope in that order. */
function byLength(spelt) {
  const sorted = [...spelt].sort(([, a], [, b]) => b.length - a.length);
  const runs = [];
  for (const [canonical, text] of sorted) {
    const scope = scopeOf(canonical);
    if (runs.at(-1)?.scope === scope) runs.at(-1).texts.push(text);
    else runs.push({ scope, texts: [text] });
  }
  return runs.map(({ scope, texts }) => ({
    match: `${START}${anyOf(texts)}${END}`,
    name: `${scope}.cchc`,
  }));
}

function scopeOf(canonical) {
  const found = Object.entries(SCOPES).find(([, rows]) => rows.flat().includes(canonical));
  return found?.[0] ?? 'keyword.control';
}

function anyOf(texts) {
  const sorted = [...texts].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(phrase).join('|')})`;
}

/** Any run of blanks between words, and none or some around the stroke of `có/không`. */
function phrase(text) {
  return text
    .split(' ')
    .map((word) => word.split('/').map(letters).join('[^\\S\\r\\n]*/[^\\S\\r\\n]*'))
    .join('[^\\S\\r\\n]+');
}

/** Each letter in every form that keyboards make: one sign, a letter and marks, or half of each. */
function letters(word) {
  return [...word.normalize('NFC')].map(forms).join('');
}

function forms(letter) {
  const marks = letter.normalize('NFD');
  if (marks === letter) return letter;
  const [base, ...rest] = [...marks];
  // With two marks, either may be part of the letter (Windows types `ê` and a tone).
  const halves =
    rest.length < 2
      ? []
      : rest.map((one, at) => {
          const half = (base + one).normalize('NFC');
          return half.length === 1
            ? half + rest.filter((_, other) => other !== at).join('')
            : marks;
        });
  return `(?:${[...new Set([letter, marks, ...halves])].join('|')})`;
}

const UNWORDED = [
  { match: '//.*$', name: 'comment.line.double-slash.cchc' },
  { begin: '/\\*', end: '\\*/', name: 'comment.block.cchc' },
  {
    begin: '["“”]',
    end: '["“”]|$',
    name: 'string.quoted.double.cchc',
    patterns: [{ match: '\\\\.', name: 'constant.character.escape.cchc' }],
  },
  { match: '`[^`\\n]+`', name: 'variable.other.quoted.cchc' },
];

/** Read before keywords are: `có.1` is a code. */
const FIGURES = [
  {
    match: `${START}\\d{1,2}/\\d{1,2}(?:/\\d{4})?(?![\\d/]*\\d)`,
    name: 'constant.numeric.date.cchc',
  },
  {
    match: `${START}\\d+(?:[.,]\\d+)*${END}(?!\\.[\\p{L}\\p{N}])`,
    name: 'constant.numeric.cchc',
  },
  {
    match: `${START}[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:\\.[\\p{L}\\p{M}\\p{N}]+)+${END}`,
    name: 'entity.name.tag.cchc',
  },
];

const WORDS = [
  { match: '%', name: 'keyword.other.unit.cchc' },
  { match: '<=|>=|<>|!=|[-+×*·÷/=<>≤≥≠−]', name: 'keyword.operator.cchc' },
  { match: '[{}]', name: 'punctuation.section.block.cchc' },
  { match: '[():;,]', name: 'punctuation.separator.cchc' },
  { match: `[\\p{L}_][${WORD}]*`, name: 'variable.other.cchc' },
];

/** Fences of Markdown that hold `cchc`, so that a page about rulebooks shows them as an editor does. */
export const FENCES = {
  scopeName: 'markdown.cchc.codeblock',
  injectionSelector: 'L:text.html.markdown',
  patterns: [{ include: '#fence' }],
  repository: {
    fence: {
      begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(cchc)(\\s+[^`~]*)?$)',
      end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
      name: 'markup.fenced_code.block.markdown',
      beginCaptures: {
        3: { name: 'punctuation.definition.markdown' },
        4: { name: 'fenced_code.block.language' },
        5: { name: 'fenced_code.block.language.attributes' },
      },
      endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
      patterns: [
        {
          begin: '(^|\\G)(\\s*)(.*)',
          while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
          contentName: 'meta.embedded.block.cchc',
          patterns: [{ include: 'source.cchc' }],
        },
      ],
    },
  },
};
