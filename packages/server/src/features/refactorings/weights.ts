import { print, rational } from '@cchc/model';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { contains, rangeOf } from '../../view.js';
import { statementsAround } from '../fixes/edits.js';
import { typed, typedNumber } from '../fixes/written.js';
import { action, type Refactoring } from './refactoring.js';
import { partsOf } from './renumbered.js';

/** The points of the parts written as weights of their parent's points: `1,5 điểm` of 3 is `trọng số 50%`. */
export const pointsIntoWeights: Refactoring = (view, range) => {
  const node = statementsAround(view, range.start).findLast(({ type }) => type === 'Node');
  const points = node?.worth?.kind === 'points' ? node.worth.value : undefined;
  if (!node || points === undefined || points === '0' || node.best) return [];
  if (!contains(node.head, range.start)) return [];
  const parts = partsOf(node);
  const edits = parts.flatMap(({ worth }): TextEdit[] => {
    if (worth?.kind !== 'points' || worth.value === undefined) return [];
    const share = rational(worth.value).mul(rational('100')).div(rational(points));
    const number = typedNumber(view, print(share));
    // A weight has no lowest score of its own.
    const isPlain = !/,\s/.test(view.lines.getText(rangeOf(worth.at)));
    return number !== undefined && isPlain
      ? [{ range: rangeOf(worth.at), newText: typed(view, `{weight} ${number}%`) }]
      : [];
  });
  if (parts.length === 0 || edits.length < parts.length) return [];
  return [
    action(view, CodeActionKind.RefactorRewrite, 'points-into-weights', edits, node.name ?? ''),
  ];
};
