import {
  analyse,
  type Analysis,
  type AnalysisFinding,
  type Interval,
  type Witness,
} from '@cchc/analysis';
import { read } from '@cchc/language';

/** A rulebook around its fields, in Vietnamese keywords. */
export function rulebookText(fields: string, scale = 10): string {
  return `bộ tiêu chí "Thử" {
  ngôn ngữ: 1
  mã: THU
  năm: 2025
  căn cứ: "Quyết định 1/QĐ-UBND" ngày 2/1/2025
  thang điểm: ${scale}
  làm tròn: mỗi tiêu chí 2 chữ số
  đối tượng: xã, phường
  ${fields}
}
`;
}

/** A rulebook of one criterion of ten points; `leaf` is what stands in it. */
export function leafText(leaf: string): string {
  return rulebookText(`lĩnh vực I "Một" 10 điểm {
    tiêu chí 1 "Một" 10 điểm {
      ${leaf}
    }
  }`);
}

/** The analysis of a text that has no faults of the language. */
export function analyseText(text: string): Analysis {
  const { rulebook, findings } = read(text);
  if (!rulebook) throw new Error(JSON.stringify(findings, null, 2));
  return analyse(rulebook);
}

/** What is found in a criterion, a line each: the code, the witness and the stretch around it. */
export function found(leaf: string): readonly string[] {
  return inBrief(analyseText(leafText(leaf)));
}

export function inBrief({ findings, undecided }: Analysis): readonly string[] {
  return [...findings.map(brief), ...undecided.map(({ why }) => `undecided: ${why}`)];
}

function brief(finding: AnalysisFinding): string {
  const { args } = finding;
  const details = [
    'why' in args ? args.why : undefined,
    'grade' in args ? args.grade : undefined,
    'scores' in args ? args.scores.map(({ ...one }) => Object.values(one)[1] ?? '').join('≠') : '',
    'best' in args ? args.best : undefined,
    'score' in args ? args.score : undefined,
    'witness' in args ? witnessText(args.witness) : undefined,
    'between' in args ? stretchText(args.between) : undefined,
  ];
  return [finding.code, ...details.filter((one) => one)].join(' ');
}

function stretchText(stretch: Interval | undefined): string | undefined {
  if (!stretch) return undefined;
  const { from, to } = stretch;
  const [open, close] = [from?.inclusive ? '[' : '(', to?.inclusive ? ']' : ')'];
  return `${open}${from?.value ?? ''}; ${to?.value ?? ''}${close}`;
}

function witnessText(witness: Witness): string {
  return witness
    .map(({ what, value }) => {
      const name = 'name' in what ? what.name : 'node' in what ? what.node : what.kind;
      return `${name}=${value}`;
    })
    .join(',');
}
