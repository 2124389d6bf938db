import {
  expressionsOfRule,
  withSubexpressions,
  type Applicability,
  type Evidence,
  type Expression,
  type Leaf,
  type Node,
  type Outcome,
  type Reason,
  type Rulebook,
} from '@cchc/model';
import { eitherOf, not, truth } from './cond.js';
import type { Cond } from './int.js';
import { orElse } from './expressions/logic.js';
import { lowerCondition } from './expressions/lower.js';
import { branch, end, lowerOutcome, lowerScoring } from './lower-scoring.js';
import type { Block } from './statement.js';
import { writer, type Spread, type Writer } from './writer.js';

/** How one leaf is scored, before it is held within its range and rounded. */
export interface LeafProgram {
  readonly leaf: Leaf;
  readonly body: Block;
  /** What a lack of these causes comes to instead, if the leaf or the rulebook says so. */
  readonly missingInput?: Block;
  readonly zeroDenominator?: Block;
}

/** The steps of `semantics`: for whom, evidence, exceptions, gates, the rule. */
export function lowerLeaf(
  leaf: Leaf,
  lineage: readonly Node[],
  rulebook: Rulebook,
  spreads: Spread[],
): LeafProgram {
  const to = writer({ rulebook, leaf, reasons: [] }, spreads);
  for (const node of lineage) {
    for (const statement of node.applies) applicability(statement, to);
  }
  if (leaf.worth.kind === 'monitor-only' || !leaf.rule) {
    end(to, { kind: 'monitored', reasons: [] });
  } else {
    evidenceEffects(leaf, to);
    for (const { when, outcome } of leaf.rule.exceptions) {
      decide(
        lowerCondition(when, to),
        [],
        (then) => {
          lowerOutcome(outcome, 'branch', then);
        },
        to,
      );
    }
    for (const { when, otherwise } of leaf.rule.gates) {
      decide(
        not(lowerCondition(when, to)),
        [{ kind: 'gate' }],
        (then) => {
          lowerOutcome(otherwise, 'gate', then);
        },
        to,
      );
    }
    lowerScoring(leaf.rule.scoring, to);
  }
  const missing = leaf.rule?.missingInput ?? rulebook.missingInput;
  const zero = leaf.rule?.zeroDenominator ?? rulebook.zeroDenominator;
  return {
    leaf,
    body: to.statements,
    ...(missing
      ? { missingInput: fallback(missing, 'missing-input', leaf, rulebook, spreads) }
      : {}),
    ...(zero
      ? { zeroDenominator: fallback(zero, 'zero-denominator', leaf, rulebook, spreads) }
      : {}),
  };
}

/** The reasons of the lack are told before those of what it comes to; the runtime puts them there. */
function fallback(
  outcome: Outcome,
  cause: 'missing-input' | 'zero-denominator',
  leaf: Leaf,
  rulebook: Rulebook,
  spreads: Spread[],
): Block {
  const to = writer({ rulebook, leaf, reasons: [] }, spreads);
  lowerOutcome(outcome, cause, to);
  return to.statements;
}

function decide(
  when: Cond,
  reasons: readonly Reason[],
  then: (to: Writer) => void,
  to: Writer,
): void {
  branch(
    when,
    (body) => {
      then({ ...body, place: { ...body.place, reasons: [...body.place.reasons, ...reasons] } });
    },
    () => undefined,
    to,
  );
}

const SKIPPED: readonly Reason[] = [
  { kind: 'absence', absence: 'skipped', cause: 'applicability' },
];

/** Whether a group is for the unit, by what it and those above it say (an `answer`); absent: always. */
export function meantOf(lineage: readonly Node[], to: Writer): Block | undefined {
  const statements = lineage.flatMap(({ applies }) => applies);
  if (statements.length === 0) return undefined;
  for (const statement of statements) {
    decide(
      not(isMeant(statement, to)),
      [],
      (then) => {
        end(then, { kind: 'answer', value: truth(false) });
      },
      to,
    );
  }
  end(to, { kind: 'answer', value: truth(true) });
  return to.statements;
}

function applicability(statement: Applicability, to: Writer): void {
  decide(
    not(isMeant(statement, to)),
    [],
    (then) => {
      end(then, {
        kind: 'absent',
        absence: { kind: 'skipped' },
        cause: 'applicability',
        reasons: SKIPPED,
      });
    },
    to,
  );
}

function isMeant({ kind, to: audiences }: Applicability, to: Writer): Cond {
  let named: Cond = truth(false);
  for (const audience of audiences) {
    if (audience.kind !== 'when') {
      named = eitherOf(named, {
        op: 'unit-is',
        by: audience.kind,
        name: audience.name.normalize('NFC'),
      });
      continue;
    }
    // A condition is looked at only where nothing before it named the unit.
    named = orElse(named, audience.condition, to);
  }
  return kind === 'only' ? named : not(named);
}

/** The first state with an effect decides; other evidence that the rule does not mention must be there. */
function evidenceEffects(leaf: Leaf, to: Writer): void {
  const needed: string[] = [];
  for (const { evidence, mentioned } of evidenceOf(leaf, to.place.rulebook)) {
    for (const { state, outcome } of evidence.effects) {
      const is: Cond = { op: 'evidence-is', evidence: evidence.name, state };
      decide(
        is,
        [{ kind: 'evidence', evidence: evidence.name, state }],
        (then) => {
          lowerOutcome(outcome, 'evidence', then);
        },
        to,
      );
    }
    if (!mentioned) needed.push(evidence.name);
  }
  if (needed.length > 0) to.statements.push({ do: 'need-evidence', evidence: needed });
}

/** Evidence that is declared in the leaf, or mentioned by its rule; in the order of the rulebook. */
function evidenceOf(
  leaf: Leaf,
  rulebook: Rulebook,
): readonly { readonly evidence: Evidence; readonly mentioned: boolean }[] {
  const mentions = new Set<string>();
  const followed = new Set<string>();
  const visit = (expression: Expression): void => {
    for (const part of withSubexpressions(expression)) {
      if (part.kind === 'evidence') mentions.add(part.evidence);
      if (part.kind !== 'reference' || followed.has(`${part.to} ${part.name}`)) continue;
      followed.add(`${part.to} ${part.name}`);
      for (const meant of meantBy(part.to, part.name, rulebook)) visit(meant);
    }
  };
  for (const expression of leaf.rule ? expressionsOfRule(leaf.rule) : []) visit(expression);
  return rulebook.evidence
    .filter(({ home, name }) => home === leaf.id || mentions.has(name))
    .map((evidence) => ({ evidence, mentioned: mentions.has(evidence.name) }));
}

function meantBy(to: string, name: string, rulebook: Rulebook): readonly Expression[] {
  const definition =
    to === 'definition' ? rulebook.definitions.find((one) => one.name === name) : undefined;
  const parameter =
    to === 'parameter' ? rulebook.parameters.find((one) => one.name === name) : undefined;
  const ofCases = (parameter?.cases ?? []).flatMap(({ when, value }) => [when, value]);
  return [definition?.value, ...ofCases, parameter?.otherwise].filter((one) => one !== undefined);
}
