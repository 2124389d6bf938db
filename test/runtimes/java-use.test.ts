import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '@cchc/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, targetNamed, writeFiles } from '../conformance/targets.js';
import { tiny } from './tiny.js';
import { watched, watchedVector } from './watched.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-java-use-'));
const PROGRAM = fileURLToPath(new URL('./java/UseUnit.java', import.meta.url));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('takes a typed unit and says what it gets, and why', async () => {
  const rulebook = tiny();
  const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors: [] };
  const files = await targetNamed('java').generate({ ...order, tongue: 'vi' });
  writeFiles(folder, files);
  const main = 'src/main/java';
  run('javac', ['-encoding', 'UTF-8', '-d', 'classes', '-sourcepath', main, PROGRAM], folder);
  expect(run('java', ['-cp', 'classes', 'UseUnit'], folder)).toMatchInlineSnapshot(`
    "3.05
    I. Kế hoạch: 0.50 / 1 (đã chấm)
        Theo ngày của Kế hoạch năm: đến hết ngày 31/12/2025: 1 điểm; đến hết ngày 31/01/2026: 0,5 điểm; còn lại: 0 điểm.
        Minh chứng: Kế hoạch năm; thiếu: 0 điểm.
    II. Hoàn thành: 2.55 / 3 (đã chấm)
        Điểm = Đã xong / Số nhiệm vụ × điểm tối đa; mẫu số bằng 0: không đánh giá.
        nhiệm_vụ_giao = 20
        nhiệm_vụ_xong = 17
    255 of a hundredth
    total 255
    no score
    total 0
    no score
    no total
    no score
    no total
    "
  `);
});

describe('a project as its readers use it', () => {
  const rulebook = watched();
  const vector = watchedVector(rulebook);
  const own = join(folder, 'watched');
  const compiled = (file: string): void => {
    const from = ['-sourcepath', 'src/main/java', file];
    run('javac', ['-encoding', 'UTF-8', '-d', 'classes', ...from], own);
  };

  beforeAll(async () => {
    const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors: [vector] };
    writeFiles(own, await targetNamed('java').generate({ ...order, tongue: 'vi' }));
    writeFileSync(join(own, 'population.json'), vector.population);
  });

  it('tells callers of names that nobody asks for, of lists too short, and of totals that are none', () => {
    compiled(fileURLToPath(new URL('./java/UseNames.java', import.meta.url)));
    expect(run('java', ['-cp', 'classes', 'UseNames'], own)).toMatchInlineSnapshot(`
      "no figure \`y\`; there are [x]
      \`x\` has 1 values; the table has 2 rows
      \`types\` has 1 values; the table has 2 rows
      \`ids\` has 3 values; the table has 2 rows
      no figure \`y\`; there are [x]
      no survey \`y\`; there are none
      no case table \`y\`; there are none
      no case table \`y\`; there are none
      no criterion \`9\`; there are [1, 2, II]
      unit 0 has no total; ask hasTotal before
      0 columns
      1 columns
      2 columns
      3 exact
      "
    `);
  });

  it('has an example in its README that compiles and runs', () => {
    const readme = readFileSync(join(own, 'README.md'), 'utf8');
    const [, example = ''] = /```java\n([^]*?)```/.exec(readme) ?? [];
    writeFileSync(join(own, 'Example.java'), example);
    compiled('Example.java');
    const printed = run('java', ['-Dstdout.encoding=UTF-8', '-cp', 'classes', 'Example'], own);
    expect(printed.slice(vector.results.length).split('\n').slice(0, 5)).toEqual([
      'null',
      'I. Cộng: – / 2 (chưa đủ điểm thành phần)',
      '    ⟶ mục 1 chưa có điểm',
      '1. Chấm: – / 2 (thiếu số liệu)',
      '    Khi x từ 5 trở lên: 2 điểm; còn lại: 0 điểm.',
    ]);
    expect(printed).toContain('    ⟶ thiếu số liệu: x\n');
  });
});
