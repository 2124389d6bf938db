import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkText } from '@cchc/check';
import type { Rulebook } from '@cchc/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrixColumn } from '../conformance/matrix/matrix.js';
import { manyLeaves } from '../conformance/synthetic/many-leaves.js';
import {
  caseOf,
  casesTried,
  firstDifference,
  run,
  targetNamed,
  writeFiles,
} from '../conformance/targets.js';
import { inPackage } from './java/in-package.js';

const java = targetNamed('java');
const column = matrixColumn('java');
const folder = mkdtempSync(join(tmpdir(), 'cchc-java-'));
const cases = [
  ...casesTried(java),
  caseOf(manyLeaves()),
  caseOf({ name: 'a leaf of 600 bands', rulebook: longBands(600), data: [] }),
];
const PROGRAMS = ['Runner', 'MethodSizes'].map((name) =>
  fileURLToPath(new URL(`./java/${name}.java`, import.meta.url)),
);

/** All scorers are compiled at once and run in one machine: each in a package of its own, the runtime once. */
beforeAll(async () => {
  const sources = new Set(PROGRAMS);
  for (const [at, { order }] of cases.entries()) {
    for (const { path, content } of inPackage(await java.generate(order), `c${at}`)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
      sources.add(join(folder, path));
    }
    const vectors = order.vectors.flatMap(({ population, round }, index) => [
      { path: `c${at}/${index}.population.json`, content: population },
      { path: `c${at}/${index}.round.txt`, content: round },
    ]);
    writeFiles(folder, vectors);
  }
  writeFileSync(join(folder, 'sources.txt'), [...sources].map((one) => `"${one}"\n`).join(''));
  const listed = cases.map(({ order }, at) => `c${at} ${order.vectors.length}\n`);
  writeFileSync(join(folder, 'cases.txt'), listed.join(''));
  run(
    'javac',
    ['-Xlint:all', '-Werror', '-encoding', 'UTF-8', '-d', 'classes', '@sources.txt'],
    folder,
  );
  run('java', ['-XX:+UseSerialGC', '-cp', 'classes', 'Runner', '.'], folder);
}, 900_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** More than any method may be long. */
function longBands(count: number): Rulebook {
  const bands = Array.from({ length: count }, (_, at) => `từ ${at} đến dưới ${at + 1}: ${at % 10}`);
  const { rulebook } = checkText(
    `bộ tiêu chí "Nhiều bậc" {
  ngôn ngữ: 1
  mã: NHIEU_BAC
  năm: 2026
  thang điểm: 10
  làm tròn: không làm tròn

  lĩnh vực I "Nhiều bậc" 10 điểm {
    số liệu a: số nguyên "a"
    số liệu b: số nguyên "b"
    chấm theo a + b / 3 {
      ${bands.join('\n      ')}
      từ ${count}: 10
    }
    mẫu bằng 0: không đánh giá
  }
}
`,
    'nhieu-bac.cchc',
  );
  if (!rulebook) throw new Error('the rulebook of many bands is well formed');
  return rulebook;
}

describe.each(cases.map((one, at) => ({ ...one, at })))('$name', ({ name, order, at }) => {
  it('scores in Java to the bytes of the reference', () => {
    const different = order.vectors.map(({ results }, index) =>
      firstDifference(readFileSync(join(folder, `c${at}`, `${index}.given`), 'utf8'), results),
    );
    expect(different.filter((one) => one !== undefined)).toEqual([]);
    column.compared(name);
  });
});

it('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

it('has no method that HotSpot does not compile', () => {
  expect(run('java', ['-cp', 'classes', 'MethodSizes', 'classes'], folder)).toBe('');
});

describe('the project of an example', () => {
  const where = join(folder, 'project');
  const example = cases.find(({ name }) => name.startsWith('thanh-tri/'));
  const made = Promise.resolve(example ? java.generate(example.order) : []);

  it('is the same whenever it is made', async () => {
    expect(example && (await java.generate(example.order))).toEqual(await made);
  });

  it('passes its own tests with the usual runner, and scores from the command line', async () => {
    writeFiles(where, await made);
    const [vector] = example?.order.vectors ?? [];
    expect(
      run('mvn', ['--batch-mode', '--quiet', '-Dstyle.color=never', 'package'], where),
    ).not.toContain('ERROR');
    writeFileSync(join(where, 'population.json'), vector?.population ?? '');
    const jar =
      run('ls', ['target'], where)
        .split('\n')
        .find((name) => name.endsWith('.jar')) ?? '';
    const args = ['-jar', `target/${jar}`, 'population.json', '--round', vector?.round ?? ''];
    expect(run('java', args, where)).toBe(vector?.results);
  }, 600_000);
});
