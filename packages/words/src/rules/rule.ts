import {
  expressionsOfRule,
  withSubexpressions,
  type Applicability,
  type Definition,
  type Leaf,
  type Node,
  type Rule,
  type Rulebook,
} from '@cchc/model';
import { formatNumber } from '../format/number.js';
import { formatPoints } from '../format/points.js';
import { allOf } from '../format/list.js';
import { asSentence } from '../format/sentence.js';
import type { Tongue } from '../tongue.js';
import { evidenceInWords } from './evidence.js';
import { expressionInWords } from './expression.js';
import { clause, scoringInWords } from './scoring.js';
import { outcomeInWords } from './outcome.js';
import { definitionsUsed } from './stands-on.js';
import { telling, titled, type Telling } from './telling.js';

/**
 * How a node is scored, as the column "Hướng dẫn chấm điểm" of the official table would say it: one
 * sentence a line — for whom, conditions, the rule with what happens without a value, named values,
 * evidence.
 */
export function ruleInWords(rulebook: Rulebook, node: Node, tongue: Tongue): readonly string[] {
  const tell = telling(rulebook, node.worth.points, tongue);
  const own = node.kind === 'leaf' ? evidenceAt(node, tell) : [];
  return [...ruleLinesOf(node, tell), ...own].map(asSentence);
}

/** The same where evidence has a column of its own. */
export interface RowInWords {
  readonly rule: readonly string[];
  /** Asked for at the node, or declared for the whole rulebook and asked for by the node's rule. */
  readonly evidence: readonly string[];
}

export function rowInWords(rulebook: Rulebook, node: Node, tongue: Tongue): RowInWords {
  const tell = telling(rulebook, node.worth.points, tongue);
  const evidence = [...evidenceAt(node, tell), ...evidenceAskedBy(node, tell)];
  return { rule: ruleLinesOf(node, tell).map(asSentence), evidence: evidence.map(asSentence) };
}

function ruleLinesOf(node: Node, tell: Telling): readonly string[] {
  return [
    ...node.applies.map((applicability) => audienceInWords(applicability, tell)),
    ...(node.kind === 'group' ? groupInWords(node, tell) : leafInWords(node, tell)),
  ];
}

function groupInWords(
  { combine, children }: Extract<Node, { kind: 'group' }>,
  { phrases, tongue }: Telling,
): readonly string[] {
  const parts = allOf(
    children.map(({ code }) => code),
    tongue,
  );
  return [combine === 'best' ? phrases.bestOf(parts) : phrases.sumOf(parts)];
}

function leafInWords({ worth, rule }: Leaf, tell: Telling): readonly string[] {
  const { phrases, tongue } = tell;
  return [
    ...(worth.kind === 'monitor-only' ? [phrases.monitorOnly] : []),
    ...(rule ? ruleLines(rule, tell) : []),
    ...(worth.lowest === '0' ? [] : [phrases.lowest(formatPoints(worth.lowest, tongue))]),
  ];
}

function evidenceAt({ id }: Node, tell: Telling): readonly string[] {
  return tell.rulebook.evidence
    .filter(({ home }) => home === id)
    .map((evidence) => evidenceInWords(evidence, tell));
}

function evidenceAskedBy(node: Node, tell: Telling): readonly string[] {
  if (node.kind === 'group' || !node.rule) return [];
  const asked = [...expressionsOfRule(node.rule)].flatMap((expression) =>
    [...withSubexpressions(expression)].flatMap((part) =>
      part.kind === 'evidence' ? [part.evidence] : [],
    ),
  );
  return tell.rulebook.evidence
    .filter(({ name, home }) => home === undefined && asked.includes(name))
    .map((evidence) => evidenceInWords(evidence, tell));
}

function ruleLines(rule: Rule, tell: Telling): readonly string[] {
  const { phrases, rulebook, tongue } = tell;
  const definitions = definitionsUsed(rule, rulebook);
  const zero =
    rule.zeroDenominator ?? (divides(rule, definitions) ? rulebook.zeroDenominator : undefined);
  const scoring = [
    scoringInWords(rule.scoring, tell),
    ...(zero ? [clause(phrases.zeroDenominator, zero, tell)] : []),
    ...(rule.missingInput ? [clause(phrases.missingInput, rule.missingInput, tell)] : []),
    ...(rule.digits === undefined
      ? []
      : [phrases.digits(formatNumber(String(rule.digits), tongue))]),
  ];
  return [
    ...rule.exceptions.map(({ when, outcome }) =>
      phrases.exception(expressionInWords(when, tell), outcomeInWords(outcome, tell)),
    ),
    ...rule.gates.map(({ when, otherwise }) =>
      phrases.gate(expressionInWords(when, tell), outcomeInWords(otherwise, tell)),
    ),
    scoring.join('; '),
    ...(definitions.length === 0
      ? []
      : [phrases.whereIs(definitions.map((one) => definitionInWords(one, tell)).join('; '))]),
  ];
}

function definitionInWords({ name, value }: Definition, tell: Telling): string {
  return `${titled(name, undefined)} = ${expressionInWords(value, tell)}`;
}

function divides(rule: Rule, definitions: readonly Definition[]): boolean {
  const expressions = [...expressionsOfRule(rule), ...definitions.map(({ value }) => value)];
  return expressions.some((expression) =>
    [...withSubexpressions(expression)].some(
      (part) => part.kind === 'arithmetic' && part.operator === '/',
    ),
  );
}

function audienceInWords({ kind, to }: Applicability, tell: Telling): string {
  const audiences = to.map((audience) => {
    switch (audience.kind) {
      case 'type':
        return audience.name;
      case 'unit':
        return `“${audience.name}”`;
      case 'when':
        return tell.phrases.when(expressionInWords(audience.condition, tell));
    }
  });
  return tell.phrases[kind](audiences.join(', '));
}
