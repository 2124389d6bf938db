import type { AstNode } from 'langium';
import type { LanguageFinding } from '../findings.js';
import { format } from '../format/format.js';
import type { Node, Rulebook, RulebookStatement } from '../generated/ast.js';
import { similar } from '../names/similar.js';
import { symbolsOf } from '../names/symbols.js';
import { finding, placeOfProperty } from '../rules/rule.js';
import type { ParsedText } from '../text.js';
import { ownLines } from './own-lines.js';

export type Consolidated =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly findings: readonly LanguageFinding[] };

type Change = Extract<RulebookStatement, { readonly $type: 'Remove' | 'Replace' | 'Insert' }>;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The whole rulebook that an amendment makes of its base: criteria go, come and change places with
 * others, and what the amendment says of the header, the grades or a name stands in the place of what
 * the base says. Both texts are in one keyword language. The result is laid out.
 */
export function consolidate(amendment: ParsedText, base: ParsedText): Consolidated {
  const root = amendment.root;
  const changes = root.statements.filter(isChange);
  const statements = root.statements.filter((statement) => !isChange(statement));
  const faults = targetFaults(changes, base);
  if (faults.length > 0) return { ok: false, findings: faults };
  const edits = [
    ...changes.map((change) => editOf(change, amendment, base)),
    ...statements.map((statement) => statementEdit(statement, amendment, base)),
  ];
  const text = edits
    .map((edit, index) => ({ ...edit, index }))
    // From the end of the text: what stays in front is not moved. At one place what is replaced goes
    // first, so that nothing added there is lost, and what is added keeps the amendment's order.
    .toSorted((a, b) => b.start - a.start || b.end - a.end || b.index - a.index)
    .reduce(
      (whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end),
      base.text,
    );
  const laidOut = format(text);
  return laidOut.ok ? laidOut : { ok: false, findings: laidOut.findings };
}

function isChange(statement: RulebookStatement): statement is Change {
  return (
    statement.$type === 'Remove' || statement.$type === 'Replace' || statement.$type === 'Insert'
  );
}

/** Targets that the base does not have, and targets that two changes speak of. */
function targetFaults(changes: readonly Change[], base: ParsedText): readonly LanguageFinding[] {
  const touched = new Set<Node>();
  return changes.flatMap((change) => {
    const code = change.target;
    if (code === undefined) return [];
    const at = placeOfProperty(change, 'target');
    const target = targetOf(code, base);
    if (!target) {
      const suggestion = similar(code, symbolsOf(base.root).nodesByCode.keys());
      return [finding('AMENDMENT_TARGET_UNKNOWN', at, { code, suggestion })];
    }
    if (change.$type === 'Insert') return [];
    const twice = touched.has(target) || ancestors(target).some((above) => touched.has(above));
    touched.add(target);
    return twice ? [finding('AMENDMENT_TARGET_TWICE', at, { code })] : [];
  });
}

function ancestors(node: Node): readonly Node[] {
  const above: Node[] = [];
  for (let at: AstNode | undefined = node.$container; at; at = at.$container)
    if (at.$type === 'Node') above.push(at as Node);
  return above;
}

/** The one criterion that a code or path means. */
function targetOf(code: string, base: ParsedText): Node | undefined {
  const symbols = symbolsOf(base.root);
  const byCode = symbols.nodesByCode.get(code) ?? [];
  return byCode.length === 1 ? byCode[0] : symbols.nodesById.get(code);
}

function editOf(change: Change, amendment: ParsedText, base: ParsedText): Edit {
  const target = targetOf(change.target, base);
  const lines = target ? ownLines(target, base.text) : { start: 0, end: 0 };
  if (change.$type === 'Remove') return { ...lines, text: '' };
  const added = change.nodes.map((node) => textWithComments(node, amendment)).join('\n');
  if (change.$type === 'Replace') return { ...lines, text: `${added}\n` };
  const where = change.after ? lines.end : lines.start;
  return { start: where, end: where, text: `${added}\n` };
}

/** A statement of the amendment stands where the base says the same thing, else at the end. */
function statementEdit(
  statement: RulebookStatement,
  amendment: ParsedText,
  base: ParsedText,
): Edit {
  const root = base.root;
  const text = textWithComments(statement, amendment);
  const same = root.statements.find((one) => saysTheSame(one, statement));
  if (same) return { ...ownLines(same, base.text), text: `${text}\n` };
  const end = endOfBlock(root);
  return { start: end, end, text: `${text}\n` };
}

/** One of a kind (a header line, the grades), or of one name. */
function saysTheSame(a: RulebookStatement, b: RulebookStatement): boolean {
  if (a.$type !== b.$type) return false;
  if ('name' in a && 'name' in b) return a.name === b.name;
  return ONE_OF_A_KIND.has(a.$type);
}

const ONE_OF_A_KIND: ReadonlySet<string> = new Set([
  'LanguageVersion',
  'RulebookCode',
  'Year',
  'LegalBasis',
  'Scale',
  'Rounding',
  'UnitTypes',
  'UnitBlocks',
  'ZeroDenominator',
  'MissingData',
  'Grading',
  'Ranking',
]);

function textWithComments(node: AstNode, { text }: ParsedText): string {
  const { start, end } = ownLines(node, text);
  return text.slice(start, end).trimEnd();
}

/** Just before the brace that closes the rulebook. */
function endOfBlock(root: Rulebook): number {
  return (root.$cstNode?.end ?? 1) - 1;
}
