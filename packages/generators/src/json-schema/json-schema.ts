import { plain } from '../documents/plain.js';
import type { Target } from '../target.js';
import { populationDefinitions } from './population.js';
import { resultDefinitions } from './results.js';
import { DIALECT, ref, type Schema } from './schema.js';

/** JSON Schemas of what a rulebook's scorers read and write. */
export const jsonSchema: Target = {
  name: 'json-schema',
  scores: false,
  refusals: () => [],
  generate: ({ rulebook, hash }) => [
    {
      path: 'population.schema.json',
      content: schemaText(`${hash}:population`, rulebook.title, {
        ...ref('Population'),
        $defs: populationDefinitions(rulebook),
      }),
    },
    {
      path: 'results.schema.json',
      content: schemaText(`${hash}:results`, rulebook.title, {
        anyOf: [ref('Header'), ref('UnitResult')],
        $defs: resultDefinitions(rulebook, hash),
      }),
    },
  ],
};

function schemaText(id: string, title: string, schema: Schema): string {
  const whole = { $schema: DIALECT, $id: `urn:cchc:${id}`, title: plain(title), ...schema };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
