import { outlineOf, type OutlineItem } from '@cchc/language';
import { print, rational, sum, type Rational } from '@cchc/model';
import { EDITOR_PHRASES, formatPercent, formatPoints } from '@cchc/words';
import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver';
import { isBefore, type View } from '../view.js';
import { meaningsIn } from './meanings.js';
import { partsOf } from './refactorings/renumbered.js';

/** What a reader would work out: the sum of the parts, a share in points, the day that a short date means. */
export function inlayHints(view: View, range: Range): InlayHint[] {
  const [from, to] = [view.lines.offsetAt(range.start), view.lines.offsetAt(range.end)];
  const meanings = meaningsIn(view, from, to).map(({ end, meant }): InlayHint => ({
    position: view.lines.positionAt(end),
    label: `= ${meant}`,
    kind: InlayHintKind.Type,
    paddingLeft: true,
  }));
  return [...sums(view, range), ...meanings];
}

function sums(view: View, range: Range): readonly InlayHint[] {
  return outlineOf(view.parsed()).flatMap((item) => sumsIn(item, view, range));
}

function sumsIn(item: OutlineItem, view: View, range: Range): readonly InlayHint[] {
  if (isBefore(item.at.end, range.start) || isBefore(range.end, item.at.start)) return [];
  const own = sumOf(item, view);
  const at = item.worth?.at.end ?? (item.type === 'Rulebook' ? item.titleAt?.end : undefined);
  const hint: readonly InlayHint[] =
    own !== undefined && at
      ? [{ position: { ...at }, label: own, kind: InlayHintKind.Type, paddingLeft: true }]
      : [];
  return [...hint, ...item.children.flatMap((child) => sumsIn(child, view, range))];
}

/** `Σ 9 điểm`, of points or of weights; with a mark where it is not what stands there. */
function sumOf(item: OutlineItem, view: View): string | undefined {
  const parts = partsOf(item);
  const worths = parts.map(({ worth }) => worth);
  if (parts.length === 0 || item.best) return undefined;
  const reader = view.reader();
  const say = EDITOR_PHRASES[reader];
  const isWeighted = worths.some((worth) => worth?.kind === 'weight');
  const together = sum(
    worths.flatMap((worth) => (worth?.value === undefined ? [] : [rational(worth.value)])),
  );
  const told = isWeighted
    ? formatPercent(print(together.div(rational('100'))), reader)
    : formatPoints(print(together), reader);
  const wanted = isWeighted ? rational('100') : wantedBy(item);
  const isRight = wanted === undefined || wanted.equals(together);
  return `${say.sumOfParts(told)}${isRight ? '' : ' ≠'}`;
}

function wantedBy({ worth }: OutlineItem): Rational | undefined {
  return worth?.kind === 'points' && worth.value !== undefined ? rational(worth.value) : undefined;
}
