import {
  acknowledge,
  analyse,
  causesOnly,
  type AnalysisFinding,
  type ProofMemory,
  type Undecided,
} from '@cchc/analysis';
import {
  loadNothing,
  placeInAmendment,
  readParsed,
  parse,
  type LanguageFinding,
  type Load,
  type ParsedText,
  type Tongue,
} from '@cchc/language';
import { compareSpans, type Rulebook } from '@cchc/model';

export type CheckFinding = LanguageFinding | AnalysisFinding;

/** All that is known of one file: what is wrong with it and, unless it has errors, what it means. */
export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly tongue: Tongue;
  /** In the order of the text; those with `accepted` are kept on purpose. */
  readonly findings: readonly CheckFinding[];
  /** What the proofs could not decide; never a complaint. */
  readonly undecided: readonly Undecided[];
  /** What each of its rulebooks means; none where errors of names, types or syntax leave no meaning. */
  readonly rulebooks: readonly Rulebook[];
  /** The one rulebook, where there is just one. */
  readonly rulebook?: Rulebook;
  /** The texts of the rulebook's files, in their order, for whatever a place in its model is told with. */
  readonly texts: readonly string[];
  /** The whole rulebook that an amendment makes, as text. */
  readonly consolidated?: string;
  /** The name of the file that an amendment amends. */
  readonly amends?: string;
}

/** The one place where complaints of the language and of the proofs come together. */
export function checkText(text: string, name = '', load?: Load): CheckedFile {
  return checkParsed(name, parse(text), load);
}

/** The same for a text that an editor has parsed already, with what it knows of the version before. */
export function checkParsed(
  name: string,
  parsed: ParsedText,
  load: Load = loadNothing,
  memory?: ProofMemory,
): CheckedFile {
  const { text, tongue } = parsed;
  const read = readParsed(parsed, { name, load });
  const texts = read.texts ?? [text];
  const rulebooks = read.rulebooks.map((one) => named(one, name));
  const proofs = rulebooks.map((rulebook) => ({
    rulebook,
    ...analyse(rulebook, rulebooks.length === 1 ? memory : undefined),
  }));
  // What is proved of the whole that an amendment makes is said where the amendment says it.
  const { consolidated } = read;
  const judged = proofs.reduce<readonly CheckFinding[]>(
    (said, { rulebook, findings, undecided }) => {
      const proved = causesOnly(findings);
      const placed = consolidated
        ? proved.map((one) => ({ ...one, at: placeInAmendment(one.at, consolidated, parsed) }))
        : proved;
      return acknowledge(rulebook, [...said, ...placed], undecided);
    },
    read.findings,
  );
  const [rulebook] = rulebooks;
  return {
    name,
    text,
    tongue,
    findings: [...judged].sort((a, b) => compareSpans(a.at, b.at)),
    undecided: proofs.flatMap(({ undecided }) =>
      consolidated
        ? undecided.map((one) => ({ ...one, at: placeInAmendment(one.at, consolidated, parsed) }))
        : undecided,
    ),
    rulebooks,
    texts,
    ...(rulebook && rulebooks.length === 1 ? { rulebook } : {}),
    ...(rulebook && consolidated ? { consolidated: consolidated.text } : {}),
    ...(read.amends === undefined ? {} : { amends: read.amends }),
  };
}

/** Whether a finding still has to be dealt with: notes, and flaws kept on purpose, do not. */
export function isOpen(finding: CheckFinding): boolean {
  return finding.accepted === undefined && finding.severity !== 'info';
}

/** The model knows the last part of its file's name, so that the same rulebook gives the same bytes anywhere. */
function named(rulebook: Rulebook, name: string): Rulebook {
  const [, ...others] = rulebook.files;
  return { ...rulebook, files: [lastPart(name), ...others.map(lastPart)] };
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
