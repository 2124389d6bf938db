import { unitOfWitness, type Witness } from '@cchc/analysis';
import type { CheckFinding } from '@cchc/check';
import { freeTestName, testOfWitness } from '@cchc/semantics';
import { EDITOR_PHRASES, witnessInWords } from '@cchc/words';
import type { TextEdit } from 'vscode-languageserver';
import type { View } from '../../view.js';
import { addTest } from './add-test.js';
import { placeOf } from './shown.js';

/** The case that proves a finding as a test of its criterion; undefined where a test cannot say it. */
export function testOfFinding(finding: CheckFinding, view: View): TextEdit | undefined {
  const witness = witnessOf(finding);
  const unit = witness && unitOfWitness(witness);
  const { rulebooks, consolidated } = view.checked();
  if (!witness || !unit || consolidated !== undefined) return undefined;
  const place = placeOf(rulebooks, finding.at.start);
  const rulebook = rulebooks.find(({ code }) => code === place?.rulebook);
  if (place?.node === undefined || !rulebook) return undefined;
  const { node } = place;
  const told = witnessInWords(witness, view.tongue());
  const wanted = EDITOR_PHRASES[view.tongue()].testOfFinding(node, told);
  const name = freeTestName(rulebook, wanted);
  const made = testOfWitness(rulebook, unit, { name, nodes: [node] });
  return made && addTest(view, rulebook, made.test);
}

function witnessOf({ args }: CheckFinding): Witness | undefined {
  return 'witness' in args ? args.witness : undefined;
}
