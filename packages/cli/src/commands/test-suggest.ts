import { suggestTests, type SuggestedCase } from '@cchc/analysis';
import type { CheckedFile } from '@cchc/check';
import { insertTests, writeTest, type Tongue } from '@cchc/language';
import type { Rulebook } from '@cchc/model';
import { freeTestName, testOfWitness, type Goal } from '@cchc/semantics';
import { CLI_LABELS, cliMessage, formatNumber } from '@cchc/words';
import { worst, type ExitCode } from '../exit.js';
import { askedRulebooks } from '../files/asked-rulebooks.js';
import { checkedFile } from '../files/checked.js';
import type { FileText } from '../files/read.js';
import { complain, type Session } from '../session.js';
import { modelPlace, placeText } from '../show/model-place.js';
import { notReachedText, testsSummary } from '../show/tests.js';
import { backIntoFile } from './rewriting.js';
import { isTested, tellBroken, testedFile } from './tested.js';

/** The tests that are lacking: printed, or put into their file, and what even they do not reach. */
export async function suggestInto(
  session: Session,
  args: readonly string[],
  write: boolean,
): Promise<ExitCode> {
  const { files, troubles } = await askedRulebooks(session, args);
  const codes: ExitCode[] = [troubles.length > 0 ? 2 : 0];
  for (const file of files) codes.push(await suggestFor(session, file, write));
  return worst(codes);
}

async function suggestFor(session: Session, file: FileText, write: boolean): Promise<ExitCode> {
  const checked = checkedFile(session, file);
  const tongue = session.asked ?? checked.tongue;
  const broken = testedFile(checked, tongue).filter((one) => !isTested(one));
  for (const one of broken) tellBroken(session, one);
  if (broken.length > 0) return 1;
  const isAmendment = checked.consolidated !== undefined;
  if (isAmendment && write) {
    complain(session, 'SUGGESTED_IN_AMENDMENT', { path: file.name });
    return 2;
  }
  const suggested = checked.rulebooks.map((rulebook) => {
    const { cases, left, smallest } = suggestTests(rulebook);
    return { rulebook, tests: written(cases, rulebook, checked.tongue), left, smallest };
  });
  const whole = checked.consolidated ?? file.text;
  const text = suggested.reduce(
    (before, { rulebook, tests }) => insertTests(before, tests, rulebook.title),
    whole,
  );
  const { io } = session;
  if (!write) io.stdout.write(suggested.flatMap(({ tests }) => tests).join('\n'));
  const exit = write ? await rewritten(session, file, text) : 0;
  const out = write ? io.stdout : io.stderr;
  for (const { tests, smallest } of suggested) {
    const args = { path: file.name, tests: formatNumber(String(tests.length), tongue), smallest };
    const code = tests.length === 0 ? 'NOTHING_TO_SUGGEST' : 'SUGGESTED';
    out.write(`${cliMessage(code, args, tongue)}\n`);
  }
  // What is said of them is said of the text as it is now.
  const now = testedFile(checkedFile(session, { name: file.name, text }), tongue).filter(isTested);
  if (now.length > 0) out.write(testsSummary(now, tongue));
  out.write(now.map(notReachedText).join(''));
  for (const { rulebook, left } of suggested) out.write(partsText(checked, rulebook, left, tongue));
  return exit;
}

async function rewritten(session: Session, file: FileText, text: string): Promise<ExitCode> {
  return text === file.text ? 0 : backIntoFile('TESTS_WRITTEN')(session, file, text);
}

/** Tests in the keywords of the file, under names that it has none of yet. */
function written(
  cases: readonly SuggestedCase[],
  rulebook: Rulebook,
  tongue: Tongue,
): readonly string[] {
  return cases.flatMap(({ unit, nodes }, index) => {
    const name = freeTestName(rulebook, nameOf(nodes, String(index + 1), tongue));
    const made = testOfWitness(rulebook, unit, { name, nodes });
    return (made && writeTest(made.test, rulebook, tongue)) ?? [];
  });
}

const MOST_CODES = 3;

function nameOf(nodes: readonly string[], number: string, tongue: Tongue): string {
  const { suggested, suggestedTotal } = CLI_LABELS[tongue];
  if (nodes.includes('total')) return suggestedTotal(number);
  const codes = nodes.slice(0, MOST_CODES).join(', ');
  return suggested(number, codes, Math.max(0, nodes.length - MOST_CODES));
}

/** Parts of conditions that no case lets decide by themselves. */
function partsText(
  checked: CheckedFile,
  rulebook: Rulebook,
  left: readonly Goal[],
  tongue: Tongue,
): string {
  const { undecidedParts, partHolds } = CLI_LABELS[tongue];
  const lines = left.flatMap(({ at, node, what }) => {
    if (what.kind !== 'part') return [];
    const place = modelPlace({ ...checked, rulebook }, at, tongue);
    return [`  ${placeText(place)}  ${node ?? ''}  ${place.written} (${partHolds(what.holds)})\n`];
  });
  return lines.length === 0 ? '' : `${undecidedParts}\n${lines.join('')}`;
}
