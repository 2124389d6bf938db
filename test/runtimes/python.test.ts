import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const python = targetNamed('python');
const column = matrixColumn('python');
const folder = mkdtempSync(join(tmpdir(), 'cchc-python-'));
const cases = [...casesTried(python), caseOf(manyLeaves())];

/** One process imports each package in turn and scores its vectors. */
const RUNNER = `
import importlib, json, sys
from fractions import Fraction

def different(package, name, population, vector, canonical):
    """The first answer of the batch over columns that is not the one of the scorer."""
    batching = importlib.import_module(f"{name}.batching")
    batch = importlib.import_module(f"{name}.runtime.batch")
    scores = batch.Batch(package.RULEBOOK, batching.KERNEL, population, vector["round"]).score()
    def same(exact, steps):
        value = None if exact is None else Fraction(exact) * 10**scores.scale
        return steps == (None if value is None or value.denominator != 1 else value.numerator)
    for row, line in enumerate(json.loads(one) for one in canonical.splitlines()[1:]):
        for node in line["nodes"]:
            leaf = scores.leaves.get(node["node"])
            if leaf is not None and not same(node["score"], leaf[row]):
                return f"batch: {line['unit']} {node} is {leaf[row]}"
        total, grade = scores.totals[row], scores.grades[row]
        if not same(line["total"]["score"], total):
            return f"batch: {line['unit']} {line['total']} is {total}"
        if total is not None and grade != line.get("grade", {}).get("grade"):
            return f"batch: {line['unit']} {line['grade']} is {grade}"
    return None

for line in sys.stdin:
    job = json.loads(line)
    sys.path.insert(0, job["folder"])
    package = importlib.import_module(job["package"])
    answers = []
    for vector in job["vectors"]:
        try:
            population = package.read_population(vector["population"])
            canonical = package.score(package.RULEBOOK, population, vector["round"])
            answers.append(
                different(package, job["package"], population, vector, canonical) or canonical
            )
        except Exception as problem:
            answers.append(f"{type(problem).__name__}: {problem}")
    sys.path.pop(0)
    for name in [name for name in sys.modules if name.split(".")[0] == job["package"]]:
        del sys.modules[name]
    print(json.dumps(answers))
`;

const answers = new Map<string, readonly string[]>();

beforeAll(async () => {
  const made = cases.map(async ({ name, order }, at) => {
    const files = await python.generate(order);
    const where = join(folder, String(at));
    writeFiles(where, files);
    const init = files.find(({ path }) => path.endsWith('/rulebook.py'))?.path ?? '';
    return { name, job: { folder: where, package: init.split('/')[0], vectors: order.vectors } };
  });
  const jobs = await Promise.all(made);
  writeFileSync(join(folder, 'runner.py'), RUNNER);
  const input = jobs.map(({ job }) => `${JSON.stringify(job)}\n`).join('');
  const lines = run('python3', ['runner.py'], folder, input).trimEnd().split('\n');
  for (const [at, { name }] of jobs.entries()) {
    answers.set(name, JSON.parse(lines[at] ?? '[]') as readonly string[]);
  }
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

describe.each(cases)('$name', ({ name, order }) => {
  it('scores in Python to the bytes of the reference', () => {
    const given = answers.get(name) ?? [];
    const different = order.vectors.map(({ results }, at) =>
      firstDifference(given[at] ?? '', results),
    );
    expect(different.filter((one) => one !== undefined)).toEqual([]);
    column.compared(name);
  });
});

it('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

describe('the package of an example', () => {
  const where = join(folder, 'package');
  const example = cases.find(({ name }) => name.startsWith('thanh-tri/'));
  const made = Promise.resolve(example ? python.generate(example.order) : []);

  it('passes its own tests with the usual runner', async () => {
    writeFiles(where, await made);
    expect(run('python3', ['-m', 'unittest', '--quiet'], where)).toBe('');
  });

  it('scores from the command line', async () => {
    const files = await made;
    writeFiles(where, files);
    const [vector] = example?.order.vectors ?? [];
    writeFileSync(join(where, 'population.json'), vector?.population ?? '');
    const name = files.find(({ path }) => path.endsWith('/rulebook.py'))?.path.split('/')[0] ?? '';
    const args = ['-m', name, 'population.json', '--round', vector?.round ?? ''];
    expect(run('python3', args, where)).toBe(vector?.results);
  });

  it('is the same whenever it is made', async () => {
    expect(example && (await python.generate(example.order))).toEqual(await made);
  });
});
