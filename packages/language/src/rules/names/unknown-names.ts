import type { AstNode, ReferenceInfo } from 'langium';
import type { LanguageFinding, NamedKind, Tongue } from '../../findings.js';
import {
  isChoiceType,
  isColumn,
  isComparison,
  isInput,
  isReference,
  type Named,
} from '../../generated/ast.js';
import { isUnknownTableAround, tablesInReach } from '../../names/columns.js';
import { similar } from '../../names/similar.js';
import type { Symbols } from '../../names/symbols.js';
import { LIMITS } from '../../tokens/limits.js';
import { matchPhrase, PHRASES } from '../../tokens/phrases.js';
import { spelling } from '../../tokens/spellings.js';
import { otherTongue } from '../../tokens/tongue.js';
import { finding, placeOfCst, replace, type CheckedText, type LanguageRule } from '../rule.js';
import { nameUsesIn, type NameUse } from '../../syntax/nodes.js';

/** Names and codes that mean nothing where they stand, with what was probably meant. */
export const unknownNames: LanguageRule = function* (text) {
  const suggest = suggester();
  for (const info of nameUsesIn(text.root)) {
    const { $refText: written, ref } = info.reference;
    if (written === '' || isFine(info, text)) continue;
    const { $refNode } = info.reference;
    if (!$refNode) continue;
    const at = placeOfCst($refNode);
    if (info.property === 'node')
      yield* codeFindings(written, at, ref !== undefined, text, suggest);
    else if (!ref) yield* unknownName(info, written, at, text, suggest);
    else if (info.container.$type === 'Reference' && !CALLABLE.has(ref.$type))
      yield finding('NAME_WRONG_KIND', at, {
        name: written,
        is: KINDS[ref.$type] ?? 'input',
        wanted: ['input', 'definition'],
      });
  }
};

/** Most names are: where one is written is found out for the others. */
function isFine({ reference, property, container }: NameUse, { symbols }: CheckedText): boolean {
  const { ref, $refText: written } = reference;
  if (!ref) return false;
  if (property === 'node') return (symbols.nodesByCode.get(written)?.length ?? 0) < 2;
  return container.$type !== 'Reference' || CALLABLE.has(ref.$type);
}

/** What was probably meant, as long as that is not asked too often. */
type Suggest = (written: string, known: () => Iterable<string>) => string | undefined;

function suggester(): Suggest {
  let asked = 0;
  return (written, known) => (asked++ < LIMITS.suggestions ? similar(written, known()) : undefined);
}

type Place = ReturnType<typeof placeOfCst>;

/** What a formula may call by its bare name. */
const CALLABLE: ReadonlySet<string> = new Set([
  'Input',
  'Definition',
  'Parameter',
  'ScaleParameter',
  'Column',
  'Option',
]);

const KINDS: Readonly<Record<string, NamedKind>> = {
  Input: 'input',
  Definition: 'definition',
  Evidence: 'evidence',
  CaseTable: 'table',
  Parameter: 'parameter',
  Survey: 'survey',
  SharedScale: 'scale',
  Column: 'column',
};

function* codeFindings(
  code: string,
  at: Place,
  found: boolean,
  { symbols }: CheckedText,
  suggest: Suggest,
): Generator<LanguageFinding> {
  const nodes = symbols.nodesByCode.get(code) ?? [];
  if (nodes.length > 1) {
    const paths = nodes.map((node) => symbols.idOf(node)).filter((path) => !path.includes('#'));
    if (!paths.includes(code))
      yield finding(
        'CODE_AMBIGUOUS',
        at,
        { code, paths },
        { cures: paths.map((path) => replace(at, path, false)) },
      );
    return;
  }
  if (found) return;
  const suggestion = suggest(code, () => symbols.nodesByCode.keys());
  yield finding('CODE_UNKNOWN', at, { code, suggestion }, suggested(suggestion, at));
}

function* unknownName(
  info: ReferenceInfo,
  written: string,
  at: Place,
  { symbols, tongue }: CheckedText,
  suggest: Suggest,
): Generator<LanguageFinding> {
  const name = written.replace(/`/g, '').normalize('NFC');
  const wanted = wantedAt(info);
  const column = symbols.tables
    .flatMap((table) => table.columns.map((one) => ({ table, one })))
    .find(({ one }) => one.name === name);
  const other: Named | undefined = symbols.byName.get(name);
  if (other) {
    yield finding('NAME_WRONG_KIND', at, { name, is: KINDS[other.$type] ?? 'input', wanted });
    return;
  }
  if (column && wanted.includes('column')) {
    if (!isUnknownTableAround(info.container))
      yield finding('COLUMN_OUTSIDE_TABLE', at, { column: name, table: column.table.name });
    return;
  }
  const known = optionsMeant(info);
  if (known.length > 0) {
    const suggestion = suggest(name, () => known);
    yield finding('OPTION_UNKNOWN', at, { option: name, known }, suggested(suggestion, at));
    return;
  }
  const keyword = wanted.includes('definition') ? keywordOf(name, otherTongue(tongue)) : undefined;
  if (keyword !== undefined) {
    const instead = spelling(keyword, tongue);
    const args = { written, instead, fileTongue: tongue };
    yield finding('KEYWORD_OF_OTHER_LANGUAGE', at, args, { cures: [replace(at, instead)] });
    return;
  }
  const suggestion = suggest(name, () => namesOf(wanted, info.container, symbols));
  yield finding('NAME_UNKNOWN', at, { name, suggestion, wanted }, suggested(suggestion, at));
}

/** `max` in a Vietnamese file that declares no such name. */
function keywordOf(name: string, tongue: Tongue): string | undefined {
  const phrase = matchPhrase(PHRASES[tongue], name, 0);
  return phrase?.end === name.length ? phrase.keyword : undefined;
}

/** A bare word compared with a choice is meant for one of its options. */
function optionsMeant({ container }: ReferenceInfo): readonly string[] {
  const comparison = container.$container;
  if (!isComparison(comparison)) return [];
  const other = comparison.left === container ? comparison.right : comparison.left;
  const to = isReference(other) ? other.to?.ref : undefined;
  const type = isInput(to) || isColumn(to) ? to.type : undefined;
  return isChoiceType(type) ? [...new Set(type.options.map((option) => option.name))] : [];
}

function wantedAt(info: ReferenceInfo): readonly NamedKind[] {
  return WANTED[info.property] ?? ['input', 'definition', 'column'];
}

/** By the property that holds the name; a formula's takes whatever has a value. */
const WANTED: Readonly<Record<string, readonly NamedKind[]>> = {
  evidence: ['evidence'],
  table: ['table'],
  survey: ['survey'],
  scale: ['scale'],
  input: ['input'],
};

function namesOf(
  wanted: readonly NamedKind[],
  place: AstNode,
  symbols: Symbols,
): readonly string[] {
  const tables = isUnknownTableAround(place) ? symbols.tables : tablesInReach(place);
  const ofKind: Readonly<Partial<Record<NamedKind, readonly Named[]>>> = {
    column: tables.flatMap((table) => table.columns),
    input: symbols.inputs,
    definition: [...symbols.definitions, ...symbols.options],
    evidence: symbols.evidence,
    table: symbols.tables,
    survey: symbols.surveys,
    scale: symbols.scales,
  };
  const named = wanted.flatMap((kind) => ofKind[kind] ?? []);
  return named.map((one) => one.name).filter((name) => name !== undefined);
}

function suggested(suggestion: string | undefined, at: Place) {
  return suggestion === undefined ? {} : { cures: [replace(at, suggestion)] };
}
