import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '@cchc/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, targetNamed, writeFiles } from '../conformance/targets.js';
import { tiny } from './tiny.js';
import { watched, watchedVector } from './watched.js';

const folder = mkdtempSync(join(tmpdir(), 'cchc-python-use-'));

const PROGRAM = `
from cchc_tiny import RULEBOOK
from cchc_tiny.batching import KERNEL
from cchc_tiny.runtime.batch import TableBatch

# Done; nothing to do; more done than there is to do; nothing said.
figures = {"nhiệm_vụ_giao": [20, 0, 10, None], "nhiệm_vụ_xong": [17, 0, 11, 5]}
scores = TableBatch(RULEBOOK, KERNEL, figures).score()
print(scores.leaves["II"], scores.totals, scores.scale)
`;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('scores figures that stand in columns', async () => {
  const rulebook = tiny();
  const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors: [] };
  writeFiles(folder, await targetNamed('python').generate({ ...order, tongue: 'vi' }));
  writeFileSync(join(folder, 'use.py'), PROGRAM);
  expect(run('python3', ['use.py'], folder)).toMatchInlineSnapshot(`
    "[255, None, None, None] [255, 0, None, None] 2
    "
  `);
});

describe('a package as its readers use it', () => {
  const rulebook = watched();
  const vector = watchedVector(rulebook);
  const own = join(folder, 'watched');

  beforeAll(async () => {
    const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors: [vector] };
    writeFiles(own, await targetNamed('python').generate({ ...order, tongue: 'vi' }));
    writeFileSync(join(own, 'population.json'), vector.population);
  });

  it('holds its vectors against the batch too', () => {
    const { stderr } = spawnSync('python3', ['-m', 'unittest'], { cwd: own, encoding: 'utf8' });
    expect(stderr).toMatch(/Ran 4 tests .*\n\nOK/);
  });

  it('finds a batch that scores otherwise', () => {
    const file = join(own, 'cchc_watched', 'batching', 'single.py');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('give(200)', 'give(1990)'));
    const { stderr } = spawnSync('python3', ['-m', 'unittest'], { cwd: own, encoding: 'utf8' });
    writeFileSync(file, text);
    expect(stderr).toContain('FAIL: test_vectors_in_a_batch');
  });

  it('has an example in its README that runs', () => {
    const readme = readFileSync(join(own, 'README.md'), 'utf8');
    const [, example = ''] = /```python\n([^]*?)```/.exec(readme) ?? [];
    writeFileSync(join(own, 'example.py'), example);
    expect(run('python3', ['example.py'], own)).toBe(
      `${vector.results}u0 1.00\nu1 3.00\nu2 4.00\nu3 None\n[100, 300, 400, None] [None, None, None, None]\n`,
    );
    expect(readme).toContain('pip install .');
  });

  it('asks the exact runtime only for units that lack a score: what is watched has none', () => {
    const count = `
from pathlib import Path
from cchc_watched import RULEBOOK, read_population
from cchc_watched.batching import KERNEL
from cchc_watched.runtime.batch import Batch
population = read_population(Path("population.json").read_text("utf-8"))
print(sorted(Batch(RULEBOOK, KERNEL, population, "final").score().exact))
`;
    expect(run('python3', ['-c', count], own)).toBe('[3]\n');
  });

  it.each([
    ['{"format":1}', '`rounds` is missing'],
    ['{', 'Expecting property name'],
    ['{"format":2}', 'not a population of format 1'],
    [
      '{"format":1,"rounds":[1],"shared":{},"units":[]}',
      '`rounds` holds something that is no text',
    ],
    ['{"format":1,"rounds":[],"shared":{},"units":[3]}', 'units[0]: not an object'],
    [
      '{"format":1,"rounds":[],"shared":{},"units":[{"id":"a","attributes":{},"cases":{},"rounds":{"final":{}}}]}',
      "units[0]: rounds['final']: `inputs` is missing",
    ],
    ['{"format":1,"rounds":[],"shared":{"x":1},"units":[]}', "shared['x']: not an object"],
    [
      '{"format":1,"rounds":["final"],"shared":{"y":"1"},"units":[]}',
      "shared: there is no figure 'y'",
    ],
    [
      '{"format":1,"rounds":[],"shared":{},"units":[{"id":"a","attributes":{},"cases":{},"rounds":{}},{"id":"a","attributes":{},"cases":{},"rounds":{}}]}',
      "the unit 'a' stands there twice",
    ],
    [
      '{"format":1,"rounds":[],"shared":{},"units":[{"id":"a","attributes":{},"cases":{},"rounds":{"final":{"inputs":{},"evidence":{"k":[{"state":"approved"}]}}}}]}',
      "`state` is 'approved', and not one of pending, accepted, rejected, expired",
    ],
  ])('says on the command line what is wrong with %s', (text, problem) => {
    const { status, stderr } = spawnSync('python3', ['-m', 'cchc_watched', '-'], {
      ...{ cwd: own, encoding: 'utf8' },
      input: text,
    });
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain(problem);
  });
});
