import type { InBoth } from '../tongue.js';
import { keywordsEn } from './keywords.en.js';
import { keywordsVi } from './keywords.vi.js';

/** A sentence for each keyword that says more than its own word, by canonical spelling. */
export type KeywordNotes = Readonly<Record<keyof typeof keywordsVi, string>>;

const NOTES: InBoth<Readonly<Record<string, string | undefined>>> = {
  vi: keywordsVi,
  en: keywordsEn,
};

/** What a keyword says; undefined for words such as `và`, which say themselves. */
export function keywordNote(keyword: string, tongue: 'vi' | 'en'): string | undefined {
  return NOTES[tongue][keyword];
}

/** The canonical spellings that have a note. */
export const NOTED_KEYWORDS: readonly string[] = Object.keys(keywordsVi);
