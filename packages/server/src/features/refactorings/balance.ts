import { rational } from '@cchc/model';
import { CodeActionKind } from 'vscode-languageserver';
import { contains } from '../../view.js';
import { balance } from '../fixes/points.js';
import { statementsAround } from '../fixes/edits.js';
import type { Refactoring } from './refactoring.js';

/** The points of the parts shared out anew, to come to those of the parent. */
export const balancePoints: Refactoring = (view, range) => {
  const node = statementsAround(view, range.start).findLast(({ type }) => type === 'Node');
  const points = node?.worth?.kind === 'points' ? node.worth.value : undefined;
  if (!node || points === undefined || !contains(node.head, range.start)) return [];
  const one = balance(node, rational(points), view);
  if (!one) return [];
  const changes = { [view.given(view.uri)]: [...one.edits] };
  return [{ title: one.title, kind: CodeActionKind.RefactorRewrite, edit: { changes } }];
};
