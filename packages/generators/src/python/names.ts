import { leavesOf, nodesOf, type NodeId, type Rulebook } from '@cchc/model';
import { ascii, asciiNames } from '../names/ascii.js';

/** Keywords, and the names of Python and of the runtime that rules are written with. */
export const RESERVED: ReadonlySet<string> = new Set(
  `false none true and as assert async await break class continue def del elif else except finally
   for from global if import in is lambda nonlocal not or pass raise return try while with yield
   match case type abs min max int str bool len sum
   unit row absent ending exact lack points row scope undecided chosen count floor_div largest_of
   mean_of mismatch need_evidence over_units per_case rated round_div smallest_of sum_of survey_mean
   moved_by_working_days working_days_between`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** `cchc_cap_xa`: never a keyword and no module of Python's own. */
export function packageName({ code }: Rulebook): string {
  const plain = ascii(code)
    .toLowerCase()
    .replace(/^_*(cchc_)?/, '');
  return `cchc_${plain.slice(0, 50)}`;
}

/** The function of each leaf: `leaf_1_1_2`. */
export function leafNames(rulebook: Rulebook): ReadonlyMap<NodeId, string> {
  return functionNames(
    'leaf',
    [...leavesOf(rulebook)].map(({ id }) => id),
  );
}

/** The function that says whether a group is for a unit: `meant_ii`. */
export function groupNames(rulebook: Rulebook): ReadonlyMap<NodeId, string> {
  const groups = [...nodesOf(rulebook)].filter(({ kind }) => kind === 'group');
  return functionNames(
    'meant',
    groups.map(({ id }) => id),
  );
}

export function functionNames(what: string, names: readonly string[]): ReadonlyMap<string, string> {
  const spelt = asciiNames(names.map((name) => `${what} ${name}`));
  return new Map(names.map((name) => [name, (spelt.get(`${what} ${name}`) ?? what).toLowerCase()]));
}
