import { spelling, writeNumber, type Tongue } from '@cchc/language';
import { EDITOR_PHRASES, type Placeholder, type SnippetName } from '@cchc/words';

/** Something that is written whole: behind which keyword, and what it looks like. */
export interface Snippet {
  readonly name: SnippetName;
  /** The keyword it begins with; every level for `node`. */
  readonly begins: string;
  readonly body: string;
}

/**
 * `{keyword}` is spelt as the file spells it, `<placeholder>` is a stop with its text in the reader's
 * language, `<n:…>` a stop with a text, `#0,5#` a number in the file's form. The head of a criterion
 * stands for its level, code, title and points.
 */
const HEAD = '<head> {';

const SHAPES: readonly (readonly [SnippetName, readonly string[]])[] = [
  [
    'ratio',
    [
      '{input} <whole>: {integer} "<description>"',
      '{input} <part>: {integer} "<description>" {at most} <whole>',
      '{score} {by} <part> / <whole> {',
      '  {from} 100%: {max}',
      '  {from} 80% {to under} 100%: {value} × {max}',
      '  {under} 80%: 0',
      '  {zero denominator}: {not assessed}',
      '}',
    ],
  ],
  [
    'bands',
    [
      '{input} <number>: {integer} "<description>"',
      '{score} {by} <number> {',
      '  {from} 10: {max}',
      '  {from} 5 {to under} 10: 50% {max}',
      '  {under} 5: 0',
      '}',
    ],
  ],
  [
    'guards',
    [
      '{input} <condition>: {yes/no} "<description>"',
      '{input} <condition2>: {yes/no} "<description>"',
      '{score} {',
      '  {when} <condition> {and} <condition2>: {max}',
      '  {when} <condition>: 50% {max}',
      '  {else}: 0',
      '}',
    ],
  ],
  [
    'additive',
    [
      '{input} <condition>: {yes/no} "<description>"',
      '{input} <number>: {integer} "<description>"',
      '{score} {cumulative} {',
      '  50% {max} {when} <condition>',
      '  10% {max} {per} <number>, {no more than} 50% {max}',
      '}',
    ],
  ],
  [
    'deductions',
    [
      '{input} <violation>: {integer} "<description>"',
      '{score} {from} {max} {',
      '  {deduct} 10% {max} {per} <violation>',
      '}',
    ],
  ],
  [
    'deadline',
    [
      '{evidence} <document> "<description>" {',
      '  {kind}: {signed document}',
      '  {missing}: 0',
      '}',
      '{score} {by} {date of} <document> {',
      '  {to} 31/12 {previous year}: {max}',
      '  {to} 31/1: 50% {max}',
      '  {else}: 0',
      '}',
    ],
  ],
  [
    'formula',
    [
      '{input} <whole>: {integer} "<description>" {at least} 1',
      '{input} <part>: {integer} "<description>" {at most} <whole>',
      '{score} <part> / <whole> × {max}',
    ],
  ],
  [
    'survey',
    [
      '{survey} <survey> "<description>" {',
      '  {option} tốt: 100%',
      '  {option} khá: 50%',
      '  {option} chưa_tốt: 0%',
      '}',
      '{score} {by survey} <survey>',
    ],
  ],
  ['experts', ['{score} {by experts} {from} 0 {to} {max}, {step} #0.5#']],
  [
    'per-case',
    [
      '{cases} <table> "<description>" {',
      '  <due>: {calendar date}',
      '  <returned>: {calendar date}',
      '}',
      '{score} {each} <table> {',
      '  {when} <returned> <= <due>: {max}',
      '  {else}: 0',
      '  {no rows}: {not assessed}',
      '} {take mean}',
    ],
  ],
  [
    'choice',
    ['{score} {one of} {', '  "<choice>": {max}', '  "<choice2>": 0', '} {scorer chooses}'],
  ],
];

const OTHERS: readonly Snippet[] = [
  {
    name: 'rulebook',
    begins: 'rulebook',
    body: [
      '{rulebook} "<rulebook>" {',
      '  {language}: 1',
      '  {code}: <code>',
      '  {year}: <n:2026>',
      '  {scale}: 100',
      '  {round}: {no rounding}',
      '',
      '  {field} I "<title>" 100 {points} {',
      '    <0>',
      '  }',
      '}',
    ].join('\n'),
  },
  {
    name: 'test',
    begins: 'test',
    body: ['{test} "<test>" {', '  {given} <name> = <n:0>', '  {then} {total} = <n:0>', '}'].join(
      '\n',
    ),
  },
  {
    name: 'grades',
    begins: 'grades',
    body: ['{grades} {', '  "<grade>": {from} 80', '  "<n:C>": {else}', '}'].join('\n'),
  },
  {
    name: 'evidence',
    begins: 'evidence',
    body: [
      '{evidence} <document> "<description>" {',
      '  {kind}: {signed document}',
      '  {missing}: 0',
      '}',
    ].join('\n'),
  },
  { name: 'input', begins: 'input', body: '{input} <name>: {integer} "<description>"' },
  {
    name: 'table',
    begins: 'cases',
    body: ['{cases} <table> "<description>" {', '  <received>: {calendar date}', '}'].join('\n'),
  },
  {
    name: 'parameter',
    begins: 'parameter',
    body: '{parameter} <parameter> { <n:xã>: <n:100%>; {else}: <n:50%> }',
  },
];

/** What can be written whole where a keyword can stand; levels give a criterion of every shape. */
export function snippetsFor(keyword: string): readonly Snippet[] {
  if (!LEVELS.has(keyword)) return OTHERS.filter(({ begins }) => begins === keyword);
  const shapes = SHAPES.map(([name, lines]) => ({
    name,
    begins: keyword,
    body: [HEAD, ...lines.map((line) => `  ${line}`), '}'].join('\n'),
  }));
  const group = { name: 'group' as const, begins: keyword, body: [HEAD, '  <0>', '}'].join('\n') };
  // Fields and criteria mostly have parts; the others are mostly scored.
  return keyword === 'field' ? [group, ...shapes] : [...shapes, group];
}

export const LEVELS: ReadonlySet<string> = new Set(['field', 'criterion', 'subcriterion', 'item']);

interface Filling {
  readonly tongue: Tongue;
  readonly reader: Tongue;
  readonly code: string;
  readonly level: string;
  /** Whether the editor knows stops; else the texts stand as they are. */
  readonly stops: boolean;
}

/** The snippet as it is inserted. A placeholder that comes again is one stop. */
export function filled({ body }: Snippet, { tongue, reader, code, level, stops }: Filling): string {
  const placeholders = EDITOR_PHRASES[reader].placeholders;
  const head = `{${level}} <n:${code}> "<title>" <points> {points}`;
  const numbers = new Map<string, number>();
  const stop = (name: string): string => {
    if (name === '0') return stops ? '$0' : '';
    const text = name.startsWith('n:') ? name.slice(2) : placeholders[name as Placeholder];
    if (!stops) return text;
    // Descriptions and literals are each their own.
    const key = name === 'description' || name.startsWith('n:') ? `${name}${numbers.size}` : name;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return `\${${number}:${text}}`;
  };
  return body
    .replace('<head>', head)
    .replace(/\{([a-z/][a-z/ ]*)\}/g, (_, keyword: string) => spelling(keyword, tongue))
    .replace(/#([\d.]+)#/g, (_, number: string) => writeNumber(number, tongue))
    .replace(/<(0|n:[^>]*|[a-z][a-z0-9-]*)>/g, (_, name: string) => stop(name));
}
