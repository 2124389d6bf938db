import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkText } from '@cchc/check';
import { printPopulation, type Population, type Rulebook } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { workshop } from './scorers.js';
import { syntheticPopulation, syntheticRecords, syntheticRulebook } from './synthetic/index.js';

/** What callers meet in a generated package: its README, types, errors, and tests of its own. */
const shop = workshop();
afterAll(shop.remove, 60_000);

const COLUMNS = 12;
const columns = syntheticRulebook(COLUMNS);

const compared = checked(`bộ tiêu chí "So với nhau" {
  ngôn ngữ: 1
  mã: SO_SANH
  năm: 2026
  thang điểm: 4
  làm tròn: tổng điểm 2 chữ số

  minh chứng kế_hoạch "Kế hoạch năm" { thiếu: 0 điểm }
  tiêu chí 1 "Có kế hoạch" 2 điểm { chấm { khi có kế_hoạch: tối đa; còn lại: 0 } }
  tiêu chí 2 "So với cao nhất" 2 điểm {
    số liệu thu: số nguyên "Số thu"
    chấm thu / cao nhất tất cả(thu) × tối đa
    mẫu bằng 0: 0 điểm
  }
  xếp loại {
    "Tốt": từ 3
    "Kém": còn lại
    nhiều nhất 20% đơn vị "Tốt"
  }
  xếp hạng theo tổng điểm
}
`);

describe('a package with a batch', () => {
  const populations = (['typical', 'edge'] as const).map((set) =>
    syntheticPopulation(COLUMNS, syntheticRecords(COLUMNS, 20, set)),
  );
  const vectors = populations.map((population, at) => vectorOf(columns, population, at));

  it('holds its vectors against the batch too, by both engines and one by one', () => {
    const cwd = shop.write('typescript', columns, vectors);
    expect(ownTests(cwd)).toMatchObject({ status: 0, pass: 2 + 4 + 8 + 2 });
  });

  it('finds a batch that scores otherwise', () => {
    const cwd = shop.write('typescript', columns, vectors);
    const leaves = join(cwd, 'leaves.js');
    const text = readFileSync(leaves, 'utf8');
    writeFileSync(
      leaves,
      text.replace(/return (\d+);/, (_, points) => `return ${+points + 1};`),
    );
    const { status, failed } = ownTests(cwd);
    expect(status).toBe(1);
    for (const way of ['by columns', 'one by one'])
      expect(failed).toEqual(expect.arrayContaining([expect.stringContaining(way)]));
  });
});

describe('a package whose rulebook asks for more than columns of figures', () => {
  const folder = shop.write('typescript', compared);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  it('promises no batch, and brings no code of one along', () => {
    const files = [
      'batch.js',
      'batch.d.ts',
      'columns.js',
      'runtime/batch.js',
      'runtime/read-csv.js',
      'runtime/row-blocks.js',
      'row-blocks.js',
    ];
    expect(files.filter((file) => existsSync(join(folder, file)))).toEqual([]);
    expect(read('package.json')).not.toContain('batch');
    expect(read('README.md')).not.toMatch(/batch|WebAssembly|engine/);
  });

  it('says what a unit by itself lacks, where it is called and in the README', () => {
    const lacks = [
      'A UNIT SCORED BY ITSELF IS NOT A FINAL RESULT',
      'the score of 2 (So với cao nhất)',
      'at most 20% of the units are graded “Tốt”',
      'the rank',
    ];
    for (const file of ['index.d.ts', 'index.js']) {
      const text = read(file).replace(/\s+(\* )?/g, ' ');
      for (const lack of lacks) expect(text).toContain(lack);
    }
    const readme = read('README.md');
    expect(readme).toContain('CHẤM RIÊNG MỘT ĐƠN VỊ CHƯA PHẢI KẾT QUẢ CUỐI CÙNG');
    expect(readme).toContain('nhiều nhất 20% đơn vị được xếp “Tốt”');
  });

  it('tells callers where what they hand over is not of its form', async () => {
    const { score: scored, scoreUnit } = (await import(
      pathToFileURL(join(folder, 'index.js')).href
    )) as Record<'score' | 'scoreUnit', (given: unknown) => unknown>;
    expect(() => scored({})).toThrow('population.format must be 1');
    const units = [{ id: 'a', attributes: {}, cases: {}, rounds: { final: { inputs: {} } } }];
    const population = { format: 1, rounds: ['final'], shared: {}, units };
    expect(() => scored(population)).toThrow(
      'population.units[0].rounds["final"].evidence must be an object, and is missing',
    );
    expect(() => scoreUnit([])).toThrow('unit must be an object, and is a list');
  });

  it.each([
    [
      'a figure that nobody asks for',
      { inputs: { thuc_thu: '3' } },
      'there is no figure "thuc_thu"',
    ],
    [
      'a name whose letters are in parts',
      { evidence: { ['kế_hoạch'.normalize('NFD')]: [] } },
      'there is no evidence',
    ],
    [
      'a state that no document has',
      { evidence: { kế_hoạch: [{ state: 'approved' }] } },
      'evidence["kế_hoạch"][0].state must be one of pending, accepted, rejected, expired, and is "approved"',
    ],
    [
      'a text in the place of documents',
      { evidence: { kế_hoạch: 'có' } },
      'must be a list, and is "có"',
    ],
    [
      'a number of JSON',
      { inputs: { thu: 3 } },
      'inputs["thu"] must be a text, and is of type number',
    ],
  ])('does not score %s as missing', async (_, part, problem) => {
    const { score } = (await import(pathToFileURL(join(folder, 'index.js')).href)) as {
      readonly score: (given: unknown) => unknown;
    };
    const none = { inputs: {}, evidence: {}, surveys: {}, manualScores: {}, choices: {} };
    const unit = { id: 'a', attributes: {}, cases: {}, rounds: { final: { ...none, ...part } } };
    const population = { format: 1, rounds: ['final'], shared: {}, units: [unit] };
    expect(() => score(population)).toThrow(problem);
  });

  it('takes no unit twice', async () => {
    const { score } = (await import(pathToFileURL(join(folder, 'index.js')).href)) as {
      readonly score: (given: unknown) => unknown;
    };
    const unit = { id: 'a', attributes: {}, cases: {}, rounds: {} };
    const population = { format: 1, rounds: ['final'], shared: {}, units: [unit, unit] };
    expect(() => score(population)).toThrow('population.units[1].id "a" stands there twice');
  });
});

