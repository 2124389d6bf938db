import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Tongue } from '@cchc/language';

/** The texts of `cchc new`, each in `templates/` in both keyword languages. */
export const TEMPLATES: readonly string[] = ['minimal', 'full', 'amendment', 'library'];

export function isTemplate(text: string): boolean {
  return TEMPLATES.includes(text);
}

/** The files that a template makes under a name; an amendment comes with what it amends. */
export async function filesOf(
  template: string,
  name: string,
  tongue: Tongue,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const stem = name.replace(/\.cchc$/i, '');
  const path = `${stem}.cchc`;
  if (template !== 'amendment') return [{ path, text: await textOf(template, stem, tongue) }];
  const base = `${stem}-${BASE[tongue]}`;
  const amendment = await textOf('amendment', stem, tongue);
  return [
    { path, text: amendment.replace('{base}', `${basename(base)}.cchc`) },
    { path: `${base}.cchc`, text: await textOf('minimal', base, tongue) },
  ];
}

const BASE = { vi: 'goc', en: 'base' } as const;

/** The template with its title and code named after the file. */
async function textOf(template: string, stem: string, tongue: Tongue): Promise<string> {
  const text = await readFile(new URL(`${template}.${tongue}.cchc`, FOLDER), 'utf8');
  const title = basename(stem).replaceAll(/["\\]/g, '');
  return text.replace(TITLES[tongue], () => title).replace(/(?<=: )MAU$/m, () => codeOf(title));
}

const FOLDER = new URL('../../templates/', import.meta.url);
const TITLES = { vi: 'Bộ tiêu chí mẫu', en: 'A sample rulebook' } as const;

/** `bộ 2026` becomes `BO_2026`. */
function codeOf(title: string): string {
  const plain = title.replaceAll(/[đĐ]/g, 'd').normalize('NFD').replaceAll(/\p{M}/gu, '');
  const code = plain
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^[A-Z]/.test(code) ? code : `BO_${code}`.replace(/_$/, '');
}
