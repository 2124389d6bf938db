import {
  MODEL_FORMAT,
  type Acknowledgement,
  type LegalBasis,
  type Rounding,
  type Rulebook,
} from '@cchc/model';
import { AstUtils } from 'langium';
import { isAcknowledgement, isNode } from '../generated/ast.js';
import type * as ast from '../generated/ast.js';
import type { ParsedText } from '../text.js';
import { decimalOf, lowerContext, placeOf, wholeOf, yearOf, type LowerContext } from './context.js';
import { lowerCaseTable, lowerDefinition, lowerEvidence, lowerInput } from './data.js';
import { fullDate } from './dates.js';
import { lowerGrading, lowerRanking } from './grading.js';
import { lowerFallback } from './scoring.js';
import { lowerNode } from './tree.js';

/** The meaning of a text without errors. With errors, parts may be missing; nobody should see it then. */
export function lowerRulebook(parsed: ParsedText): Rulebook {
  const context = lowerContext(parsed);
  const root = parsed.document.parseResult.value;
  const item = itemsOf(root);
  const scale = decimalOf(item('Scale')?.value, context);
  const { symbols } = context;
  const missing = item('MissingData');
  const zero = item('ZeroDenominator');
  const grading = item('Grading');
  const ranking = item('Ranking');
  return {
    format: MODEL_FORMAT,
    language: wholeOf(item('LanguageVersion')?.value) ?? 0,
    files: [''],
    code: item('RulebookCode')?.value ?? '',
    title: root.title,
    year: yearOf(root) ?? 0,
    basis: item('LegalBasis')?.documents.map(lowerDocument) ?? [],
    scale,
    rounding: lowerRounding(item('Rounding')),
    unitTypes: item('UnitTypes')?.types ?? [],
    ...(missing && { missingInput: lowerFallback(missing.outcome, context) }),
    ...(zero && { zeroDenominator: lowerFallback(zero.outcome, context) }),
    inputs: symbols.inputs.map((input) => lowerInput(input, context)),
    definitions: symbols.definitions.map((definition) => lowerDefinition(definition, context)),
    evidence: symbols.evidence.map((evidence) => lowerEvidence(evidence, context)),
    tables: symbols.tables.map((table) => lowerCaseTable(table, context)),
    surveys: [],
    parameters: [],
    scales: [],
    calendars: [],
    fields: root.statements.filter(isNode).map((node) => lowerNode(node, scale, context)),
    blocks: [],
    ...(grading && { grading: lowerGrading(grading, context) }),
    ...(ranking && { ranking: lowerRanking(ranking, context) }),
    results: [],
    tests: [],
    acknowledgements: acknowledgementsOf(root, context),
    at: placeOf(root),
  };
}

type StatementOf<Kind> = Extract<ast.RulebookStatement, { readonly $type: Kind }>;

export function itemsOf(root: ast.Rulebook) {
  return <Kind extends ast.RulebookStatement['$type']>(kind: Kind): StatementOf<Kind> | undefined =>
    root.statements.find((statement): statement is StatementOf<Kind> => statement.$type === kind);
}

function lowerDocument(document: ast.LegalDocument): LegalBasis {
  const dated = document.dated === undefined ? undefined : fullDate(document.dated);
  return { document: document.title, ...(dated !== undefined && { dated }) };
}

function lowerRounding(rounding: ast.Rounding | undefined): Rounding {
  if (!rounding || rounding.never) return { kind: 'never' };
  const total = wholeOf(rounding.rules.find((rule) => rule.total)?.digits);
  const means = wholeOf(rounding.rules.find((rule) => rule.means)?.digits);
  return {
    kind: 'rules',
    levels: rounding.rules.flatMap((rule) =>
      rule.level === undefined ? [] : [{ level: rule.level, digits: wholeOf(rule.digits) ?? 0 }],
    ),
    ...(total !== undefined && { total }),
    ...(means !== undefined && { means }),
  };
}

/** A flaw is acknowledged for the block it stands in. */
function acknowledgementsOf(
  root: ast.Rulebook,
  { symbols }: LowerContext,
): readonly Acknowledgement[] {
  return AstUtils.streamAllContents(root)
    .filter(isAcknowledgement)
    .map((one): Acknowledgement => {
      const node = AstUtils.getContainerOfType(one, isNode);
      return {
        code: one.code,
        reason: one.reason,
        ...(node && { node: symbols.idOf(node) }),
        scope: placeOf(one.$container),
        at: placeOf(one),
      };
    })
    .toArray();
}
