import assert from 'node:assert/strict';
import { checkParsed, checkText } from '@cchc/check';
import { format, formatParsed, parse } from '@cchc/language';
import { invariantsBroken, withoutPlaces } from '@cchc/model';
import { assertCovered, saidIn } from './tokens.js';

/**
 * What holds of any text: all of it is read, it is judged inside its bounds, means something or has an
 * error, and each time the same; laid out it says the same.
 */
export function judge(text: string): void {
  assertCovered(text);
  const parsed = parse(text);
  const { findings, rulebooks } = checkParsed('', parsed);
  assert.equal(JSON.stringify(checkText(text).findings), JSON.stringify(findings), 'judged anew');
  const lines = text.split(/\r\n?|\n/).length;
  for (const { at } of findings) assert(at.end.line < lines, 'a finding beyond the text');
  const errors = findings.filter(
    (finding) => finding.severity === 'error' && finding.accepted === undefined,
  );
  const isLibrary = parsed.root.kind === 'library';
  for (const rulebook of rulebooks) assert.deepEqual(invariantsBroken(rulebook), []);
  if (rulebooks.length === 0) assert(errors.length > 0 || isLibrary, 'no meaning, and no error');
  const once = formatParsed(parsed);
  if (!once.ok) {
    assert(once.findings.length > 0, 'not laid out, and nothing said');
    return;
  }
  assert.deepEqual(saidIn(once.text), saidIn(text), 'lost or added in the layout');
  assert.deepEqual(format(once.text), once, 'laid out anew');
  const again = checkText(once.text).rulebooks;
  assert.deepEqual(
    again.map(withoutPlaces),
    rulebooks.map((one, index) => withoutPlaces({ ...one, files: again[index]?.files ?? [] })),
    'another meaning when laid out',
  );
}
