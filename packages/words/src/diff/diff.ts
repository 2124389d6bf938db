import type { ChangeClass, NodeChange, NodeKept, RulebookDiff, WholeChange } from '@cchc/analysis';
import { findNode, type Rulebook, type Span } from '@cchc/model';
import { formatNumber } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { capitalised } from '../format/sentence.js';
import { ruleInWords } from '../rules/rule.js';
import type { Tongue } from '../tongue.js';
import { effectInWords, type EffectInWords } from './effect.js';
import { partsInWords } from './parts.js';
import { DIFF_PHRASES } from './phrases.js';
import { mostOf, stakesOf, type Stakes } from './stakes.js';
import { wholeInWords } from './whole.js';

/** Two versions of a rulebook compared, to be laid out by the host. */
export interface DiffInWords {
  /** How many changes of each class there are, the weightiest first; or that there are none. */
  readonly summary: string;
  readonly changes: readonly ChangeInWords[];
}

export interface ChangeInWords {
  /** The weightiest first. */
  readonly classes: readonly ChangeClass[];
  /** The same in words: `cách chấm; điểm, trọng số`. */
  readonly label: string;
  /** `7.3.1 Hồ sơ nộp trực tuyến (2,5 điểm)` */
  readonly heading: string;
  /** What is written otherwise, a clause each. */
  readonly what: readonly string[];
  /** What it does to scores; absent where nothing that is scored changed. */
  readonly effect?: EffectInWords;
  /** The most that a unit gains and loses, where scores hang on it: `0,5 điểm`. */
  readonly stakes?: Stakes;
  /** Sentences of the rule that only one version has. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** Where it stands in each version, where it does. */
  readonly before?: Span;
  readonly after?: Span;
}

export function diffInWords(diff: RulebookDiff, tongue: Tongue): DiffInWords {
  const nodes = diff.nodes.map((change) => nodeInWords(change, diff, tongue));
  const whole = diff.whole.map((change) => wholeChangeInWords(change, diff, tongue));
  const changes = [...whole.filter(isHeavy), ...nodes, ...whole.filter((one) => !isHeavy(one))];
  return { summary: summaryOf(changes, diff, tongue), changes };
}

/** Changes of the whole that move scores stand before the criteria, the others behind them. */
function isHeavy({ classes }: ChangeInWords): boolean {
  return !classes.every((one) => one === 'wording' || one === 'grading');
}

function summaryOf(changes: readonly ChangeInWords[], diff: RulebookDiff, tongue: Tongue): string {
  const say = DIFF_PHRASES[tongue];
  if (changes.length === 0) return say.nothing;
  const number = (count: number) => formatNumber(String(count), tongue);
  const counted = [
    ...changes.filter(({ before, after }) => before && after).map(({ classes }) => classes[0]),
    ...diff.nodes.map(({ kind }) => kind),
  ];
  const counts = (Object.keys(say.counted) as readonly (keyof typeof say.counted)[]).flatMap(
    (one) => {
      const count = counted.filter((other) => other === one).length;
      return count > 0 ? [say.counted[one](number(count))] : [];
    },
  );
  return `${say.summary(number(changes.length), counts.join('; '))} ${mostInWords(diff, tongue)}`;
}

function mostInWords({ before, after }: RulebookDiff, tongue: Tongue): string {
  const say = DIFF_PHRASES[tongue];
  const [was, is] = [mostOf(before), mostOf(after)];
  const now = formatPoints(is, tongue);
  return was === is ? say.sameMost(now) : say.mostNow(formatPoints(was, tongue), now);
}

function nodeInWords(change: NodeChange, diff: RulebookDiff, tongue: Tongue): ChangeInWords {
  const say = DIFF_PHRASES[tongue];
  const { sameYear: before, after } = diff;
  const { classes } = change;
  const label =
    change.kind === 'kept' ? classes.map((one) => say.classes[one]).join('; ') : say[change.kind];
  const shown = change.kind === 'removed' ? change.before : change.after;
  const heading = `${shown.id} ${shown.title} (${formatPoints(shown.points, tongue)})`;
  const rules = rulesOf(change, before, after, tongue);
  const places = {
    ...('before' in change && { before: change.before.at }),
    ...('after' in change && { after: change.after.at }),
  };
  const stakes = stakesOf(change, before, after, tongue);
  const known = { classes, label, heading, ...(stakes && { stakes }), ...rules, ...places };
  if (change.kind !== 'kept') return { ...known, what: [] };
  const effect = effectInWords(change, before, after, tongue);
  return { ...known, what: partsInWords(change, diff, tongue), ...(effect && { effect }) };
}

/** Of a leaf whose rule is another: the sentences that went and that came. */
function rulesOf(
  change: NodeChange,
  before: Rulebook,
  after: Rulebook,
  tongue: Tongue,
): Pick<ChangeInWords, 'gone' | 'come'> {
  if (change.kind === 'kept' && !isRuleTold(change)) return { gone: [], come: [] };
  const old = change.kind === 'added' ? undefined : findNode(before, change.before.id);
  const fresh = change.kind === 'removed' ? undefined : findNode(after, change.after.id);
  const sentences = (rulebook: Rulebook, node: typeof old) =>
    node?.kind === 'leaf' ? ruleInWords(rulebook, node, tongue) : [];
  const [was, is] = [sentences(before, old), sentences(after, fresh)];
  return {
    gone: was.filter((line) => !is.includes(line)),
    come: is.filter((line) => !was.includes(line)),
  };
}

const RULE_PARTS: readonly NodeKept['parts'][number][] = ['rule', 'evidence', 'applies', 'worth'];

function isRuleTold({ parts }: NodeKept): boolean {
  return parts.some((part) => RULE_PARTS.includes(part));
}

function wholeChangeInWords(
  change: WholeChange,
  { before, after }: RulebookDiff,
  tongue: Tongue,
): ChangeInWords {
  const say = DIFF_PHRASES[tongue];
  const { classes } = change;
  const { what, gone, come } = wholeInWords(change, before, after, tongue);
  return {
    classes,
    label: classes.map((one) => say.classes[one]).join('; '),
    heading: capitalised(say.whole[change.part]),
    what,
    gone,
    come,
    before: change.before,
    after: change.after,
  };
}
