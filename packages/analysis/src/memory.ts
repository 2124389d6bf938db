import { nodesOf, type Rulebook, type Span } from '@cchc/model';
import type { AnalysisFinding } from './findings.js';
import type { Answer } from './proofs/question.js';
import type { Exploration, Results, ScoredLeaf } from './symbolic/explore.js';

/**
 * What was proved of the leaves of a text, for the next version of it: an editor asks again at every
 * keystroke, and hardly ever of more than one leaf anything new.
 */
export interface ProofMemory {
  /** What all of it was proved in: where that changes, nothing is known any more. */
  surroundings: string;
  proved: ReadonlyMap<string, Kept>;
}

/** All that was found out about a leaf. */
export interface Proved {
  readonly given: Results;
  /** Its cases, which are looked at only when asked for where nothing hangs on them. */
  readonly explored: () => Exploration;
  readonly answer: Answer;
}

/** And where the leaf stood then. */
interface Kept extends Proved {
  readonly line: number;
}

export function createProofMemory(): ProofMemory {
  return { surroundings: '', proved: new Map() };
}

/** Asks only of leaves that are not as they were; what is kept is what this rulebook has. */
export function remembering(
  memory: ProofMemory | undefined,
  rulebook: Rulebook,
  leaves: Iterable<ScoredLeaf>,
  prove: (leaf: ScoredLeaf) => Proved,
): readonly Proved[] {
  const surroundings = memory ? surroundingsOf(rulebook) : '';
  const proved = memory?.surroundings === surroundings ? memory.proved : new Map<string, Kept>();
  const used = new Map<string, Kept>();
  const found = [...leaves].map((scored) => {
    const key = memory ? keyOf(scored) : undefined;
    const line = scored.leaf.at.start.line;
    const known = key === undefined ? undefined : proved.get(key);
    if (known && key !== undefined) {
      used.set(key, known);
      return { ...known, answer: moved(known.answer, line - known.line) };
    }
    const fresh = prove(scored);
    if (key !== undefined && isInside(fresh.answer, scored.leaf.at))
      used.set(key, { ...fresh, line });
    return fresh;
  });
  if (memory) Object.assign(memory, { surroundings, proved: used });
  return found;
}

/** What a proof of one leaf asks of the rest of the rulebook; places say nothing. */
function surroundingsOf(rulebook: Rulebook): string {
  const { inputs, definitions, evidence, tables, surveys, parameters, calendars } = rulebook;
  const { year, unitTypes, rounding, missingInput, zeroDenominator, scale } = rulebook;
  const nodes = [...nodesOf(rulebook)].map(({ id, worth, kind }) => [id, kind, worth]);
  const penalties = rulebook.blocks.map((block) => [
    block.kind,
    block.children.map(({ id }) => id),
  ]);
  return written(
    [
      [inputs, definitions, evidence, tables, surveys, parameters, calendars],
      [year, unitTypes, rounding, missingInput, zeroDenominator, scale],
      [nodes, penalties],
    ],
    () => '',
  );
}

/** The leaf with its places told from its own beginning; undefined where its score hangs on other scores. */
function keyOf({ leaf, path }: ScoredLeaf): string | undefined {
  const { line } = leaf.at.start;
  const above = path.slice(0, -1).map(({ id, applies }) => [id, applies]);
  const own = written([leaf, above], (at) => relative(at, line));
  return BEYOND.test(own) ? undefined : own;
}

/** Data as text, its places as they are told. All of a rulebook is written at every keystroke. */
function written(value: unknown, place: (at: Span) => string): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const one of value) text += `${written(one, place)},`;
    return `[${text}]`;
  }
  const properties = value as Readonly<Record<string, unknown>>;
  for (const name in properties) {
    const own = properties[name];
    if (own !== undefined)
      text += `${name}:${name === 'at' ? place(own as Span) : written(own, place)},`;
  }
  return `{${text}}`;
}

const BEYOND = /[{,]kind:"(?:score-of|total|round-score|population|previous)/;

function relative({ file, start, end }: Span, line: number): string {
  // What a library says stands where it stands, whatever is written above the leaf.
  const base = file === 0 ? line : 0;
  return `${file} ${start.line - base}.${start.character}-${end.line - base}.${end.character}`;
}

/** Only what lies in the leaf moves with it. */
function isInside({ findings, undecided }: Answer, leaf: Span): boolean {
  return [...findings.flatMap(placesOf), ...undecided.map(({ at }) => at)].every(
    ({ file, start, end }) =>
      file === 0 && start.line >= leaf.start.line && end.line <= leaf.end.line,
  );
}

function placesOf(finding: AnalysisFinding): readonly Span[] {
  const { at, related = [], cures = [] } = finding;
  const bands =
    finding.code === 'OVERLAP_IN_TIERS' ? [finding.args.first, finding.args.second] : [];
  return [at, ...related, ...bands, ...cures.flatMap(({ edits }) => edits.map((edit) => edit.at))];
}

function moved(answer: Answer, lines: number): Answer {
  if (lines === 0) return answer;
  const move = ({ file, start, end }: Span): Span => ({
    file,
    start: { ...start, line: start.line + lines },
    end: { ...end, line: end.line + lines },
  });
  return {
    findings: answer.findings.map((one) => movedFinding(one, move)),
    undecided: answer.undecided.map((one) => ({ ...one, at: move(one.at) })),
  };
}

function movedFinding(finding: AnalysisFinding, move: (at: Span) => Span): AnalysisFinding {
  const { related, cures } = finding;
  const places = {
    at: move(finding.at),
    ...(related && { related: related.map(move) }),
    ...(cures && {
      cures: cures.map((cure) => ({
        ...cure,
        edits: cure.edits.map((edit) => ({ ...edit, at: move(edit.at) })),
      })),
    }),
  };
  if (finding.code !== 'OVERLAP_IN_TIERS') return { ...finding, ...places };
  const { first, second } = finding.args;
  return {
    ...finding,
    ...places,
    args: { ...finding.args, first: move(first), second: move(second) },
  };
}
