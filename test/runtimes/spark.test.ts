import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedFile } from '@cchc/generators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrixColumn } from '../conformance/matrix/matrix.js';
import { targetNamed, writeFiles, type Case } from '../conformance/targets.js';
import { scoredInOneSession, type Job } from './spark/session.js';
import { OWN, sparkCases } from './spark/cases.js';

const target = targetNamed('spark');
const column = matrixColumn('spark');
const cases = sparkCases();
/** Scored once more by what large populations are scored by: nothing is held by the driver. */
const spread = cases.filter(({ name }) => OWN.includes(name) || name === example().name);
const folder = mkdtempSync(join(tmpdir(), 'cchc-spark-'));
const answers = new Map<string, readonly string[]>();

async function packaged({ name, order }: Case, at: number): Promise<Job> {
  const where = join(folder, String(at));
  writeFiles(where, await target.generate(order));
  return { name, folder: where };
}

beforeAll(async () => {
  const wrong = await packaged({ ...example(), name: 'spoilt' }, cases.length);
  spoilResults(join(folder, String(cases.length)));
  const held = await Promise.all(cases.map(packaged));
  const again = held.filter((job) => spread.some(({ name }) => name === job.name));
  const jobs = [...held, wrong, ...again.map((job) => ({ ...job, name: apart(job), cells: 0 }))];
  for (const [name, found] of scoredInOneSession(jobs, folder)) answers.set(name, found);
}, 1_500_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function apart({ name }: { readonly name: string }): string {
  return `${name}, rows where they are`;
}

function example(): Case {
  const found = cases.find(({ name }) => name.startsWith('qd-766/xep-hang'));
  if (!found) throw new Error('no such example');
  return found;
}

/** The results that the first vector has to give are other ones. */
function spoilResults(where: string): void {
  const file = join(where, 'vectors', '001_data_0.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('\\"status\\":\\"scored\\"', '\\"status\\":\\"score\\"'));
}

describe.each(cases)('$name', ({ name }) => {
  it('scores in Spark to the bytes of the reference', () => {
    expect(answers.get(name)).toEqual([]);
    column.compared(name);
  });
});

it.each(spread)('$name is scored to the same bytes where no rows are held by the driver', (one) => {
  expect(answers.get(apart(one))).toEqual([]);
});

it('compares what the matrix says it does', () => {
  column.check();
}, 600_000);

describe('the package of an example', () => {
  it('says so where a result is another one', () => {
    expect(answers.get('spoilt')).toHaveLength(1);
  });

  it('is the same whenever it is made', async () => {
    const made = async (): Promise<readonly GeneratedFile[]> => target.generate(example().order);
    expect(await made()).toEqual(await made());
  });
});
