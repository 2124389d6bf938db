import {
  inputsOfLeaf,
  type SyntheticInput,
  type SyntheticLeaf,
} from '../../../conformance/synthetic/index.js';
import { floatLines } from './code.js';

export interface SyntheticSetFile {
  readonly leaves: readonly SyntheticLeaf[];
  readonly inputs: readonly SyntheticInput[];
  readonly grades: readonly (readonly [string, number])[];
  readonly records: number;
}

/** Functions of so many leaves: one big function falls out of the compiler. */
const LEAVES_A_FUNCTION = 10;

/** A module that scores rows, each an object nested by ten leaves, in floats. */
export function rowsModule({ leaves, grades }: SyntheticSetFile): string {
  const parts = chunks(leaves);
  const functions = parts.map((part, at) => {
    const said = {
      figure: (name: string) => `row.${name}`,
      isYes: (name: string) => `row.${name}`,
    };
    const body = part.map((leaf, one) =>
      leafBlock(leaf, said, `out[${at * LEAVES_A_FUNCTION + one}]`),
    );
    return `function part${at}(row, out) {\n  let sum = 0;\n${body.join('')}  return sum;\n}\n`;
  });
  const calls = parts.map((_, at) => `  total += part${at}(row.p${at}, out);\n`).join('');
  return `${functions.join('')}
export function score(row, out) {
  let total = 0;
${calls}  total = Math.round(total * 100) / 100;
  return total;
}
${gradeText(grades)}`;
}

/** A module that scores columns, a Float64Array each, in floats, block by block. */
export function columnsModule({ leaves, grades }: SyntheticSetFile): string {
  const parts = chunks(leaves);
  const functions = parts.map((part, at) => {
    const names = [...new Set(part.flatMap(namesOf))];
    const said = {
      figure: (name: string) => `${name}[i]`,
      isYes: (name: string) => `${name}[i] === 1`,
    };
    const body = part.map((leaf, one) => leafBlock(leaf, said, `out${one}[i]`));
    const outs = part.map((_, one) => `out${one} = out[${at * LEAVES_A_FUNCTION + one}]`);
    return `function part${at}(columns, out, totals, from, to) {
  const { ${names.join(', ')} } = columns;
  const ${outs.join(', ')};
  for (let i = from; i < to; i++) {
    let sum = 0;
${body.join('')}    totals[i] += sum;
  }
}
`;
  });
  const calls = parts.map((_, at) => `    part${at}(columns, out, totals, from, to);\n`).join('');
  return `${functions.join('')}
export function score(columns, out, totals, size) {
  totals.fill(0);
  for (let from = 0; from < size; from += 256) {
    const to = Math.min(from + 256, size);
${calls}  }
  for (let i = 0; i < size; i++) totals[i] = Math.round(totals[i] * 100) / 100;
}
${gradeText(grades)}`;
}

function leafBlock(
  leaf: SyntheticLeaf,
  said: Parameters<typeof floatLines>[1],
  into: string,
): string {
  const lines = floatLines(leaf, said).map((line) => `      ${line}\n`);
  return `    {\n      let score;\n${lines.join('')}      ${into} = Math.round(score * 100) / 100;\n      sum += ${into};\n    }\n`;
}

function gradeText(grades: readonly (readonly [string, number])[]): string {
  const lines = grades.map(
    ([grade, least]) => `  if (total >= ${least / 100}) return '${grade}';\n`,
  );
  return `export function grade(total) {\n${lines.join('')}}\n`;
}

function namesOf(leaf: SyntheticLeaf): readonly string[] {
  return inputsOfLeaf(leaf).map(({ name }) => name);
}

function chunks<Leaf>(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  return Array.from({ length: Math.ceil(leaves.length / LEAVES_A_FUNCTION) }, (_, at) =>
    leaves.slice(at * LEAVES_A_FUNCTION, (at + 1) * LEAVES_A_FUNCTION),
  );
}
