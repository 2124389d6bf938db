import {
  inputsOfLeaf,
  syntheticLeaves,
  type SyntheticInput,
  type SyntheticLeaf,
} from './leaves.js';

/** The rulebook of so many leaves, as somebody would write it. */
export function syntheticText(count: number): string {
  const leaves = syntheticLeaves(count);
  const total = leaves.reduce((sum, { points }) => sum + points, 0);
  const fields = Array.from({ length: Math.ceil(count / 100) }, (_, at) =>
    fieldText(at, leaves.slice(at * 100, at * 100 + 100)),
  );
  const grade = (share: number) => number(Math.round((total * share) / 100));
  return `bộ tiêu chí "Bộ tiêu chí tổng hợp ${count} tiêu chí thành phần" {
  ngôn ngữ: 1
  mã: TONG_HOP_${count}
  năm: 2026
  thang điểm: ${number(total)}
  làm tròn: mỗi tiêu chí thành phần 2 chữ số, tổng điểm 2 chữ số
${fields.join('')}
  xếp loại {
    "Tốt": từ ${grade(75)}
    "Khá": từ ${grade(60)} đến dưới ${grade(75)}
    "Trung bình": từ ${grade(45)} đến dưới ${grade(60)}
    "Yếu": còn lại
  }
}
`;
}

/** The least totals of the grades but the last, in hundredths, best first. */
export function syntheticGrades(count: number): readonly (readonly [string, number])[] {
  const total = syntheticLeaves(count).reduce((sum, { points }) => sum + points, 0);
  const least = (share: number) => Math.round((total * share) / 100);
  return [
    ['Tốt', least(75)],
    ['Khá', least(60)],
    ['Trung bình', least(45)],
    ['Yếu', 0],
  ];
}

function fieldText(at: number, leaves: readonly SyntheticLeaf[]): string {
  const criteria = Array.from({ length: Math.ceil(leaves.length / 10) }, (_, one) =>
    criterionText(`${at + 1}.${one + 1}`, leaves.slice(one * 10, one * 10 + 10)),
  );
  const points = number(leaves.reduce((sum, leaf) => sum + leaf.points, 0));
  return `  lĩnh vực ${at + 1} "Lĩnh vực ${at + 1}" ${points} điểm {\n${criteria.join('')}  }\n`;
}

function criterionText(code: string, leaves: readonly SyntheticLeaf[]): string {
  const points = number(leaves.reduce((sum, leaf) => sum + leaf.points, 0));
  const inner = leaves.map(leafText).join('');
  return `    tiêu chí ${code} "Tiêu chí ${code}" ${points} điểm {\n${inner}    }\n`;
}

function leafText(leaf: SyntheticLeaf): string {
  const lines = [...inputsOfLeaf(leaf).map(inputText), ...ruleLines(leaf)];
  const inner = lines.map((line) => `        ${line}\n`).join('');
  return `      tiêu chí thành phần ${leaf.code} "Tiêu chí thành phần ${leaf.code}" ${number(leaf.points)} điểm {\n${inner}      }\n`;
}

function inputText({ name, kind, digits, most, within, atLeast }: SyntheticInput): string {
  if (kind === 'yes-no') return `số liệu ${name}: có/không "${name}"`;
  if (kind === 'percent') return `số liệu ${name}: tỷ lệ "${name}" chính xác đến 0,01%`;
  const type = kind === 'integer' ? 'số nguyên' : 'số';
  const least = atLeast === undefined ? '' : ` không dưới ${steps(atLeast, digits)}`;
  const bound = ` không quá ${within ?? steps(most, digits)}`;
  const exact = kind === 'amount' ? ' chính xác đến 0,1' : '';
  return `số liệu ${name}: ${type} "${name}"${least}${bound}${exact}`;
}

function ruleLines(leaf: SyntheticLeaf): readonly string[] {
  const half = number(leaf.points / 2);
  switch (leaf.kind) {
    case 'tiers':
      return [
        `chấm theo ${leaf.done} / ${leaf.given} {`,
        `  từ 100%: tối đa`,
        `  từ ${leaf.from}% đến dưới 100%: giá trị × tối đa`,
        `  dưới ${leaf.from}%: 0`,
        `  mẫu bằng 0: đủ điểm`,
        `}`,
      ];
    case 'bands': {
      const [low, middle, high] = leaf.bounds;
      return [
        `chấm theo ${leaf.count} {`,
        `  dưới ${low}: 0`,
        `  từ ${low} đến dưới ${middle}: 25% tối đa`,
        `  từ ${middle} đến dưới ${high}: 50% tối đa`,
        `  từ ${high}: tối đa`,
        `}`,
      ];
    }
    case 'excess':
      return [
        `chấm theo ${leaf.people} {`,
        `  đến ${grouped(leaf.free)}: ${half}`,
        `  trên ${grouped(leaf.free)}: ${half} + 0,01 mỗi ${grouped(leaf.step)} vượt ${grouped(leaf.free)}, nhiều nhất tối đa`,
        `}`,
      ];
    case 'guards':
      return [
        `chấm {`,
        `  khi ${leaf.first} và ${leaf.second}: tối đa`,
        `  khi ${leaf.first} hoặc ${leaf.second}: 50% tối đa`,
        `  còn lại: 0`,
        `}`,
      ];
    case 'additive':
      return [
        `chấm cộng dồn {`,
        `  ${half} khi ${leaf.first}`,
        `  ${half} khi ${leaf.second}`,
        `  trừ 0,05 mỗi ${leaf.late}`,
        `}`,
      ];
    case 'from-max':
      return [
        `chấm từ tối đa {`,
        `  trừ 0,25 mỗi ${leaf.broken}`,
        `  trừ 0,1 mỗi ${leaf.most}, nhiều nhất 0,3`,
        `}`,
      ];
    case 'share':
      return [`mẫu bằng 0: đủ điểm`, `chấm ${leaf.done} / ${leaf.given} × tối đa`];
    case 'percent':
      return [
        `chấm theo ${leaf.rate} {`,
        `  từ ${leaf.from}%: tối đa`,
        `  dưới ${leaf.from}%: giá trị × tối đa`,
        `}`,
      ];
    case 'half':
      return [
        `mẫu bằng 0: đủ điểm`,
        `chấm (${leaf.inTime} + ${leaf.late} × 0,5) / ${leaf.given} × tối đa, nhiều nhất tối đa`,
      ];
    case 'money':
      return [
        `chấm theo ${leaf.raised} / ${leaf.planned} {`,
        `  từ 100%: tối đa`,
        `  từ 50% đến dưới 100%: giá trị × 80% tối đa`,
        `  dưới 50%: 0`,
        `}`,
      ];
  }
}

/** Hundredths as a Vietnamese decimal. */
function number(hundredths: number): string {
  return steps(hundredths, 2);
}

function steps(value: number, digits: number): string {
  const [whole = '', fraction = ''] = (value / 10 ** digits).toFixed(digits + 2).split('.');
  const rest = fraction.replace(/0+$/, '');
  return `${grouped(Number(whole))}${rest === '' ? '' : `,${rest}`}`;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
