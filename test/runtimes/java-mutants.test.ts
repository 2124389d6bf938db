import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, it } from 'vitest';
import { projectFiles } from '../../packages/generators/src/java/package.js';
import { printing } from '../../packages/generators/src/java/printing.js';
import { expectKilled, mutantCases, without } from '../conformance/mutants/cases.js';
import { SWITCH } from '../conformance/mutants/mutate.js';
import { run, writeFiles } from '../conformance/targets.js';
import { inPackage } from './java/in-package.js';

/** Vectors bite in Java too: all mutants of an example are in one project, and a figure wakes them. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-java-mutants-'));
const PROGRAM = fileURLToPath(new URL('./java/Mutants.java', import.meta.url));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

it('tells nearly all mutants from the scorer', { timeout: 300_000 }, () => {
  const cases = mutantCases();
  const sources = new Set([PROGRAM]);
  for (const [at, { program, order, mutants, vectors }] of cases.entries()) {
    const files = inPackage(projectFiles(printing(order, program)), `c${at}`);
    const listed = mutants.map(({ number, leaf }) => `${number} ${leaf}\n`).join('');
    const handedIn = vectors.map((vector, place) => ({
      path: `c${at}/${place}.population.json`,
      content: JSON.stringify(vector),
    }));
    writeFiles(folder, [...files, ...handedIn, { path: `c${at}/mutants.txt`, content: listed }]);
    for (const { path } of files) sources.add(join(folder, path));
  }
  writeFileSync(join(folder, 'sources.txt'), [...sources].map((one) => `"${one}"\n`).join(''));
  const listed = cases.map(({ vectors }, at) => `c${at} ${vectors.length}\n`).join('');
  writeFileSync(join(folder, 'cases.txt'), listed);
  run('javac', ['-encoding', 'UTF-8', '-d', 'classes', '@sources.txt'], folder);
  run('java', ['-XX:+UseSerialGC', '-cp', 'classes', 'cchc.runtime.Mutants', '.', SWITCH], folder);
  const survivors = cases.map(({ name, mutants }, at) => {
    const lines = readFileSync(join(folder, `c${at}`, 'told.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    const told = lines.map((line) => {
      const space = line.indexOf(' ');
      return [Number(line.slice(0, space)), line.slice(space + 1)] as const;
    });
    return [name, without(mutants, told)] as const;
  });
  expectKilled(cases, new Map(survivors));
});
