import { CodeActionKind } from 'vscode-languageserver';
import { overlaps } from '../../view.js';
import { openFindings } from '../diagnostics.js';
import { fixesFor } from '../fixes/index.js';
import { action, type Refactoring } from './refactoring.js';

/** All stretches that no band takes, each with a band of its own. */
export const missingBands: Refactoring = (view, range) => {
  const gaps = openFindings(view).filter(
    ({ code, at }) => code === 'GAP_IN_TIERS' && overlaps(at, range),
  );
  if (gaps.length < 2) return [];
  const edits = gaps.flatMap((gap) => fixesFor(gap, view)[0]?.edits ?? []);
  // Bands that go to one place stand below each other there.
  return [action(view, CodeActionKind.RefactorRewrite, 'missing-bands', edits)];
};
