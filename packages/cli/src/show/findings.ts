import type { CheckFinding } from '@cchc/check';
import type { LookedFile } from '../checking/looked.js';
import { spelling, type Tongue } from '@cchc/language';
import type { Finding } from '@cchc/model';
import {
  CLI_LABELS,
  cliMessage,
  createSpeaker,
  sentence,
  type RulebookFindingArgs,
  type Sentence,
} from '@cchc/words';
import type { Output } from '../io.js';
import { colorsOf, type Colors, type Session } from '../session.js';
import { columnOf, excerpt, linesOf } from './excerpt.js';

/** Findings for people: place, severity and code, sentence, excerpt, what to do next. */
export function findingsText(
  session: Session,
  file: LookedFile,
  output: Output,
  findings: readonly CheckFinding[],
): string {
  const tongue = session.asked ?? file.tongue;
  const colors = colorsOf(session.io, output);
  const lines = linesOf(file.text);
  const name = shownName(file.name, tongue);
  return findings
    .map((finding) => findingText(finding, { file, name, lines, tongue, colors }))
    .join('');
}

/** What a finding says, in the reader's language, with keywords as the file spells them. */
export function said(finding: CheckFinding, fileTongue: Tongue, tongue: Tongue): Sentence {
  // The compiler takes a finding of one area for none of both areas together.
  const either = finding as Finding<RulebookFindingArgs>;
  return sentence(either, createSpeaker({ tongue, fileTongue, spell: spelling }));
}

export function shownName(name: string, tongue: Tongue): string {
  return name === '-' ? CLI_LABELS[tongue].stdin : name;
}

/** How a severity looks. */
export const PAINT = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

interface Look {
  readonly file: LookedFile;
  readonly name: string;
  readonly lines: readonly string[];
  readonly tongue: Tongue;
  readonly colors: Colors;
}

function findingText(finding: CheckFinding, { file, name, lines, tongue, colors }: Look): string {
  const labels = CLI_LABELS[tongue];
  const { message, help } = said(finding, file.tongue, tongue);
  const place = `${name}:${finding.at.start.line + 1}:${columnOf(lines, finding.at)}`;
  const severity = colors[PAINT[finding.severity]](labels.severity[finding.severity]);
  const accepted = finding.accepted;
  const because =
    accepted === undefined
      ? ''
      : `  ${cliMessage('ACCEPTED_BECAUSE', { reason: accepted }, tongue)}\n`;
  return [
    `${colors.bold(place)}  ${severity} ${finding.code}\n`,
    `  ${message}\n`,
    colors.dim(excerpt(lines, finding.at)),
    help === '' ? '' : `  ${labels.help}: ${help}\n`,
    because,
    '\n',
  ].join('');
}
