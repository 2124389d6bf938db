import { pageOf } from '@cchc/check';
import type { Tongue } from '@cchc/language';
import { github } from './github.js';
import type { LookedAt } from './problem.js';
import { problemsJunit } from './problems-junit.js';
import { sarif } from './sarif.js';

/** The forms that build servers and code hosts read, beside `text` for people and `json`. */
export const SERVER_FORMS = ['sarif', 'github', 'junit'] as const;

export type ServerForm = (typeof SERVER_FORMS)[number];

export function isServerForm(form: string): form is ServerForm {
  return SERVER_FORMS.some((known) => known === form);
}

/** `successful` is false where a file could not be read, so that nobody takes silence for praise. */
export function inServerForm(
  form: ServerForm,
  files: readonly LookedAt[],
  { tongue, successful }: { readonly tongue: Tongue; readonly successful: boolean },
): string {
  return FORMS[form](files, { pageOf: (code) => pageOf(code, tongue), successful });
}

const FORMS = { sarif, github, junit: problemsJunit } as const;
