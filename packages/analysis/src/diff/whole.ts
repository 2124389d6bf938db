import type { Block, Name, Placed, Rulebook } from '@cchc/model';
import { textOf } from '../symbolic/scope.js';
import type { WholeChange, WholePart } from './change.js';
import { classesOfWhole } from './classes.js';
import { gradeChanges } from './grades.js';
import { WORDS, meaningOf, namesInRules } from './meaning.js';

type Part = Exclude<WholePart, 'declarations' | 'input-names'>;

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
  inputs: ReadonlyMap<Name, Name>,
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
        classes: classesOfWhole(part, grades),
        ...places(part, original, after),
        ...(names.length > 0 && { names }),
        ...(grades && { grades }),
      },
    ];
  });
  return [...changed, ...inputNames(original, after, inputs), ...declarationChanges(before, after)];
}

/** Data that are handed in under the old name are not found under the new one. */
function inputNames(
  before: Rulebook,
  after: Rulebook,
  inputs: ReadonlyMap<Name, Name>,
): readonly WholeChange[] {
  if (inputs.size === 0) return [];
  const names = [...inputs].map(([old, fresh]) => `${old} → ${fresh}`);
  return [
    {
      part: 'input-names',
      classes: classesOfWhole('input-names', undefined),
      before: before.at,
      after: after.at,
      names,
    },
  ];
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
): readonly Name[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.filter((name) => {
    const [old, fresh] = [before, after].map((all) => all.find((one) => one.name === name));
    return textOf(old ?? null) !== textOf(fresh ?? null);
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

interface Declared {
  readonly name: Name;
}

/**
 * What a declaration means shows in the criteria that use it. Here is what no criterion shows: other
 * words, and another meaning that no rule of a criterion looks at.
 */
function declarationChanges(before: Rulebook, after: Rulebook): readonly WholeChange[] {
  const used = new Set([before, after].flatMap((one) => [...namesInRules(one)]));
  const names = DECLARED.flatMap((key) => {
    const [old, fresh] = [before[key], after[key]];
    return shared(old, fresh).filter(([one, other]) => {
      const sameWords = wordsOf(one) === wordsOf(other);
      return !sameWords || (!used.has(one.name) && meaningOf(one) !== meaningOf(other));
    });
  }).map(([{ name }]) => name);
  if (names.length === 0) return [];
  return [
    {
      part: 'declarations',
      classes: classesOfWhole('declarations', undefined),
      before: before.at,
      after: after.at,
      names,
    },
  ];
}

function shared(
  before: readonly Declared[],
  after: readonly Declared[],
): readonly (readonly [Declared, Declared])[] {
  return before.flatMap((old) => {
    const fresh = after.find(({ name }) => name === old.name);
    return fresh ? [[old, fresh] as const] : [];
  });
}

function wordsOf(declared: Declared): string {
  return textOf(Object.entries(declared).filter(([key]) => WORDS.includes(key)));
}
