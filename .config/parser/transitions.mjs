// The grammar as a net of states, as LL parsers see it: what may follow what, through rules and back.
import { GrammarAST, isTerminalCall, tokenOf } from './grammar.mjs';

/**
 * `decisions`: where a parser has to choose, the states its choices lead to, in their order; where
 * something may be left out or repeated, going in comes first. By grammar element, alternatives by
 * their list. `callers`: the states behind the calls of a rule, by the rule's first state.
 */
export function netOf(rules) {
  const net = { starts: new Map(), decisions: new Map(), callers: new Map(), size: 0 };
  for (const rule of rules) net.starts.set(rule, state(net));
  for (const rule of rules) {
    const start = net.starts.get(rule);
    const stop = { ...state(net), isStop: true, rule: start };
    start.edges.push({ to: build(rule.definition, stop, net) });
  }
  return net;
}

function state(net) {
  return { id: net.size++, edges: [], isStop: false };
}

/** The state from which the element leads to `next`. */
function build(element, next, net) {
  const { cardinality } = element;
  if (!cardinality) return once(element, next, net);
  const choice = state(net);
  const inside = once(element, cardinality === '?' ? next : choice, net);
  choice.edges.push({ to: inside }, { to: next });
  net.decisions.set(element, [inside, next]);
  return cardinality === '+' ? inside : choice;
}

function once(element, next, net) {
  if (GrammarAST.isAction(element)) return next;
  if (GrammarAST.isAssignment(element) || GrammarAST.isCrossReference(element))
    return build(element.terminal, next, net);
  if (GrammarAST.isGroup(element))
    return element.elements.reduceRight((end, one) => build(one, end, net), next);
  const from = state(net);
  if (GrammarAST.isAlternatives(element)) {
    const choices = element.elements.map((one) => build(one, next, net));
    from.edges.push(...choices.map((to) => ({ to })));
    net.decisions.set(element.elements, choices);
  } else if (GrammarAST.isKeyword(element) || isTerminalCall(element)) {
    from.edges.push({ token: tokenOf(element), to: next });
  } else if (GrammarAST.isRuleCall(element)) {
    const rule = net.starts.get(element.rule.ref);
    from.edges.push({ rule, to: next });
    net.callers.set(rule, [...(net.callers.get(rule) ?? []), next]);
  } else throw new Error(`the parser's generator does not know ${element.$type}`);
  return from;
}
