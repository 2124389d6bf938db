import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** In a process of its own: the generator is a program of the build, not of the sources. */
const WRITE = `
  import { published, schemaText } from './.config/build-schema.mjs';
  const texts = published.map(([type, source, target]) => [target, schemaText(type, source)]);
  process.stdout.write(JSON.stringify(texts));
`;

it('publishes the JSON Schema that the types give (npm run build:schema writes it)', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', WRITE], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const schemas = JSON.parse(printed) as readonly (readonly [string, string])[];
  expect(schemas.length).toBeGreaterThan(0);
  for (const [target, text] of schemas)
    expect(readFileSync(join(root, 'packages/model', target), 'utf8')).toBe(text);
});
