import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import { packageFiles } from '../../packages/generators/src/python/package.js';
import { printing } from '../../packages/generators/src/python/printing.js';
import { expectKilled, mutantCases, without } from '../conformance/mutants/cases.js';
import { SWITCH } from '../conformance/mutants/mutate.js';
import { run, writeFiles } from '../conformance/targets.js';

/** Vectors bite in Python too: all mutants of an example are in one package, and a figure wakes them. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-python-mutants-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** For each line, which is an example, the number and leaf of every mutant that some unit tells. */
const RUNNER = `
import dataclasses, importlib, json, sys

for line in sys.stdin:
    job = json.loads(line)
    sys.path.insert(0, job["folder"])
    package = importlib.import_module(job["package"])
    results = importlib.import_module(f"{job['package']}.runtime.results")
    world = importlib.import_module(f"{job['package']}.runtime.world")
    alive = {(number, leaf) for number, leaf in job["mutants"]}
    told = []

    def said(unit, leaf):
        try:
            return json.dumps(results._node(unit.world.node_score(unit, leaf)))
        except Exception as problem:
            return "broken"

    for vector in job["vectors"]:
        population = package.read_population(json.dumps(vector))
        for round_name in population.rounds:
            def awake(number):
                shared = {**population.shared, job["switch"]: str(number)}
                one = dataclasses.replace(population, shared=shared)
                return world.World(package.RULEBOOK, one, round_name)
            right, known = awake(0), {}
            for number in sorted({number for number, _ in alive}):
                wrong = awake(number)
                for leaf in [leaf for at, leaf in alive if at == number]:
                    if leaf not in known:
                        known[leaf] = [said(unit, leaf) for unit in right.units]
                    if any(said(unit, leaf) != one for unit, one in zip(wrong.units, known[leaf])):
                        alive.remove((number, leaf))
                        told.append((number, leaf))
    sys.path.pop(0)
    print(json.dumps(told))
`;

it('tells nearly all mutants from the scorer', { timeout: 300_000 }, () => {
  const cases = mutantCases();
  const jobs = cases.map(({ program, order, mutants, vectors }, at) => {
    const to = printing(order, program);
    const where = join(folder, String(at));
    writeFiles(where, packageFiles(to));
    const listed = mutants.map(({ number, leaf }) => [number, leaf]);
    return { folder: where, package: to.package, switch: SWITCH, mutants: listed, vectors };
  });
  writeFileSync(join(folder, 'runner.py'), RUNNER);
  const input = jobs.map((job) => `${JSON.stringify(job)}\n`).join('');
  const lines = run('python3', ['runner.py'], folder, input).trimEnd().split('\n');
  const survivors = cases.map(({ name, mutants }, at) => {
    const told = JSON.parse(lines[at] ?? '[]') as readonly (readonly [number, string])[];
    return [name, without(mutants, told)] as const;
  });
  expectKilled(cases, new Map(survivors));
});
