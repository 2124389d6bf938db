import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, populationJson, type PopulationJson, type Rulebook } from '@cchc/model';
import { afterAll, expect, test } from 'vitest';
import { programOf } from '../../packages/generators/src/program/program.js';
import {
  moduleFiles,
  type CodeFile,
} from '../../packages/generators/src/typescript/print/module.js';
import { marked, type Branch } from './reach/marks.js';
import { argumentFor, UNREACHABLE } from './reach/unreachable.js';
import { examples } from './rulebooks.js';
import { targetNamed, writeFiles } from './targets.js';
import { vectorsOf } from './vectors.js';

/**
 * Vectors reach every branch: each answer to each question of a rulebook's scorer, and each way in which
 * something that a rule needs can lack. What is proved to follow from the questions before is no branch;
 * what else none reaches is argued in `reach/unreachable.ts`.
 */
const folder = mkdtempSync(join(tmpdir(), 'cchc-reach-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(examples())('$name', async ({ name, rulebook }) => {
  const { count, missed } = await missedBy(name, rulebook);
  console.log(`${name}: ${String(count)} branches, ${String(missed.length)} not reached`);
  const texts = missed.map(textOf);
  expect(texts.filter((text) => argumentFor(name, text) === undefined)).toEqual([]);
  // An argument about nothing is no longer needed.
  const used = new Set(texts.map((text) => argumentFor(name, text)));
  const argued = UNREACHABLE[name] ?? [];
  expect(argued.filter((one) => !used.has(one))).toEqual([]);
});

function textOf({ where, said }: Branch): string {
  return `${where}: ${said}`;
}

async function missedBy(name: string, rulebook: Rulebook) {
  const at = join(folder, name.replace(/\W/g, '-'));
  const { program, branches: questions } = marked(programOf(rulebook).program);
  const order = {
    rulebook,
    hash: fingerprint(rulebook),
    version: '0.1.0',
    tongue: 'vi',
    vectors: [],
  } as const;
  writeFiles(at, await targetNamed('typescript').generate(order));
  const branches = [...questions];
  const told = moduleFiles(program, order).map((file) => telling(file, branches));
  writeFiles(at, [...told, { path: 'reached.js', content: REACHED }]);
  const load = (path: string) => import(pathToFileURL(join(at, path)).href) as Promise<object>;
  const { score } = (await load('index.js')) as {
    readonly score: (population: PopulationJson, round: string) => unknown;
  };
  const { seen } = (await load('reached.js')) as { readonly seen: ReadonlySet<number> };
  for (const { population } of vectorsOf(rulebook)) {
    const json = populationJson(population);
    for (const round of json.rounds) score(json, round);
  }
  return { count: branches.length, missed: branches.filter((_, branch) => !seen.has(branch)) };
}

const REACHED = `export const seen = new Set();
export function reached(branch) { seen.add(branch); return true; }
`;

/**
 * A module with functions in the place of its marks, and in front of each return of what lacks; what may lack
 * is put to the branches.
 */
function telling({ path, content }: CodeFile, branches: Branch[]): CodeFile {
  let where = '';
  const lines = content.split('\n').map((line) => {
    const [, leaf, part] = /^export (?:function (\w+)\(|const (\w+) = )/.exec(line) ?? [];
    where = leaf ?? part ?? where;
    return line
      .replace(
        /(['"])reached (\d+)\1 (=|!)== \1reached \2\1/g,
        (_, __, branch: string, sign: string) =>
          sign === '=' ? `reached(${branch})` : `!reached(${branch})`,
      )
      .replace(/if \(isLack\((\w+)\)\) return/g, (_, lack: string) => {
        // What is asked for again in another branch is the same thing that may lack.
        const said = `${lack.replace(/_\d+$/, '')} lacks`;
        const known = branches.findIndex((one) => one.where === where && one.said === said);
        const branch = known < 0 ? branches.push({ where, said }) - 1 : known;
        return `if (isLack(${lack}) && reached(${String(branch)})) return`;
      });
  });
  const reached = `${path.includes('/') ? '../' : './'}reached.js`;
  return { path, content: `import { reached } from '${reached}';\n${lines.join('\n')}` };
}
