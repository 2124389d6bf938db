import type { StatusKind } from '@cchc/model';
import { statusInWords } from '../results/status.js';
import type { InBoth, Tongue } from '../tongue.js';

/** What columns behind the tree are for. */
export type SqlPart = 'total' | 'grade' | 'rank' | 'results' | 'lines' | 'rows';

/** A view that works out some columns over the view before it. */
export interface SqlStep {
  readonly number: number;
  readonly last: number;
  /** What its columns are for: nodes by their codes, and parts. */
  readonly nodes: readonly string[];
  readonly parts: readonly SqlPart[];
  /** Some columns of the view before it that its own are made of. */
  readonly reads: readonly string[];
  readonly before: string;
}

interface Phrases {
  readonly step: (number: number, last: number, what: string) => string;
  readonly nodes: (codes: string, more: number) => string;
  readonly part: Readonly<Record<SqlPart, string>>;
  readonly apart: (before: string, columns: string) => string;
  readonly first: (from: string) => string;
  readonly lines: (codes: string) => string;
  readonly not: string;
  readonly ladder: (grades: string) => string;
  readonly by: (codes: string) => string;
  readonly byNames: Readonly<Record<SqlGradedBy, string>>;
  readonly legend: readonly string[];
}

/** What put a unit into its grade. */
export type SqlGradedBy = 'band' | 'veto' | 'downgrade' | 'cap' | 'quota';

const PHRASES: InBoth<Phrases> = {
  vi: {
    step: (number, last, what) => `Bước ${String(number)}/${String(last)}. Tính cho: ${what}.`,
    nodes: (codes, more) => `mục ${codes}${more > 0 ? ` và ${String(more)} mục khác` : ''}`,
    part: {
      total: 'tổng điểm',
      grade: 'xếp loại',
      rank: 'xếp hạng',
      results: 'kết quả khác',
      lines: 'phần chữ của dòng kết quả',
      rows: 'từng hồ sơ',
    },
    apart: (before, columns) => `Là một bước riêng vì đọc cột vừa có ở ${before}: ${columns}.`,
    first: (from) => `Chỉ đọc ${from}.`,
    lines: (codes) => `Số của dòng quy tắc: ${codes}.`,
    not: 'không rơi vào loại nào',
    ladder: (grades) => `Bậc xếp loại: ${grades}.`,
    by: (codes) => `Do đâu mà có bậc này: ${codes}.`,
    byNames: {
      band: 'tổng điểm và điều kiện của loại',
      veto: 'điều kiện loại trừ',
      downgrade: 'hạ bậc',
      cap: 'giới hạn mức cao nhất',
      quota: 'hạn mức',
    },
    legend: [
      'Mỗi khung nhìn có số ở cuối tên (`step_5`) là một bước: mọi cột của bước trước (`s.*`), thêm những cột tính được từ đó. Một câu SELECT không đọc được cột do chính nó tính ra, nên cột cần đến cột mới thì sang bước sau.',
      'Mọi số đều nguyên. Điểm được nhân với 10 mũ số chữ số thập phân được giữ: giữ hai chữ số thì 50 là 0,5 điểm. Số có cột đuôi `_den` đi kèm là phân số, cột ấy là mẫu số.',
      'Đuôi tên cột: `_line` dòng quy tắc lấy đơn vị, tức điều kiện WHEN đầu tiên đúng, đánh số từ 1; `_within` số liệu trong giới hạn, ngoài giới hạn là NULL; `_value`, `_of` tử số, mẫu số trước khi làm tròn; `_is_scored` đã chấm; `_waits`, `_is_open` chưa chấm được; `_gone` không đánh giá; `_monitored` chỉ theo dõi; `_rescales` quy đổi phần còn lại; `_out_of` điểm tối đa được tính; `_json` phần chữ của dòng kết quả.',
    ],
  },
  en: {
    step: (number, last, what) => `Step ${String(number)} of ${String(last)}, for ${what}.`,
    nodes: (codes, more) => `${codes}${more > 0 ? ` and ${String(more)} more` : ''}`,
    part: {
      total: 'the total',
      grade: 'the grade',
      rank: 'the rank',
      results: 'other results',
      lines: 'texts of the result line',
      rows: 'each case',
    },
    apart: (before, columns) =>
      `A step of its own, since it reads what ${before} worked out: ${columns}.`,
    first: (from) => `It reads ${from} alone.`,
    lines: (codes) => `Numbers of the lines of the rule: ${codes}.`,
    not: 'no grade',
    ladder: (grades) => `Places in the grades: ${grades}.`,
    by: (codes) => `What put the unit there: ${codes}.`,
    byNames: {
      band: 'the total and the conditions of the grade',
      veto: 'a veto',
      downgrade: 'a downgrade',
      cap: 'a cap',
      quota: 'a quota',
    },
    legend: [
      'Each view with a number at its end (`step_5`) is a step: all columns of the step before it (`s.*`), and those that can be worked out from them. A SELECT cannot read a column that it makes, so what needs a new column comes in the next step.',
      'All numbers are whole. Points are multiplied by 10 to the decimal places that are kept: with two places 50 is 0.5 points. A number with a column that ends in `_den` beside it is a fraction, whose denominator that is.',
      'Ends of names: `_line` the line of the rule that takes the unit, which is the first WHEN that holds, from 1; `_within` a figure within its bounds, NULL beyond them; `_value`, `_of` numerator and denominator before rounding; `_is_scored` scored; `_waits`, `_is_open` cannot be scored yet; `_gone` not assessed; `_monitored` only watched; `_rescales` the rest is scaled up; `_out_of` the points that count; `_json` texts of the result line.',
    ],
  },
};

