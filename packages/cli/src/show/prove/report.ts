import type { Obligation, ObligationKind } from '@cchc/analysis';
import { obligationsSummary } from '@cchc/words';
import type { Tongue } from '@cchc/language';
import { colorsOf, type Colors, type Session } from '../../session.js';
import { inServerForm } from '../problem-forms.js';
import { reportedName, type LookedAt, type Problem } from '../problem.js';
import { markdown, plain } from '../sheet.js';
import { toldObligation, type ProvedFile, type ToldObligation } from './proved.js';

export const PROVE_FORMS = ['text', 'json', 'markdown', 'sarif'] as const;

export type ProveForm = (typeof PROVE_FORMS)[number];

interface Asked {
  readonly format: ProveForm;
  /** Whether what is proved is told too. */
  readonly all: boolean;
  /** Whether every file could be read and has a meaning. */
  readonly successful: boolean;
}

export function proveReport(
  session: Session,
  proved: readonly ProvedFile[],
  { format, all, successful }: Asked,
): string {
  const tongue = session.asked ?? proved[0]?.file.tongue ?? session.own;
  const isShown = ({ verdict }: Obligation) => all || verdict.kind !== 'proved';
  const told = (one: ProvedFile) =>
    one.obligations.filter(isShown).map((each) => toldObligation(each, one, tongue));
  switch (format) {
    case 'json':
      return proveJson(proved);
    case 'sarif': {
      const looked = proved.map((one) => problemsOf(session, one, told(one)));
      return inServerForm('sarif', looked, { tongue, successful });
    }
    case 'markdown':
      return proved.map((one) => proveMarkdown(one, told(one), tongue)).join('\n');
    case 'text': {
      const colors = colorsOf(session.io, session.io.stdout);
      return proved.map((one) => proveText(one, told(one), tongue, colors)).join('');
    }
  }
}

const PAINT = { proved: 'green', refuted: 'red', undecided: 'yellow' } as const;

function proveText(
  { file, obligations }: ProvedFile,
  told: readonly ToldObligation[],
  tongue: Tongue,
  colors: Colors,
): string {
  const lines = told.map(({ at, where, claim, kind, verdict, details, accepted }) =>
    [
      `${colors.bold(at)}  ${colors[PAINT[kind]](verdict)}: ${claim} — ${where}\n`,
      ...details.map((line) => `  ${line}\n`),
      accepted === undefined ? '' : `  (${accepted})\n`,
      '\n',
    ].join(''),
  );
  return `${lines.join('')}${file.name}: ${obligationsSummary(obligations, tongue)}\n`;
}

function proveMarkdown(
  { rulebook, obligations }: ProvedFile,
  told: readonly ToldObligation[],
  tongue: Tongue,
): string {
  const summary = `## ${plain(rulebook.title)}\n\n${plain(obligationsSummary(obligations, tongue))}\n`;
  if (told.length === 0) return summary;
  const rows = told.map(({ at, where, claim, verdict, details }) => [
    at,
    where,
    claim,
    verdict,
    details.join('; '),
  ]);
  return `${summary}\n${markdown({ head: HEAD[tongue], right: [], rows })}`;
}

const HEAD = {
  vi: ['Chỗ', 'Tiêu chí', 'Điều cần giữ', 'Kết quả', 'Trường hợp'],
  en: ['Place', 'Criterion', 'Obligation', 'Outcome', 'Case'],
} as const;

/** The version of what `prove --format json` prints. */
const PROVE_FORMAT = 1;

function proveJson(proved: readonly ProvedFile[]): string {
  const rulebooks = proved.map(({ file, rulebook, obligations }) => ({
    file: file.name,
    code: rulebook.code,
    obligations,
  }));
  return `${JSON.stringify({ format: PROVE_FORMAT, rulebooks }, null, 2)}\n`;
}

/** What the checker tells of too has its code and its page there. */
const CODES: Readonly<Partial<Record<ObligationKind, string>>> = {
  monotone: 'NOT_MONOTONE',
  'no-cliff': 'CLIFF',
  varies: 'ALWAYS_THE_SAME',
  matters: 'INPUT_WITHOUT_EFFECT',
};

function problemsOf(
  { io }: Session,
  { file }: ProvedFile,
  told: readonly ToldObligation[],
): LookedAt {
  const own = reportedName(io.cwd, file.name);
  const problems = told
    .filter(({ kind }) => kind !== 'proved')
    .map((one): Problem => {
      const { obligation, place, claim, where, verdict, details, accepted } = one;
      // A place in the whole text that an amendment makes is no place of a file.
      const isElsewhere = file.consolidated !== undefined && obligation.at.file === 0;
      const { line, column } = isElsewhere ? { line: 1, column: 1 } : place;
      const name = obligation.at.file > 0 ? reportedName(io.cwd, place.file) : own;
      const finding =
        obligation.verdict.kind === 'refuted' ? obligation.verdict.finding : undefined;
      const isOpen = obligation.verdict.kind === 'undecided';
      return {
        code: isOpen ? 'NOT_DECIDED' : (finding?.code ?? CODES[obligation.what] ?? 'REFUTED'),
        severity: isOpen ? 'info' : (finding?.severity ?? 'warning'),
        message: `${where}: ${claim} — ${verdict}. ${details.join('; ')}`,
        help: '',
        file: name,
        line,
        column,
        endLine: line,
        endColumn: column + Math.max(1, Array.from(place.written).length),
        written: isElsewhere ? '' : place.written,
        ...(accepted !== undefined && { accepted }),
      };
    });
  return { file: own, problems };
}
