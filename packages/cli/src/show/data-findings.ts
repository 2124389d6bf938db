import { address, type DataFinding } from '@cchc/data';
import { spelling, type Tongue } from '@cchc/language';
import { CLI_LABELS, createSpeaker, dataSentence } from '@cchc/words';
import type { Output } from '../io.js';
import { colorsOf, type Session } from '../session.js';
import { PAINT } from './findings.js';

/** Findings about data for people; the sentence itself names file, row and column. */
export function dataFindingsText(
  { io }: Session,
  findings: readonly DataFinding[],
  tongue: Tongue,
  output: Output = io.stderr,
): string {
  const colors = colorsOf(io, output);
  const labels = CLI_LABELS[tongue];
  const speaker = createSpeaker({ tongue, fileTongue: tongue, spell: spelling });
  return findings
    .map((finding) => {
      const { message, help } = dataSentence(finding, speaker);
      const severity = colors[PAINT[finding.severity]](labels.severity[finding.severity]);
      const place = colors.bold(placeOf(finding));
      // What was merely detected needs one line, and nothing to do.
      if (finding.severity === 'info') return `${place}${severity} ${finding.code}  ${message}\n`;
      return `${place}${severity} ${finding.code}\n  ${message}\n  ${labels.help}: ${help}\n\n`;
    })
    .join('');
}

/** The version of what `data check --format json` prints. */
const DATA_CHECK_FORMAT = 1;

/** The same for programs: one document, a finding an entry, its arguments as they are. */
export function dataFindingsJson(findings: readonly DataFinding[], tongue: Tongue): string {
  const speaker = createSpeaker({ tongue, fileTongue: tongue, spell: spelling });
  const said = findings.map((finding) => {
    const { code, severity, args } = finding;
    return { code, severity, ...dataSentence(finding, speaker), args };
  });
  return `${JSON.stringify({ format: DATA_CHECK_FORMAT, findings: said }, null, 2)}\n`;
}

/** `so-lieu.csv:3:2  `, and in a workbook `so-lieu.xlsx [Số liệu] B3  `. */
function placeOf({ args }: DataFinding): string {
  if (!('file' in args)) return '';
  if (args.sheet !== undefined) return `${args.file} [${args.sheet}]${cellOf(args)}  `;
  const row = 'row' in args ? `:${args.row}` : '';
  const column = 'column' in args ? `:${args.column}` : '';
  return `${args.file}${row}${column}  `;
}

function cellOf(args: object): string {
  if (!('row' in args) || typeof args.row !== 'number') return '';
  if (!('column' in args) || typeof args.column !== 'number') return ` ${args.row}`;
  return ` ${address(args.row - 1, args.column - 1)}`;
}
