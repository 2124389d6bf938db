import { refusals } from '@cchc/semantics';
import { expect, it } from 'vitest';
import { programOf } from '../../packages/generators/src/program/program.js';
import { rulebooksTried } from './rulebooks.js';

it('is a program of whole numbers, every rulebook that the reference scores', () => {
  const refused = rulebooksTried()
    // What the reference refuses as a whole no target has to say.
    .filter(({ rulebook }) => refusals(rulebook).length === 0)
    .flatMap(({ name, rulebook }) =>
      programOf(rulebook).refusals.map(({ construct }) => `${name}: ${construct}`),
    );
  expect(refused).toEqual([]);
});
