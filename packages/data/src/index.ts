export type * from './findings.js';
export { KNOWN_HEADERS } from './kinds/kinds.js';
export { ROUNDS, roundNamed, type RoundName } from './kinds/rounds.js';
export { LIMITS } from './limits.js';
export { readDataset, type Dataset } from './read-dataset.js';
export type { DataFile } from './read-file.js';
export { default as datasetSchema } from './schema/dataset.v1.schema.json' with { type: 'json' };
