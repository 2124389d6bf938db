import type { Rulebook } from '@cchc/model';
import { madeBy, workbookReadme } from '@cchc/words';
import { documentName } from '../documents/document.js';
import { plain } from '../documents/plain.js';
import { programOf } from '../program/program.js';
import { Refused } from '../program/refused.js';
import type { Order, Target, TargetRefusal } from '../target.js';
import { vectorFiles } from '../vectors/files.js';
import { FormulaTooLong, type Sizes } from './book.js';
import { layoutOf } from './layout.js';
import { TooWide } from './numbers/value.js';
import { workbookOf } from './sheets/workbook.js';

/** The workbook of a rulebook's self-assessment: figures go in, formulas score. */
export const xlsx: Target = {
  name: 'xlsx',
  scores: true,
  refusals,
  generate: async (order) => {
    const { rulebook, tongue, vectors } = order;
    const { bytes } = await workbookOf(layoutOf(rulebook, sizesFor(rulebook), tongue));
    const file = documentName(rulebook, 'xlsx');
    return [
      { path: file, content: bytes },
      { path: 'README.md', content: readme(file, order) },
      ...vectorFiles(vectors, 'vectors'),
    ];
  },
};

function readme(file: string, { rulebook, hash, version, tongue }: Order): string {
  const [title, code] = [plain(rulebook.title), plain(rulebook.code)];
  return workbookReadme({ title, code, file }, madeBy({ version, hash, code }, tongue), tongue);
}

/** One unit, unless something of the rulebook looks at several. */
export function sizesFor(rulebook: Rulebook): Sizes {
  const { program } = programOf(rulebook);
  const quotas = rulebook.grading?.quotas ?? [];
  const several = rulebook.ranking !== undefined || quotas.length > 0 || program.spreads.length > 0;
  return {
    units: several ? SEVERAL : 1,
    documents: asksForNumber(rulebook) ? 5 : 1,
    raters: 3,
    rows: 500,
  };
}

const SEVERAL = 30;

function asksForNumber(rulebook: Rulebook): boolean {
  return [...partsOf(rulebook)].some(
    (one) => 'kind' in one && one.kind === 'evidence' && 'fact' in one && one.fact === 'count',
  );
}

function refusals(rulebook: Rulebook): readonly TargetRefusal[] {
  const own = programOf(rulebook).refusals;
  if (own.length > 0) return own;
  try {
    layoutOf(rulebook, sizesFor(rulebook), 'vi');
    return [];
  } catch (error) {
    const { at } = rulebook;
    if (error instanceof Refused)
      return [{ construct: error.construct, why: 'not-exact', at: error.at }];
    if (error instanceof TooWide) return [{ construct: 'formula', why: 'out-of-range', at }];
    if (error instanceof FormulaTooLong)
      return [{ construct: 'formula', why: 'formula-too-long', at }];
    throw error;
  }
}

/** All objects that a model is made of. */
function* partsOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* partsOf(part);
}
