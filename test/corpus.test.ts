import { writeFileSync } from 'node:fs';
import { checkText, type CheckedFile, type CheckFinding } from '@cchc/check';
import { format, KEYWORDS, parse, spelling, translate, type Tongue } from '@cchc/language';
import { printRulebook, readRulebook, withoutPlaces } from '@cchc/model';
import { createSpeaker, sentence } from '@cchc/words';
import { CstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { commentsOf } from './corpus-comments.js';
import { corpusFiles, loadFromCorpus, type CorpusFile } from './corpus-files.js';
import { listed, withMarks } from './corpus-marks.js';
import { analysisSamples, languageSamples } from './words/samples.js';

const good = corpusFiles('good');
const bad = corpusFiles('bad');

/** How many questions stay open: the proofs have no model of days between days, nor of all units. */
const BEYOND_PROOF: Readonly<Record<string, number>> = {
  'calendars/good/working-days.cchc': 1,
  'population/good/over-all-units.cchc': 2,
  'population/good/within-the-block.cchc': 3,
};

describe.each(good.map((file) => [file.name, file] as const))('%s', (_, { name, text }) => {
  const checked = check(text, name);
  const open = Array<string>(BEYOND_PROOF[name] ?? 0).fill('construct');

  it('is not complained about, and leaves no question open that proofs can answer', () => {
    expect([listed(checked.findings), whyUndecided(checked)]).toEqual(['', open]);
  });

  it('means the same when it is laid out, and is then left alone', () => {
    const laidOut = formatted(text);
    expect(formatted(laidOut)).toBe(laidOut);
    const again = check(laidOut, name);
    expect([listed(again.findings), whyUndecided(again)]).toEqual(['', open]);
    expect(meaning(again)).toEqual(meaning(checked));
  });

  it('means the same in the other keyword language, and back', () => {
    const there = translated(text, name, checked.tongue === 'vi' ? 'en' : 'vi');
    const other = check(there, name);
    expect(other.tongue).not.toBe(checked.tongue);
    expect(listed(other.findings)).toBe('');
    expect(meaning(other)).toEqual(meaning(checked));
    const back = translated(there, name, checked.tongue);
    expect(meaning(check(back, name))).toEqual(meaning(checked));
  });

  it('survives as JSON', () => {
    const { rulebooks } = checked;
    // A library has a meaning only in the rulebooks that use it.
    if (rulebooks.length === 0) expect(text).toMatch(/^(?:thư viện|library)\b/);
    for (const rulebook of rulebooks)
      expect(readRulebook(printRulebook(rulebook))).toEqual({ ok: true, rulebook });
  });
});

describe.each(bad.map((file) => [file.name, file] as const))('%s', (_, file) => {
  const { findings } = check(file.text, file.name);

  it('has the findings that its marks say', () => {
    if (process.env.UPDATE_EXPECT) bless(file, findings);
    else if (file.findings !== undefined) expect(listed(findings)).toBe(file.findings);
    else expect(withMarks(file.text, findings)).toBe(file.text);
    expect(findings).not.toEqual([]);
  });

  it.each(['vi', 'en'] as const)('says each of them in %s', (tongue) => {
    const { tongue: fileTongue } = checkText(file.text);
    const say = createSpeaker({ tongue, fileTongue, spell: spelling });
    for (const { message, help } of findings.map((finding) => sentence(finding as never, say)))
      for (const said of [message, help]) {
        expect(said).toMatch(/^\S.*[.?]$/u);
        expect(said).not.toMatch(/undefined|\[object|NaN/);
      }
  });
});

describe.each([...good, ...bad].map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
  it('keeps its comments when it is laid out', () => {
    const result = format(text);
    if (result.ok) expect(commentsOf(result.text)).toEqual(commentsOf(text));
  });
});

it('shows every keyword, in texts with nothing wrong or nothing that is not kept on purpose', () => {
  const kept = bad.filter(({ name, text }) =>
    check(text, name).findings.every(({ accepted }) => accepted),
  );
  const seen = new Set([...good, ...kept].flatMap(({ text }) => tokensOf(text)));
  expect(Object.keys(KEYWORDS).filter((keyword) => !seen.has(keyword))).toEqual([]);
});

it('shows every complaint but the one about files too large for a corpus', () => {
  const findings = bad.flatMap(({ name, text }) => check(text, name).findings);
  const seen = new Set(findings.map(({ code }) => code));
  const all = [...Object.keys(languageSamples), ...Object.keys(analysisSamples)];
  expect(all.filter((code) => !new Set<string>(seen).has(code))).toEqual(['TEXT_TOO_LARGE']);
});

function check(text: string, name: string): CheckedFile {
  return checkText(text, name, loadFromCorpus);
}

function whyUndecided({ undecided }: CheckedFile): readonly string[] {
  return undecided.map(({ why }) => why);
}

function formatted(text: string): string {
  const result = format(text);
  return result.ok ? result.text : expect.fail('refused to lay it out');
}

function translated(text: string, name: string, to: Tongue): string {
  const result = translate(text, to, { name, load: loadFromCorpus });
  return result.ok ? result.text : expect.fail('refused to translate it');
}

function meaning({ rulebooks }: CheckedFile): unknown {
  return rulebooks.map(withoutPlaces);
}

function tokensOf(text: string): readonly string[] {
  const root = parse(text).document.parseResult.value.$cstNode;
  return root ? [...CstUtils.flattenCst(root)].map((leaf) => leaf.tokenType.name) : [];
}

/** Writes down what the checker says now: to be read afterwards with fresh eyes. */
function bless(file: CorpusFile, findings: readonly CheckFinding[]): void {
  if (file.findings !== undefined) writeFileSync(file.findingsPath, listed(findings));
  else writeFileSync(file.path, withMarks(file.text, findings));
}
