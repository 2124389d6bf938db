import { expect, it } from 'vitest';
import { DATA, VI, folderWith } from '../cli/fixture.js';
import { sparkEnv } from './pyspark.js';

const files = { 'vi.cchc': VI, 'd/so-lieu.csv': DATA };
const SCORE = 'score vi.cchc --data d --format json';

it('scores in Spark to the same bytes', { timeout: 900_000 }, async () => {
  const folder = folderWith(files);
  const byReference = await folder.cchc(`${SCORE} --engine reference`);
  const bySpark = await folder.cchc(`${SCORE} --engine spark --master local[1]`, {
    env: sparkEnv(),
  });
  expect(bySpark).toEqual(byReference);
  expect(bySpark.stdout).toContain('"unit":"A"');
});
