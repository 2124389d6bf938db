import { writeFileSync } from 'node:fs';
import { checkText, type CheckFinding } from '@cchc/check';
import { format, KEYWORDS, parse, spelling, translate, type Tongue } from '@cchc/language';
import { printRulebook, readRulebook, withoutPlaces } from '@cchc/model';
import { createSpeaker, sentence } from '@cchc/words';
import { CstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { commentsOf } from './corpus-comments.js';
import { corpusFiles, type CorpusFile } from './corpus-files.js';
import { listed, withMarks } from './corpus-marks.js';
import { analysisSamples, languageSamples } from './words/samples.js';

const good = corpusFiles('good');
const bad = corpusFiles('bad');

describe.each(good.map((file) => [file.name, file] as const))('%s', (_, { name, text }) => {
  const checked = checkText(text, name);

  it('is not complained about, and leaves no question open', () => {
    expect([listed(checked.findings), checked.undecided]).toEqual(['', []]);
  });

  it('means the same when it is laid out, and is then left alone', () => {
    const laidOut = formatted(text);
    expect(formatted(laidOut)).toBe(laidOut);
    const again = checkText(laidOut, name);
    expect([listed(again.findings), again.undecided]).toEqual(['', []]);
    expect(meaning(again)).toEqual(meaning(checked));
  });

  it('means the same in the other keyword language, and back', () => {
    const there = translated(text, checked.tongue === 'vi' ? 'en' : 'vi');
    const other = checkText(there, name);
    expect(other.tongue).not.toBe(checked.tongue);
    expect(listed(other.findings)).toBe('');
    expect(meaning(other)).toEqual(meaning(checked));
    expect(meaning(checkText(translated(there, checked.tongue), name))).toEqual(meaning(checked));
  });

  it('survives as JSON', () => {
    const { rulebook } = checked;
    expect(rulebook && readRulebook(printRulebook(rulebook))).toEqual({ ok: true, rulebook });
  });
});

describe.each(bad.map((file) => [file.name, file] as const))('%s', (_, file) => {
  const { findings } = checkText(file.text, file.name);

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
  const kept = bad.filter(({ text }) => checkText(text).findings.every(({ accepted }) => accepted));
  const seen = new Set([...good, ...kept].flatMap(({ text }) => tokensOf(text)));
  expect(Object.keys(KEYWORDS).filter((keyword) => !seen.has(keyword))).toEqual([]);
});

it('shows every complaint but the one about files too large for a corpus', () => {
  const seen = new Set(bad.flatMap(({ text }) => checkText(text).findings.map(({ code }) => code)));
  const all = [...Object.keys(languageSamples), ...Object.keys(analysisSamples)];
  expect(all.filter((code) => !new Set<string>(seen).has(code))).toEqual(['TEXT_TOO_LARGE']);
});

function formatted(text: string): string {
  const result = format(text);
  return result.ok ? result.text : expect.fail('refused to lay it out');
}

function translated(text: string, to: Tongue): string {
  const result = translate(text, to);
  return result.ok ? result.text : expect.fail('refused to translate it');
}

function meaning({ rulebook }: ReturnType<typeof checkText>): unknown {
  return rulebook && withoutPlaces(rulebook);
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
