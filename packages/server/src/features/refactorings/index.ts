import type { CodeAction, Range } from 'vscode-languageserver';
import type { View } from '../../view.js';
import { balancePoints } from './balance.js';
import { extractScale } from './extract-scale.js';
import { extractDefinition, extractParameter } from './extract-values.js';
import { guardsIntoBands } from './guards-into-bands.js';
import { missingBands } from './missing-bands.js';
import { move } from './move.js';
import type { Refactoring } from './refactoring.js';
import { renumber } from './renumber.js';
import { pointsIntoWeights } from './weights.js';

const REFACTORINGS: readonly Refactoring[] = [
  extractScale,
  extractParameter,
  extractDefinition,
  missingBands,
  guardsIntoBands,
  balancePoints,
  pointsIntoWeights,
  renumber,
  move,
];

export function refactorings(view: View, range: Range): readonly CodeAction[] {
  return REFACTORINGS.flatMap((refactoring) => refactoring(view, range));
}
