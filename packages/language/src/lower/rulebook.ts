import { MODEL_FORMAT, type Acknowledgement, type Rulebook } from '@cchc/model';
import { AstUtils } from 'langium';
import {
  isBlock,
  isNamedResult,
  isNode,
  isStandIn,
  isTestCase,
  isUnitBlocks,
} from '../generated/ast.js';
import type * as ast from '../generated/ast.js';
import { importsOf } from '../names/imports.js';
import type { ParsedText } from '../text.js';
import { lowerCalendar } from './calendar.js';
import {
  contextFor,
  decimalOf,
  lowerContext,
  placeOf,
  wholeOf,
  yearOf,
  type LowerContext,
} from './context.js';
import { lowerCaseTable, lowerDefinition, lowerEvidence, lowerInput } from './data.js';
import { lowerExpression } from './expression.js';
import { lowerGrading, lowerNamedResult, lowerRanking } from './grading.js';
import { lowerBasis, lowerRounding, lowerStandIn, lowerUnitBlocks } from './header.js';
import { lowerFallback } from './scoring.js';
import { lowerParameter, lowerSurvey } from './shared-data.js';
import { lowerTest } from './test-case.js';
import { lowerBlock, lowerNode } from './tree.js';
import { nodesOf } from '../syntax/nodes.js';

/** The meaning of a text without errors. With errors, parts may be missing; nobody should see it then. */
export function lowerRulebook(parsed: ParsedText): Rulebook {
  const context = lowerContext(parsed);
  const root = parsed.root;
  const item = itemsOf(root);
  const scale = decimalOf(item('Scale')?.value, context);
  const { symbols } = context;
  const missing = item('MissingData');
  const zero = item('ZeroDenominator');
  const basis = item('LegalBasis');
  const rescale = item('RescaleTotal');
  const grading = item('Grading');
  const ranking = item('Ranking');
  const unitTypes = item('UnitTypes')?.types ?? [];
  const unitBlocks = lowerUnitBlocks(root.statements.filter(isUnitBlocks), unitTypes);
  const standIns = root.statements.filter(isStandIn).map((one) => lowerStandIn(one, context));
  return {
    format: MODEL_FORMAT,
    language: wholeOf(item('LanguageVersion')?.value) ?? 0,
    files: ['', ...importsOf(root).map(({ name }) => name)],
    code: item('RulebookCode')?.value ?? '',
    title: root.title,
    year: yearOf(root) ?? 0,
    basis: basis ? lowerBasis(basis) : [],
    scale,
    rounding: lowerRounding(item('Rounding')),
    unitTypes,
    ...(unitBlocks.length > 0 && { unitBlocks }),
    ...(standIns.length > 0 && { standIns }),
    ...(missing && { missingInput: lowerFallback(missing.outcome, context) }),
    ...(rescale && {
      rescaleTotal: {
        to: decimalOf(rescale.points, context),
        ...(rescale.condition && { when: lowerExpression(rescale.condition, context) }),
      },
    }),
    ...(zero && { zeroDenominator: lowerFallback(zero.outcome, context) }),
    inputs: symbols.inputs.map((input) => lowerInput(input, contextFor(input, context))),
    definitions: symbols.definitions.map((definition) =>
      lowerDefinition(definition, contextFor(definition, context)),
    ),
    evidence: symbols.evidence.map((evidence) =>
      lowerEvidence(evidence, contextFor(evidence, context)),
    ),
    tables: symbols.tables.map((table) => lowerCaseTable(table, contextFor(table, context))),
    surveys: symbols.surveys.map((survey) => lowerSurvey(survey, contextFor(survey, context))),
    parameters: symbols.parameters.map((parameter) =>
      lowerParameter(parameter, contextFor(parameter, context)),
    ),
    calendars: symbols.calendars.map((calendar) =>
      lowerCalendar(calendar, contextFor(calendar, context)),
    ),
    fields: root.statements.filter(isNode).map((node) => lowerNode(node, scale, context)),
    blocks: root.statements.filter(isBlock).map((block) => lowerBlock(block, context)),
    ...(grading && { grading: lowerGrading(grading, scale, context) }),
    ...(ranking && { ranking: lowerRanking(ranking, context) }),
    results: root.statements
      .filter(isNamedResult)
      .map((result) => lowerNamedResult(result, context)),
    tests: root.statements.filter(isTestCase).map((test) => lowerTest(test, context)),
    acknowledgements: acknowledgementsOf(root, context),
    at: placeOf(root),
  };
}

type StatementOf<Kind> = Extract<ast.RulebookStatement, { readonly $type: Kind }>;

export function itemsOf(root: ast.Rulebook) {
  return <Kind extends ast.RulebookStatement['$type']>(kind: Kind): StatementOf<Kind> | undefined =>
    root.statements.find((statement): statement is StatementOf<Kind> => statement.$type === kind);
}

/** A flaw is acknowledged for the block it stands in. */
function acknowledgementsOf(
  root: ast.Rulebook,
  { symbols }: LowerContext,
): readonly Acknowledgement[] {
  return nodesOf(root, 'Acknowledgement').map((one): Acknowledgement => {
    const node = AstUtils.getContainerOfType(one, isNode);
    return {
      code: one.code,
      reason: one.reason,
      ...(node && { node: symbols.idOf(node) }),
      scope: placeOf(one.$container),
      at: placeOf(one),
    };
  });
}
