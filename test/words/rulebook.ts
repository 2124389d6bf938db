import { read, type Tongue } from '@cchc/language';
import {
  leavesOf,
  type EvidenceDocument,
  type Leaf,
  type Population,
  type Rulebook,
} from '@cchc/model';
import { explain } from '@cchc/semantics';
import { ruleInWords, traceInWords, type NodeTraceInWords } from '@cchc/words';

/** A rulebook of one leaf worth 3 points, in Vietnamese keywords; `before` stands outside the leaf. */
export function rulebookOf(leaf: string, before = ''): Rulebook {
  const text = `bộ tiêu chí "Thử" {
    ngôn ngữ: 1
    mã: THU
    năm: 2026
    thang điểm: 3
    làm tròn: không làm tròn
    đối tượng: xã, phường
    ${before}
    lĩnh vực 1 "Mục thử" 3 điểm {
      ${leaf}
    }
  }`;
  const { rulebook, findings } = read(text);
  if (!rulebook) throw new Error(JSON.stringify(findings, undefined, 1));
  return rulebook;
}

export function leafOf(rulebook: Rulebook): Leaf {
  const [leaf] = leavesOf(rulebook);
  if (!leaf) throw new Error('no leaf');
  return leaf;
}

/** The lines of the only leaf's rule. */
export function ruleOf(rulebook: Rulebook, tongue: Tongue): readonly string[] {
  return ruleInWords(rulebook, leafOf(rulebook), tongue);
}

export interface Handed {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly evidence?: Readonly<Record<string, EvidenceDocument>>;
  readonly type?: string;
  readonly cases?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** How the only leaf of the rulebook came to its score, for one unit that handed this in. */
export function traceOf(rulebook: Rulebook, handed: Handed, tongue: Tongue): NodeTraceInWords {
  const trace = explain(rulebook, populationOf(handed), 'X');
  const [node] = trace ? traceInWords(rulebook, trace, tongue) : [];
  if (!node) throw new Error('no trace');
  return node;
}

function populationOf({ inputs = {}, evidence = {}, type = 'xã', cases = {} }: Handed): Population {
  const round = {
    inputs: valuesOf(inputs),
    evidence: new Map(Object.entries(evidence).map(([name, one]) => [name, [one]])),
    surveys: new Map(),
    manualScores: new Map(),
    choices: new Map(),
  };
  const rows = Object.entries(cases).map(
    ([table, cells]) =>
      [table, cells.map((one, index) => ({ row: index + 2, cells: valuesOf(one) }))] as const,
  );
  const unit = {
    id: 'X',
    type,
    attributes: new Map(),
    rounds: new Map([['final', round]]),
    cases: new Map(rows),
  };
  return { rounds: ['final'], units: [unit], shared: new Map() };
}

function valuesOf(values: Readonly<Record<string, string>>) {
  const data = Object.entries(values).map(
    ([name, value]) => [name, { kind: 'given', value }] as const,
  );
  return new Map(data);
}
