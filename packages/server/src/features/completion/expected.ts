import { createCchcServices, type CchcServices } from '@cchc/language';
import { AstUtils, GrammarAST } from 'langium';
import { findFirstFeatures, findNextFeatures, type NextFeature } from 'langium/lsp';

/** What the grammar lets stand at a place. */
export interface Expected {
  /** Canonical spellings. */
  readonly keywords: ReadonlySet<string>;
  readonly slots: readonly Slot[];
}

/** A place for a name, a code, a number or a text. */
export interface Slot {
  /** The rule and property that it fills: `Node.name`. */
  readonly place: string;
  /** For names: what has to be meant (`Named`, `Node`, `Evidence`, …). */
  readonly refers?: string;
  /** Else the terminal: `STRING`, `NUMBER`, … */
  readonly terminal?: string;
}

let services: CchcServices | undefined;

/** What may follow a text that says everything up to a place. */
export function expectedAfter(skeleton: string): Expected {
  services ??= createCchcServices();
  return collect(featuresAfter(skeleton, services));
}

function featuresAfter(skeleton: string, { cchc }: CchcServices): readonly NextFeature[] {
  const { tokens, tokenIndex, elementStack } = cchc.parser.CompletionParser.parse(skeleton);
  if (tokenIndex === 0) {
    const entry = cchc.Grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
    return entry && GrammarAST.isParserRule(entry)
      ? findFirstFeatures(entry.definition).flatMap((stack) => stack.at(-1) ?? [])
      : [];
  }
  const stack = elementStack.map((feature) => ({ feature }));
  return findNextFeatures([stack], [...tokens].slice(tokenIndex));
}

function collect(features: readonly NextFeature[]): Expected {
  const keywords = new Set<string>();
  const slots = new Map<string, Slot>();
  for (const { feature, property } of features) {
    const slot = slotOf(feature, property);
    if (GrammarAST.isKeyword(feature)) keywords.add(feature.value);
    else if (slot) slots.set(`${slot.place} ${slot.refers ?? ''}`, slot);
  }
  return { keywords, slots: [...slots.values()] };
}

function slotOf(
  feature: GrammarAST.AbstractElement,
  property: string | undefined,
): Slot | undefined {
  const place = placeOf(feature, property);
  if (GrammarAST.isCrossReference(feature)) {
    return { place, refers: feature.type.$refText };
  }
  if (!GrammarAST.isRuleCall(feature)) return undefined;
  return { place, terminal: feature.rule.$refText };
}

/** `Input.name`; where a rule is a mere word (`Code`, `UnitType`) that rule with what asks for it: `Code.name`. */
function placeOf(feature: GrammarAST.AbstractElement, property: string | undefined): string {
  const assignment = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment);
  const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule);
  const action = assignment && actionBefore(assignment);
  const type = action?.inferredType?.name ?? action?.type?.$refText ?? rule?.name ?? '';
  return `${type}.${assignment?.feature ?? property ?? ''}`;
}

/** `{ScoreOf} round=… node=…`: what the group makes. */
function actionBefore(assignment: GrammarAST.Assignment): GrammarAST.Action | undefined {
  let at: GrammarAST.AbstractElement = assignment;
  for (;;) {
    const above = at.$container as GrammarAST.AbstractElement | undefined;
    if (!above) return undefined;
    if (GrammarAST.isGroup(above)) {
      const action = above.elements.find((one) => GrammarAST.isAction(one));
      if (action) return action;
    }
    at = above;
  }
}
