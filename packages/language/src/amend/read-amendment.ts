import type { Span } from '@cchc/model';
import type { LanguageFinding } from '../findings.js';
import type { Load } from '../files/load.js';
import type { Node } from '../generated/ast.js';
import { finding, headOf, placeOfProperty } from '../rules/rule.js';
import { eachRulebook, parse, type ParsedText } from '../text.js';
import { translate } from '../translate/translate.js';
import { consolidate } from './consolidate.js';
import { stretchOf } from '../syntax/stretch.js';
import { nodesOf } from '../syntax/nodes.js';

export type AmendedText =
  | { readonly ok: true; readonly consolidated: ParsedText; readonly baseName: string }
  | { readonly ok: false; readonly findings: readonly LanguageFinding[] };

/** How many amendments of amendments are followed. */
const MOST_STEPS = 20;

/** The whole rulebook an amendment makes, its base read (and consolidated, if it amends another). */
export function readAmendment(
  amendment: ParsedText,
  name: string,
  load: Load,
  steps: readonly string[] = [],
): AmendedText {
  const root = amendment.root;
  const at = placeOfProperty(root, 'title');
  const path = root.title;
  if (path === undefined) return { ok: false, findings: [] };
  const loaded = load(path, name);
  if (!loaded.ok) return refused(finding('USE_NOT_FOUND', at, { path, problem: loaded.problem }));
  if (steps.includes(loaded.name) || loaded.name === name || steps.length >= MOST_STEPS)
    return refused(finding('USE_CYCLE', at, { path }));
  const whole = parse(loaded.text);
  if (eachRulebook(whole).length > 1) return refused(finding('AMENDMENT_OF_SEVERAL', at, { path }));
  const base = wholeBase(whole, loaded.name, load, [...steps, name]);
  // Whichever file of a circle is looked at, the circle is what is wrong with it.
  if (!base.ok && base.findings.some(({ code }) => code === 'USE_CYCLE'))
    return refused(finding('USE_CYCLE', at, { path }));
  const translated = base.ok
    ? translate(base.consolidated.text, amendment.tongue, { name: loaded.name, load })
    : base;
  if (!translated.ok)
    return refused(finding('USE_HAS_ERRORS', at, { path, errors: translated.findings.length }));
  const result = consolidate(amendment, parse(translated.text));
  return result.ok ? { ok: true, consolidated: parse(result.text), baseName: loaded.name } : result;
}

function wholeBase(
  base: ParsedText,
  name: string,
  load: Load,
  steps: readonly string[],
): AmendedText {
  if (base.root.kind === 'amend') return readAmendment(base, name, load, steps);
  return { ok: true, consolidated: base, baseName: name };
}

/**
 * Where a finding of the consolidated text is shown in the amendment: at the criterion of the amendment
 * that it lies in, else at the file that is amended.
 */
export function placeInAmendment(at: Span, consolidated: ParsedText, amendment: ParsedText): Span {
  const root = amendment.root;
  const own = new Map(nodesOf(root, 'Node').map((node) => [node.name, node]));
  const inside = nodesOf(consolidated.root, 'Node')
    .filter((node) => holds(node, at) && own.has(node.name))
    .at(-1);
  const node = inside && own.get(inside.name);
  return node ? headOf(node) : placeOfProperty(root, 'title');
}

function holds(node: Node, { start, end }: Span): boolean {
  const range = stretchOf(node);
  return range !== undefined && range.start.line <= start.line && end.line <= range.end.line;
}

function refused(one: LanguageFinding): AmendedText {
  return { ok: false, findings: [one] };
}
