import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TARGETS, type TargetName } from '@cchc/generators';
import { fingerprint, readRulebook } from '@cchc/model';
import type { SyntheticSetFile } from './by-hand/module.js';

/** Writes what a target makes of the rulebook of a set; gives the paths of its files. */
export async function projectOf(
  name: TargetName,
  folder: string,
  work: string,
): Promise<readonly string[]> {
  const read = readRulebook(readFileSync(join(folder, 'rulebook.json'), 'utf8'));
  const target = TARGETS.find((one) => one.name === name);
  if (!read.ok || !target) throw new Error(`nothing is made for ${name}`);
  const { rulebook } = read;
  const order = { rulebook, hash: fingerprint(rulebook), version: '0.1.0', vectors: [] } as const;
  const files = await target.generate({ ...order, tongue: 'vi' });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), content);
  }
  return files.map(({ path }) => path);
}

/** A file with the name and the digits of each input, a line each, in the order of the columns. */
export function writeInputs(folder: string, work: string): string {
  const inputs = setFile(folder).inputs.map(({ name, digits }) => `${name} ${digits}\n`);
  const path = join(work, 'inputs.txt');
  writeFileSync(path, inputs.join(''));
  return path;
}

export function setFile(folder: string): SyntheticSetFile {
  return JSON.parse(readFileSync(join(folder, 'set.json'), 'utf8')) as SyntheticSetFile;
}