it('has no batch where everything is only watched: it told totals of 0 where there are none', () => {
  const watched = checked(`bộ tiêu chí "Theo dõi" {
  ngôn ngữ: 1
  mã: THEO_DOI
  năm: 2026
  thang điểm: 0
  làm tròn: không làm tròn
  tiêu chí 1 "Số vụ" chỉ theo dõi
}
`);
  expect(existsSync(join(shop.write('typescript', watched), 'batch.js'))).toBe(false);
});

it('says of a rulebook that compares nobody that a unit by itself is scored to the end', () => {
  const folder = shop.write('typescript', columns);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(readme).toMatch(/chấm riêng/i);
  expect(readme).not.toContain('CHƯA PHẢI KẾT QUẢ CUỐI CÙNG');
});

it('types the names of figures: one that is spelt otherwise does not compile', () => {
  const folder = shop.write('typescript', compared);
  const use = join(folder, 'use.ts');
  writeFileSync(
    use,
    `import { score, type EvidenceName, type Figures, type NodeId } from './index.js';
const inputs: Figures = { thu: '3' };
const none = { evidence: {}, surveys: {}, manualScores: {}, choices: {} };
const unit = { id: 'a', attributes: {}, cases: {}, rounds: { final: { inputs, ...none } } };
score({ format: 1, rounds: ['final'], shared: {}, units: [unit] });
export const names: [EvidenceName, NodeId] = ['kế_hoạch', '2'];
// @ts-expect-error
export const wrong: Figures = { thuc_thu: '3' };
`,
  );
  expect(compileErrors(use)).toEqual([]);
});

it('has an example in its README that runs', () => {
  const population = syntheticPopulation(COLUMNS, syntheticRecords(COLUMNS, 3, 'typical'));
  const vector = vectorOf(columns, population, 0);
  const cwd = shop.write('typescript', columns, [vector]);
  const [, example = ''] =
    /```js\n([^]*?)```/.exec(readFileSync(join(cwd, 'README.md'), 'utf8')) ?? [];
  writeFileSync(join(cwd, 'example.js'), example);
  cpSync(join(cwd, 'vectors/0.population.json'), join(cwd, 'population.json'));
  const { stdout, stderr } = spawnSync(process.execPath, ['example.js'], { cwd, encoding: 'utf8' });
  const { length } = vector.results;
  expect([stderr, stdout.slice(0, length)]).toEqual(['', vector.results]);
  expect(stdout.slice(length)).toMatch(/score: '[\d.]+'/);
});

function checked(text: string): Rulebook {
  const { rulebook, findings } = checkText(text, 'thu.cchc');
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

function vectorOf(rulebook: Rulebook, population: Population, at: number) {
  const round = population.rounds.at(-1) ?? '';
  const result = score(rulebook, population, round);
  if (!result.ok) throw new Error('nothing is refused');
  const results = printResults(result);
  return { name: String(at), population: printPopulation(population), round, results };
}

function ownTests(cwd: string) {
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap'], {
    cwd,
    encoding: 'utf8',
  });
  const pass = Number(/^# pass (\d+)/m.exec(stdout)?.[1]);
  const failed = [...stdout.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, name]) => name);
  return { status, pass, failed };
}

function compileErrors(file: string): readonly string[] {
  const options = {
    ...{ strict: true, noEmit: true, types: [] },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  };
  const program = ts.createProgram([file], options);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
