import {
  findNode,
  type NodeResult,
  type Reason,
  type Rulebook,
  type StatusKind,
  type UnitResult,
} from '@cchc/model';
import { formatNumber } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import type { Tongue } from '../tongue.js';
import { RESULT_PHRASES } from './phrases.js';
import { reasonInWords } from './reason.js';
import { statusInWords } from './status.js';

/** What somebody still has to do something about, or has to know before relying on a score. */
export interface OpenMatter {
  /** The id of a node, or the name of a result. */
  readonly of: string;
  readonly title: string;
  /** Fit for a cell of a table; empty for a result. */
  readonly status: string;
  /** A clause without a full stop; empty where the status says all. */
  readonly why: string;
}

/**
 * In rulebook order: nodes without a score until somebody acts, and those whose figures are missing
 * although the rulebook says what they come to then; last the named results that have no value.
 */
export function openMatters(
  rulebook: Rulebook,
  { nodes, results = [] }: UnitResult,
  tongue: Tongue,
): readonly OpenMatter[] {
  const because = (reasons: readonly Reason[]): string =>
    reasons.map((one) => reasonInWords(rulebook, one, tongue)).join('; ');
  return [
    ...nodes.filter(isOpen).map((node) => ({
      of: node.node,
      title: findNode(rulebook, node.node)?.title ?? '',
      status: statusInWords(node.status, tongue),
      why: countedAs(node, because(node.reasons), tongue),
    })),
    ...results
      .filter(({ value }) => value === null)
      .map(({ name, reasons }) => ({
        of: name,
        title: rulebook.results.find((one) => one.name === name)?.title ?? '',
        status: '',
        why: because(reasons),
      })),
  ];
}

function isOpen({ status, reasons }: NodeResult): boolean {
  return OPEN.has(status) || reasons.some(({ kind }) => MISSING.has(kind));
}

/** Where the rulebook leaves the node out, or gives all or nothing for it, the reasons say so themselves. */
function countedAs({ score, outOf, reasons }: NodeResult, why: string, tongue: Tongue): string {
  if (score === null || reasons.some(({ kind }) => kind === 'absence')) return why;
  const points = `${formatNumber(score, tongue)}/${formatPoints(outOf, tongue)}`;
  return RESULT_PHRASES[tongue].countedAs(why, points);
}

const OPEN: ReadonlySet<StatusKind> = new Set<StatusKind>([
  'missing-input',
  'missing-evidence',
  'awaiting-explanation',
  'awaiting-manual-score',
  'refused',
]);

const MISSING: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>([
  'missing-input',
  'missing-cell',
  'missing-survey',
  'small-sample',
  'missing-previous',
]);
