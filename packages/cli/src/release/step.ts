import type { Compared } from '@cchc/check';
import type { ChangeClass } from '@cchc/analysis';
import type { VersionStep } from '@cchc/words/cli';

/**
 * By how much the number goes up. Major: criteria added or gone, points, addressees, so that totals do not
 * compare with those before. Minor: scores or grades of the same criteria come out otherwise. Patch:
 * wording, and what is proved equal in effect.
 */
export function stepOf(compared: readonly Compared[]): VersionStep {
  const steps = compared.flatMap(({ diff }): readonly VersionStep[] => {
    if (!diff) return ['major'];
    const nodes = diff.nodes.map((one): VersionStep => {
      return one.kind === 'kept' ? furthest(one.classes.map((of) => STEPS[of])) : 'major';
    });
    return [...nodes, ...diff.whole.flatMap(({ classes }) => classes.map((of) => STEPS[of]))];
  });
  return furthest(steps);
}

const STEPS: Readonly<Record<ChangeClass, VersionStep>> = {
  wording: 'patch',
  equal: 'patch',
  rule: 'minor',
  evidence: 'minor',
  grading: 'minor',
  points: 'major',
  applicability: 'major',
};

const ORDER: readonly VersionStep[] = ['none', 'patch', 'minor', 'major'];

function furthest(steps: readonly VersionStep[]): VersionStep {
  return ORDER.findLast((step) => steps.includes(step)) ?? 'none';
}

const VERSION = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/** The version after `before`; undefined where that is none. */
export function nextVersion(before: string, step: VersionStep): string | undefined {
  const [major, minor, patch] = (VERSION.exec(before) ?? []).slice(1).map(Number);
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  switch (step) {
    case 'major':
      return `${String(major + 1)}.0.0`;
    case 'minor':
      return `${String(major)}.${String(minor + 1)}.0`;
    case 'patch':
      return `${String(major)}.${String(minor)}.${String(patch + 1)}`;
    default:
      return before;
  }
}
