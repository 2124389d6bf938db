import type { Rulebook } from '@cchc/model';

const HOSTILE = [
  '"',
  "'; DROP TABLE x; --",
  '\\',
  '\n',
  '*/',
  '"""',
  '</script>',
  '\u202e\u2066',
  '\ud800',
  '\\u000a',
  '${x}',
];

const NAMED = new Set(['name', 'grade', 'authority', 'evidence', 'table', 'survey']);

/** The same rulebook with every name and title made hostile, each name always in the same way. */
export function spoil(rulebook: Rulebook): Rulebook {
  const turned = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return spoiltText(key, value);
    if (Array.isArray(value)) return value.map((one) => turned('', one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, turned(name, one)]),
    );
  };
  return turned('', rulebook) as Rulebook;
}

function spoiltText(key: string, value: string): string {
  if (key === 'title')
    return `${value} ${HOSTILE.join(' ')} ${'dài '.repeat(2500)}${'x'.repeat(300)}`;
  return NAMED.has(key) ? `${value}${HOSTILE[value.length % HOSTILE.length] ?? ''}` : value;
}
