import { isStandIn, type Rulebook, type StandIn } from '../../generated/ast.js';
import { placeOf } from '../../lower/context.js';
import { similar } from '../../names/similar.js';
import { beyondIdentity, codeOf } from '../../names/rulebooks.js';
import { finding, placeOfProperty, type LanguageRule } from '../rule.js';

/** A rulebook that stands in is another one of the file, and what a unit is says when. */
export const standIns: LanguageRule = function* ({ root, parsed }) {
  const { rulebooks } = parsed.document.parseResult.value;
  const others = rulebooks.filter((one) => one !== root && one.kind === 'rulebook');
  const known = codesOf(others);
  for (const one of standInsOf(root)) {
    const { code, condition } = one;
    if (code === undefined) continue;
    const at = placeOfProperty(one, 'code');
    const path = pathBack(root, code, rulebooks);
    // A circle is said once, of the first of its rulebooks.
    const isFirst = path && codesOf(rulebooks).find((each) => path.includes(each)) === path[0];
    if (path && isFirst) yield finding('STAND_IN_CYCLE', at, { path });
    if (!path && !known.includes(code)) {
      const suggestion = similar(code, known);
      yield finding('RULEBOOK_UNKNOWN', at, { code, suggestion, known });
    }
    // Before anything of a unit is read it has to be known by which rulebook.
    const beyond = condition && beyondIdentity(condition);
    if (beyond) yield finding('STAND_IN_BY_FIGURES', placeOf(beyond), {});
  }
};

function codesOf(rulebooks: readonly Rulebook[]): readonly string[] {
  return rulebooks.flatMap((one) => codeOf(one) ?? []);
}

function standInsOf(root: Rulebook): readonly StandIn[] {
  return root.statements.filter(isStandIn);
}

/** From a rulebook by its stand-ins back to itself, as codes. */
function pathBack(
  root: Rulebook,
  first: string,
  rulebooks: readonly Rulebook[],
): readonly string[] | undefined {
  const own = codeOf(root);
  const open: (readonly string[])[] = [[first]];
  const seen = new Set<string>();
  for (let path = open.shift(); path; path = open.shift()) {
    const last = path.at(-1) ?? '';
    if (last === own) return [own, ...path];
    if (seen.has(last)) continue;
    seen.add(last);
    const next = rulebooks.find((one) => codeOf(one) === last);
    for (const { code } of next ? standInsOf(next) : []) if (code) open.push([...path, code]);
  }
  return undefined;
}
