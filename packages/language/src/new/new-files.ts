import type { Tongue } from '../findings.js';
import texts from './templates.generated.json' with { type: 'json' };

/** The texts to begin a file with; each stands in `templates/` in both keyword languages. */
export const TEMPLATES: readonly string[] = ['minimal', 'full', 'amendment', 'library'];

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export function isTemplate(text: string): boolean {
  return TEMPLATES.includes(text);
}

/** The files that a template makes under a name; an amendment comes with what it amends. */
export function newFiles(template: string, name: string, tongue: Tongue): readonly NewFile[] {
  const stem = name.replace(/\.cchc$/i, '');
  const path = `${stem}.cchc`;
  if (template !== 'amendment') return [{ path, text: textOf(template, stem, tongue) }];
  const base = `${stem}-${BASE[tongue]}`;
  const amendment = textOf('amendment', stem, tongue);
  return [
    { path, text: amendment.replace('{base}', `${lastPart(base)}.cchc`) },
    { path: `${base}.cchc`, text: textOf('minimal', base, tongue) },
  ];
}

const BASE = { vi: 'goc', en: 'base' } as const;
const TITLES = { vi: 'Bộ tiêu chí mẫu', en: 'A sample rulebook' } as const;
const TEXTS: Readonly<Record<string, string>> = texts;

/** The template with its title and code named after the file. */
function textOf(template: string, stem: string, tongue: Tongue): string {
  const text = TEXTS[`${template}.${tongue}`] ?? '';
  const title = lastPart(stem).replaceAll(/["\\]/g, '');
  return text.replace(TITLES[tongue], () => title).replace(/(?<=: )MAU$/m, () => codeOf(title));
}

/** `bộ 2026` becomes `BO_2026`. */
function codeOf(title: string): string {
  const plain = title.replaceAll(/[đĐ]/g, 'd').normalize('NFD').replaceAll(/\p{M}/gu, '');
  const code = plain
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^[A-Z]/.test(code) ? code : `BO_${code}`.replace(/_$/, '');
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