const MOST_CODES = 24;

/** What a step works out, and why it is one. */
export function sqlStepInWords(step: SqlStep, tongue: Tongue): string {
  const say = PHRASES[tongue];
  const { nodes, parts, reads, before } = step;
  const codes = nodes.slice(0, MOST_CODES).join(', ');
  const what = [
    ...(nodes.length > 0 ? [say.nodes(codes, nodes.length - MOST_CODES)] : []),
    ...parts.map((part) => say.part[part]),
  ].join('; ');
  const why =
    reads.length > 0
      ? say.apart(before, reads.map((name) => `\`${name}\``).join(', '))
      : say.first(before);
  return `${say.step(step.number, step.last, what)} ${why}`;
}

/** What the lines of a rule come to, by their numbers from 1. */
export function sqlLinesInWords(statuses: readonly StatusKind[], tongue: Tongue): string {
  const runs: { readonly status: StatusKind; readonly first: number; last: number }[] = [];
  statuses.forEach((status, at) => {
    const run = runs.at(-1);
    if (run?.status === status) run.last = at + 1;
    else runs.push({ status, first: at + 1, last: at + 1 });
  });
  const codes = runs.map(({ status, first, last }) => {
    const numbers = first === last ? String(first) : `${String(first)}–${String(last)}`;
    return `${numbers} ${statusInWords(status, tongue)}`;
  });
  return PHRASES[tongue].lines(codes.join('; '));
}

/** Which place is which grade. */
export function sqlLadderInWords(grades: readonly string[], tongue: Tongue): string {
  const say = PHRASES[tongue];
  const places = grades.map((grade, at) => `${String(at)} ${grade}`);
  return say.ladder([...places, `-1 ${say.not}`].join('; '));
}

/** Which number is which way to a grade. */
export function sqlGradedByInWords(ways: readonly SqlGradedBy[], tongue: Tongue): string {
  const say = PHRASES[tongue];
  return say.by(ways.map((way, at) => `${String(at)} ${say.byNames[way]}`).join('; '));
}

/** What has to be known to read the views that score. */
export function sqlLegend(tongue: Tongue): readonly string[] {
  return PHRASES[tongue].legend;
}
