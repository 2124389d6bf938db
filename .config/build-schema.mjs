// Writes the published JSON Schema of the model from its TypeScript types, so that the two cannot differ.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const at = (path) => fileURLToPath(new URL(`../packages/model/${path}`, import.meta.url));

/** The schema of one of the model's types as text, deterministic. */
export function schemaText(type, source) {
  const generator = createGenerator({
    path: at(`src/${source}`),
    tsconfig: at('tsconfig.json'),
    type,
    topRef: true,
    skipTypeCheck: true,
    additionalProperties: false,
  });
  return `${JSON.stringify(generator.createSchema(type), null, 2)}\n`;
}

export const published = [['Rulebook', 'rulebook.ts', 'src/schema/rulebook.v1.schema.json']];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(at('src/schema'), { recursive: true });
  for (const [type, source, target] of published)
    writeFileSync(at(target), schemaText(type, source));
}
