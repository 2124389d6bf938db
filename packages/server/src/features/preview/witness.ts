import { unitOfWitness, type Witness } from '@cchc/analysis';
import type { CheckFinding } from '@cchc/check';
import type { NodeId, Rulebook } from '@cchc/model';
import {
  explainWitness,
  freeTestName,
  testOfWitness,
  type Witness as UnitWitness,
} from '@cchc/semantics';
import { EDITOR_PHRASES, sentence, traceInWords, witnessInWords } from '@cchc/words';
import type { TextEdit } from 'vscode-languageserver';
import type { ProvenCase } from '../../protocol.js';
import type { View } from '../../view.js';
import { addTest } from './add-test.js';
import { placeOf } from './shown.js';

/** A case that proves a finding: what it is, as data and as one made-up unit, and whom it is about. */
interface Proof {
  readonly witness: Witness;
  readonly unit: UnitWitness;
  readonly rulebook: Rulebook;
  readonly node: NodeId;
}

/** The case that proves a finding as a test of its criterion; undefined where a test cannot say it. */
export function testOfFinding(finding: CheckFinding, view: View): TextEdit | undefined {
  const proof = proofOf(finding, view);
  if (!proof) return undefined;
  const { witness, unit, rulebook, node } = proof;
  const told = witnessInWords(witness, view.tongue());
  const wanted = EDITOR_PHRASES[view.tongue()].testOfFinding(node, told);
  const name = freeTestName(rulebook, wanted);
  const made = testOfWitness(rulebook, unit, { name, nodes: [node] });
  return made && addTest(view, rulebook, made.test);
}

/** Whether there is a case to show. */
export function isProven(finding: CheckFinding, view: View): boolean {
  return proofOf(finding, view) !== undefined;
}

/** The case that proves a finding in words, and how its criterion is scored in it, step by step. */
export function caseOfFinding(finding: CheckFinding, view: View): ProvenCase | undefined {
  const proof = proofOf(finding, view);
  if (!proof) return undefined;
  const { witness, unit, rulebook, node } = proof;
  const reader = view.reader();
  const { message, help } = sentence(finding as never, view.speaker());
  const trace = explainWitness(rulebook, unit);
  const own = trace ? traceInWords(rulebook, trace, reader).filter((one) => one.node === node) : [];
  return {
    code: finding.code,
    message,
    help,
    values: witness.map((value) => witnessInWords([value], reader)),
    trace: own.map(({ heading, reasons, values, steps }) => ({
      heading,
      lines: [...reasons, ...values, ...steps],
    })),
  };
}

function proofOf(finding: CheckFinding, view: View): Proof | undefined {
  const { args } = finding;
  const witness = 'witness' in args ? args.witness : undefined;
  const unit = witness && unitOfWitness(witness);
  const { rulebooks, consolidated } = view.checked();
  if (!witness || !unit || consolidated !== undefined) return undefined;
  const place = placeOf(rulebooks, finding.at.start);
  const rulebook = rulebooks.find(({ code }) => code === place?.rulebook);
  return place?.node === undefined || !rulebook
    ? undefined
    : { witness, unit, rulebook, node: place.node };
}
