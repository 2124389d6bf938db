import {
  nodesOf,
  type Node,
  type NodeResult,
  type Rulebook,
  type StatusKind,
  type UnitResult,
} from '@cchc/model';
import type { NodeTrace, UnitTrace } from '@cchc/semantics';
import { asSentence } from '../format/sentence.js';
import { resultLabel } from '../names.js';
import { formatNumber } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { reasonInWords } from '../results/reason.js';
import { statusInWords } from '../results/status.js';
import { telling } from '../rules/telling.js';
import type { Tongue } from '../tongue.js';
import { nextInWords } from './next.js';
import { TRACE_PHRASES } from './phrases.js';
import { stepInWords, type Tracing } from './steps.js';
import { usedInWords } from './uses.js';

/** How one node came to its result, to be laid out by the host. */
export interface NodeTraceInWords {
  readonly node: string;
  /** `1.1.2 Mức độ hoàn thành kế hoạch: 2,55/3 điểm`, or the status where there is no score. */
  readonly heading: string;
  /** Why the status is what it is, in sentences. */
  readonly reasons: readonly string[];
  /** The values it stands on: `Số nhiệm vụ đã hoàn thành (nhiệm_vụ_xong) = 17`. */
  readonly values: readonly string[];
  /** What happened, in order, in sentences. */
  readonly steps: readonly string[];
  /** What would give more points, in sentences. */
  readonly next: readonly string[];
}

/** How a unit came to its scores, node by node in rulebook order. */
export function traceInWords(
  rulebook: Rulebook,
  trace: UnitTrace,
  tongue: Tongue,
): readonly NodeTraceInWords[] {
  const nodes = new Map([...nodesOf(rulebook)].map((node) => [node.id, node]));
  return trace.nodes.flatMap((one) => {
    const node = nodes.get(one.node);
    return node ? [nodeTraceInWords(rulebook, node, one, trace.round, tongue)] : [];
  });
}

function nodeTraceInWords(
  rulebook: Rulebook,
  node: Node,
  trace: NodeTrace,
  round: string,
  tongue: Tongue,
): NodeTraceInWords {
  const tell = telling(rulebook, node.worth.points, tongue);
  const tracing: Tracing = { node, tell, phrases: TRACE_PHRASES[tongue] };
  return {
    node: node.id,
    heading: `${node.id} ${node.title}: ${resultInWords(trace.result, tongue)}`,
    reasons: trace.result.reasons.map((one) => asSentence(reasonInWords(rulebook, one, tongue))),
    values: trace.uses.map((used) => usedInWords(used, round, tracing)),
    steps: trace.steps.map((step) => asSentence(stepInWords(step, tracing))),
    next: trace.next.map((step) => asSentence(nextInWords(step, tracing))),
  };
}

function resultInWords({ score, outOf, status }: NodeResult, tongue: Tongue): string {
  if (score === null) return statusInWords(status, tongue);
  const points = `${formatNumber(score, tongue)}/${formatPoints(outOf, tongue)}`;
  // Of what is not assessed and yet scores, such as full points, the reasons say more.
  return WITHOUT_STATUS.has(status) ? points : `${points} (${statusInWords(status, tongue)})`;
}

const WITHOUT_STATUS: ReadonlySet<StatusKind> = new Set(['scored', 'not-assessed']);

/** What the rulebook works out from the scores, a line each: its value, or why there is none. */
export function namedResultsInWords(
  rulebook: Rulebook,
  { results = [] }: UnitResult,
  tongue: Tongue,
): readonly string[] {
  return results.map(({ name, value, reasons }) => {
    const label = resultLabel(rulebook, name);
    if (value !== null) return `${label} = ${formatNumber(value, tongue)}`;
    return `${label}: ${reasons.map((one) => reasonInWords(rulebook, one, tongue)).join('; ')}`;
  });
}
