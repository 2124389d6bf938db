import { read } from '@cchc/language';
import { withoutPlaces, type Node, type Rulebook } from '@cchc/model';
import { leaf } from './rulebook.js';

/** The model of a text without errors, without places. */
export function model(text: string): Rulebook {
  const { rulebook, findings } = read(text);
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return withoutPlaces(rulebook) as Rulebook;
}

/** The only leaf of a text. */
export function theLeaf(text: string): Extract<Node, { kind: 'leaf' }> {
  const first = model(text).fields.at(-1);
  if (first?.kind !== 'leaf') throw new Error('not a leaf');
  return first;
}

/** How the leaf is scored whose lines these are. */
export function scoring(body: string) {
  return theLeaf(leaf(body)).rule?.scoring;
}

export const number = (value: string) => ({ kind: 'number', value, percent: false });
export const percent = (value: string) => ({ kind: 'number', value, percent: true });
export const input = (name: string) => ({ kind: 'reference', to: 'input', name });
