import { describe, expect, it } from 'vitest';
import { corpusFiles, loadFromCorpus } from '../corpus-files.js';
import { viewOf } from '../../packages/server/src/view.js';
import { openFindings } from '../../packages/server/src/features/diagnostics.js';
import { applied, fixAll } from '../../packages/server/src/features/fix-all.js';
import { fixesFor } from '../../packages/server/src/features/fixes/index.js';

/** Codes that say that the text itself cannot be read. */
const UNREADABLE = /^(?:SYNTAX|UNOPENED|UNCLOSED|KEYWORD|TEXT_TOO|UNEXPECTED|STATEMENTS_ON)/;

const files = corpusFiles('bad').filter(({ text }) => text.length < 40_000);

describe.each(files.map((file) => [file.name, file] as const))('%s', (_, { name, text }) => {
  const view = viewOf({ uri: name, version: 1, text }, { language: 'vi', load: loadFromCorpus });

  it('every fix leaves a text that can be read as well as before, and the first one helps', () => {
    const before = openFindings(view);
    const bad: string[] = [];
    for (const finding of before) {
      for (const [nth, fix] of fixesFor(finding, view).entries()) {
        const after = openFindings(view.withText(applied(view, fix.edits)));
        const worse = unreadable(after) > unreadable(before);
        const helps =
          count(after, finding.code) < count(before, finding.code) || !isStill(after, finding);
        if (worse || (nth === 0 && !helps))
          bad.push(`${finding.code}: ${fix.title} ${worse ? 'worse' : ''}`);
      }
    }
    expect(bad).toEqual([]);
  });

  it('nothing that is safe is left when all is fixed', () => {
    const edits = fixAll(view);
    const after = view.withText(applied(view, edits));
    expect(fixAll(after)).toEqual([]);
  });
});

type Findings = ReturnType<typeof openFindings>;

function count(findings: Findings, code: string): number {
  return findings.filter((one) => one.code === code).length;
}

/** Behind what stopped the parser further findings come to light. */
function isStill(after: Findings, { code, at, args }: Findings[number]): boolean {
  const told = JSON.stringify(args);
  return after.some(
    (one) =>
      one.code === code &&
      one.at.start.line === at.start.line &&
      one.at.start.character === at.start.character &&
      JSON.stringify(one.args) === told,
  );
}

function unreadable(findings: Findings): number {
  return findings.filter(({ code }) => UNREADABLE.test(code)).length;
}
