import { expect, it } from 'vitest';
import { DATA, VI, folderWith } from './fixture.js';

const files = { 'vi.cchc': VI, 'd/so-lieu.csv': DATA };

it('scores in the embedded database to the same bytes', { timeout: 60_000 }, async () => {
  const folder = folderWith(files);
  const byReference = await folder.cchc('score vi.cchc --data d --format json --engine reference');
  const byDuckdb = await folder.cchc('score vi.cchc --data d --format json --engine duckdb');
  expect(byDuckdb).toEqual(byReference);
  expect(byDuckdb.stdout).toContain('"unit":"A"');
});
