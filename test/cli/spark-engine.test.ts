import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DATA, VI, folderWith } from './fixture.js';

const files = { 'vi.cchc': VI, 'd/so-lieu.csv': DATA };
const SCORE = 'score vi.cchc --data d --format json';

it('says what to install where there is no Spark', async () => {
  const env = { PATH: mkdtempSync(join(tmpdir(), 'cchc-no-spark-')) };
  const { exit, stderr, stdout } = await folderWith(files).cchc(`${SCORE} --engine spark`, { env });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('`spark-submit`');
  expect(stderr).toContain('`SPARK_HOME`');
});

it('takes a master only for Spark', async () => {
  const { exit, stderr } = await folderWith(files).cchc(`${SCORE} --master local`);
  expect(exit).toBe(2);
  expect(stderr).toContain('--engine spark');
});
