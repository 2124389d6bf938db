// The grammar that `langium generate` has written, loaded as Langium loads it: elements in the order of
// its own tree, so that a number names one here and where the concrete syntax tree is built.
import { readFileSync } from 'node:fs';
import { AstUtils, GrammarAST, GrammarUtils, loadGrammarFromJson } from 'langium';

export { GrammarAST };

const WRITTEN = /loadGrammarFromJson\('(.*)'\)/s;

export function readGrammar(path) {
  const [, literal] = WRITTEN.exec(readFileSync(path, 'utf8')) ?? [];
  if (literal === undefined) throw new Error(`no grammar in ${path}`);
  // The JSON stands in a string literal in single quotes.
  const json = literal.replace(/\\(.)/gs, '$1');
  const grammar = loadGrammarFromJson(json);
  const numbers = new Map(
    AstUtils.streamAst(grammar)
      .toArray()
      .map((node, index) => [node, index]),
  );
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
  const reachable = GrammarUtils.getAllReachableRules(grammar, false);
  const rules = grammar.rules.filter((rule) => reachable.has(rule));
  return {
    entry,
    parserRules: rules.filter(GrammarAST.isParserRule),
    numberOf: (element) => numbers.get(element),
  };
}

/** The one word a keyword or terminal is known by among the tokens. */
export function tokenOf(element) {
  return GrammarAST.isKeyword(element) ? element.value : element.rule.ref.name;
}

export function isTerminalCall(element) {
  return GrammarAST.isRuleCall(element) && GrammarAST.isTerminalRule(element.rule.ref);
}
