import { checkText } from '@cchc/check';
import { format } from '@cchc/language';
import { invariantsBroken, withoutPlaces } from '@cchc/model';
import { expect } from 'vitest';

/** What holds of any text: it is judged inside its bounds, and means something or has an error. */
export function judge(text: string): void {
  const { findings, rulebook } = checkText(text);
  const lines = text.split(/\r\n?|\n/).length;
  for (const { at } of findings) expect(at.end.line).toBeLessThan(lines);
  const errors = findings.filter(
    (finding) => finding.severity === 'error' && finding.accepted === undefined,
  );
  if (rulebook) expect(invariantsBroken(rulebook)).toEqual([]);
  else expect(errors).not.toEqual([]);
  const once = format(text);
  if (!once.ok) {
    expect(once.findings).not.toEqual([]);
    return;
  }
  expect(format(once.text)).toEqual(once);
  const again = checkText(once.text).rulebook;
  expect(again && withoutPlaces(again)).toEqual(
    rulebook && withoutPlaces({ ...rulebook, files: again?.files ?? [] }),
  );
}
