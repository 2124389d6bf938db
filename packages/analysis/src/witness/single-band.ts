import type { Band, Bands, Rulebook } from '@cchc/model';

/** The rulebook with one band alone in its rule, so that scoring tells whether this band takes a case and what it gives. */
export function withSingleBand(rulebook: Rulebook, bands: Bands, band: Band): Rulebook {
  const { kind, subject, at } = bands;
  const single: Bands = { kind, subject, bands: [band], at };
  const replace = (_: string, value: unknown): unknown => (value === bands ? single : value);
  return {
    ...rulebook,
    fields: copied(rulebook.fields, replace),
    blocks: copied(rulebook.blocks, replace),
  };
}

/** The model is its own JSON. */
function copied<Data>(data: Data, replace: (key: string, value: unknown) => unknown): Data {
  return JSON.parse(JSON.stringify(data, replace)) as Data;
}
