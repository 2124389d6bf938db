import { CodeActionKind } from 'vscode-languageserver';
import { contains } from '../../view.js';
import { statementsAround } from '../fixes/edits.js';
import { action, towards, type Refactoring } from './refactoring.js';
import { allCodes, newCodes, partsOf, withCodes } from './renumbered.js';

/** The codes of the parts of a criterion one behind the other, references and tests included. */
export const renumber: Refactoring = (view, range) => {
  const owner = statementsAround(view, range.start).at(-1);
  if (!owner || !contains(owner.head, range.start)) return [];
  const parts = partsOf(owner);
  const [first] = parts;
  if (first?.name === undefined) return [];
  const text = withCodes(view, newCodes(parts, first.name, allCodes(view)));
  if (text === view.text) return [];
  const what = owner.name ?? owner.title ?? '';
  return [action(view, CodeActionKind.RefactorRewrite, 'renumber', towards(view, text), what)];
};
