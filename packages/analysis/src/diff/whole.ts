import type { Block, Name, Placed, Rulebook } from '@cchc/model';
import { textOf } from '../symbolic/scope.js';
import type { WholeChange, WholePart } from './change.js';
import { gradeChanges } from './grades.js';
import { FOR_READERS, meaningOf } from './meaning.js';

type Part = Exclude<WholePart, 'declaration-texts'>;

/** What each part of the whole says; parts with the same text say the same. */
const SAYS: Readonly<Record<Part, (rulebook: Rulebook) => unknown>> = {
  title: ({ title }) => title,
  code: ({ code }) => code,
  year: ({ year }) => year,
  basis: ({ basis }) => basis,
  scale: ({ scale }) => scale,
  rounding: ({ rounding }) => rounding,
  'unit-types': ({ unitTypes }) => unitTypes.toSorted(),
  'unit-blocks': ({ unitBlocks }) => unitBlocks,
  'stand-ins': ({ standIns }) => standIns,
  defaults: ({ missingInput, zeroDenominator }) => [missingInput, zeroDenominator],
  'rescale-total': ({ rescaleTotal }) => rescaleTotal,
  blocks: ({ blocks }) => blocks.map(withoutParts),
  grading: ({ grading }) => grading,
  ranking: ({ ranking }) => ranking,
  results: ({ results }) => results,
  tests: ({ tests }) => tests,
  acknowledgements: ({ acknowledgements }) =>
    acknowledgements.map(({ code, reason, node }) => [code, reason, node]),
};

/** Where a part that has a place of its own stands. */
const STANDS: Partial<Readonly<Record<Part, (rulebook: Rulebook) => Placed | undefined>>> = {
  grading: ({ grading }) => grading,
  ranking: ({ ranking }) => ranking,
  blocks: ({ blocks }) => blocks[0],
  results: ({ results }) => results[0],
  tests: ({ tests }) => tests[0],
};

/** `before` is the original in the names of the new version, and in its year. */
export function wholeChanges(
  original: Rulebook,
  before: Rulebook,
  after: Rulebook,
): readonly WholeChange[] {
  const parts = Object.keys(SAYS) as readonly Part[];
  const changed = parts.flatMap((part): WholeChange[] => {
    const old = part === 'year' ? original : before;
    if (textOf(SAYS[part](old)) === textOf(SAYS[part](after))) return [];
    const names = namesChanged(part, old, after);
    const grades = part === 'grading' ? gradeChanges(before, after) : undefined;
    return [
      {
        part,
        ...places(part, original, after),
        ...(names.length > 0 && { names }),
        ...(grades && { grades }),
      },
    ];
  });
  return [...changed, ...declarationChanges(before, after)];
}

function places(part: Part, before: Rulebook, after: Rulebook) {
  const stands = STANDS[part];
  return {
    before: (stands?.(before) ?? before).at,
    after: (stands?.(after) ?? after).at,
  };
}

function withoutParts({ children: _, ...block }: Block): unknown {
  return block;
}

function namesChanged(part: Part, before: Rulebook, after: Rulebook): readonly Name[] {
  if (part === 'results') return differing(before.results, after.results);
  return part === 'tests' ? differing(before.tests, after.tests) : [];
}

/** Names of what a version alone has, or says otherwise. */
function differing<Named extends { readonly name: Name }>(
  before: readonly Named[],
  after: readonly Named[],
  textBy: (one: Named) => string = textOf,
): readonly Name[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.filter((name) => {
    const [old, fresh] = [before, after].map((all) => all.find((one) => one.name === name));
    return (old && textBy(old)) !== (fresh && textBy(fresh));
  });
}

const DECLARED = [
  'inputs',
  'evidence',
  'tables',
  'surveys',
  'definitions',
  'parameters',
  'calendars',
] as const;

/**
 * What a declaration means shows in the criteria that use it. Here is what no criterion shows: texts
 * for readers, and what nothing uses.
 */
function declarationChanges(before: Rulebook, after: Rulebook): readonly WholeChange[] {
  const places = { before: before.at, after: after.at };
  const all = DECLARED.map((key) => [before[key], after[key]] as const);
  const texts = all.flatMap(([old, fresh]) =>
    differing<Declared>(shared(old, fresh), shared(fresh, old), readersText),
  );
  return texts.length === 0 ? [] : [{ part: 'declaration-texts', ...places, names: texts }];
}

interface Declared {
  readonly name: Name;
}

function shared(all: readonly Declared[], others: readonly Declared[]): readonly Declared[] {
  return all.filter(({ name }) => others.some((one) => one.name === name));
}

function readersText(declared: Declared): string {
  const texts = Object.entries(declared).filter(
    ([key]) => key !== 'at' && FOR_READERS.includes(key),
  );
  return meaningOf(declared) + textOf(texts);
}
