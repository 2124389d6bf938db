import { spelling, type Tongue } from '@cchc/language';

/** What the fragments of the reference are of; `rulebook` is a whole text. */
export type FragmentKind = 'rulebook' | 'header' | 'top' | 'leaf';

/** Lines around a fragment that make it a whole text, in the layout of the formatter. */
export interface Wrapping {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Levels of indent of the fragment. */
  readonly depth: number;
}

/** A whole text around a fragment: the header, what it calls by name without declaring it, a leaf. */
export function wrap(fragment: string, kind: FragmentKind, tongue: Tongue): string {
  const { before, after, depth } = WRAPPINGS[kind](fragment, (keyword) =>
    spelling(keyword, tongue),
  );
  const indent = '  '.repeat(depth);
  const lines = fragment.replace(/\n$/, '').split('\n');
  const body = lines.map((line) => (line === '' ? '' : indent + line));
  return [...before, ...body, ...after, ''].join('\n');
}

type Say = (keyword: string) => string;

const WRAPPINGS: Readonly<Record<FragmentKind, (fragment: string, say: Say) => Wrapping>> = {
  rulebook: () => ({ before: [], after: [], depth: 0 }),
  header: (fragment, say) => ({
    before: [`${say('rulebook')} "…" {`, ...headerItems(say, fragment)],
    after: [...field(say), '}'],
    depth: 1,
  }),
  top: (fragment, say) => ({
    before: [`${say('rulebook')} "…" {`, ...headerItems(say), ...declarations(say, fragment)],
    after: [...(begins(fragment, say('field')) ? [] : field(say)), '}'],
    depth: 1,
  }),
  leaf: (fragment, say) => ({
    before: [
      `${say('rulebook')} "…" {`,
      ...headerItems(say),
      ...declarations(say, fragment),
      `  ${say('field')} I "…" 10 ${say('points')} {`,
      `    ${say('criterion')} 1 "…" 10 ${say('points')} {`,
    ],
    after: [
      ...(begins(fragment, say('score')) ? [] : [`      ${say('score')} 10`]),
      '    }',
      '  }',
      '}',
    ],
    depth: 3,
  }),
};

/** The items a header needs, but for those the fragment gives. */
function headerItems(say: Say, fragment = ''): readonly string[] {
  const items = [
    ['language', '1'],
    ['code', 'MAU'],
    ['year', '2026'],
    ['scale', '10'],
    ['round', say('no rounding')],
    ['units', 'xã, phường, đặc khu, sở'],
  ] as const;
  return items
    .filter(([item]) => !begins(fragment, `${say(item)}:`))
    .map(([item, value]) => `  ${say(item)}: ${value}`);
}

function field(say: Say): readonly string[] {
  return [
    `  ${say('field')} I "…" 10 ${say('points')} {`,
    `    ${say('criterion')} 1 "…" 10 ${say('points')} {`,
    `      ${say('score')} 10`,
    '    }',
    '  }',
  ];
}

/** What the fragments call by name, by the keyword that declares it. */
const NAMES: Readonly<Record<string, string>> = {
  giao: 'integer',
  xong: 'integer',
  dân_số: 'integer',
  hộ_nghèo: 'ratio',
  ngày_nộp: 'calendar date',
  gửi_lúc: 'date and time',
  niêm_yết: 'yes/no',
  điện_tử: 'yes/no',
  vi_phạm: 'integer',
  bị_kỷ_luật: 'yes/no',
};

function declarations(say: Say, fragment: string): readonly string[] {
  const uses = (name: string) =>
    new RegExp(`(?<![\\p{L}_])${name}(?![\\p{L}_])`, 'u').test(fragment);
  const declares = (keyword: string, name: string) => fragment.includes(`${say(keyword)} ${name}`);
  const inputs = Object.entries(NAMES)
    .filter(([name]) => uses(name) && !declares('input', name) && !declares('shared input', name))
    .map(([name, type]) => `  ${say('input')} ${name}: ${say(type)}`);
  const evidence = uses('kế_hoạch') && !declares('evidence', 'kế_hoạch');
  const cases = uses('hồ_sơ') && !declares('cases', 'hồ_sơ');
  return [
    ...inputs,
    ...(evidence ? [`  ${say('evidence')} kế_hoạch "…"`] : []),
    ...(cases
      ? [`  ${say('cases')} hồ_sơ { trễ: ${say('yes/no')}; số_ngày: ${say('integer')} }`]
      : []),
  ];
}

function begins(fragment: string, start: string): boolean {
  return fragment.split('\n').some((line) => line.startsWith(start));
}
