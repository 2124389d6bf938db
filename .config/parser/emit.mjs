// Writes the grammar's rules as functions: one that reads a rule's tokens and gives its node, as Langium's
// own parser makes it. What they are built from is in packages/language/src/parser.
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';
import { isTerminalCall, tokenOf } from './grammar.mjs';
import { decide } from './lookahead.mjs';
import { netOf } from './transitions.mjs';

const HEAD = `// Written by .config/parser from the grammar. DO NOT EDIT.
/* eslint-disable */
import { SyntaxTree } from './syntax-tree.js';
import type { TokenReader } from './token-reader.js';
import { VALUES } from '../tokens/values.js';

`;

/** `types`: what Langium's reflection knows of each type of node. */
export function parserText({ entry, parserRules, numberOf }, types) {
  const net = netOf(parserRules);
  const tokens = [...new Set([''].concat(parserRules.flatMap(tokensOf)))];
  const context = {
    net,
    numberOf,
    numbers: new Map(tokens.map((one, at) => [one, at])),
    tests: [],
  };
  const functions = parserRules.map((rule) => ruleText(rule, context));
  const made = new Set(functions.flatMap((text) => text.match(/(?<=new )\w+(?=Node\()/g) ?? []));
  return [
    HEAD,
    `/** What the tokens are called; the number of each is its place. The first stands for the text's end. */\n`,
    `export const TOKENS: readonly string[] = ${JSON.stringify(tokens)};\n\n`,
    `export function readEntry(p: TokenReader): SyntaxTree {\n  return read${entry.name}(p);\n}\n\n`,
    readersText(parserRules, numberOf),
    ...functions,
    ...context.tests,
    ...[...made].sort().map((type) => nodeText(type, types[type])),
  ].join('');
}

/** The rules that read a node by themselves, by its type: of types that one rule makes, whatever it reads. */
function readersText(parserRules, numberOf) {
  const makers = parserRules.filter((rule) => !rule.fragment && !GrammarUtils.isDataTypeRule(rule));
  const actions = parserRules.flatMap((rule) => partsOf(rule).filter(GrammarAST.isAction));
  const types = [...makers, ...actions].map((one) => GrammarUtils.getTypeName(one));
  const calls = parserRules.flatMap((rule) => partsOf(rule).filter(GrammarAST.isRuleCall));
  const lines = makers.flatMap((rule) => {
    const type = GrammarUtils.getTypeName(rule);
    const call = calls.find((one) => one.rule.ref === rule);
    const isSole = types.indexOf(type) === types.lastIndexOf(type);
    return isSole && call && makesOwn(rule)
      ? [`  ${type}: { read: read${rule.name}, element: ${numberOf(call)} },\n`]
      : [];
  });
  const kind = '{ readonly read: (p: TokenReader) => SyntaxTree; readonly element: number }';
  return `/** What reads a node of a type wherever it stands, and an element that calls it. */\nexport const READERS: Readonly<Record<string, ${kind} | undefined>> = {\n${lines.join('')}};\n\n`;
}

/** Whether the rule's node is always of its own type: neither another rule's nor an action's. */
function makesOwn(rule) {
  const isOther = (one) =>
    GrammarAST.isAction(one) ||
    (GrammarAST.isRuleCall(one) &&
      !one.rule.ref.fragment &&
      !isTerminalCall(one) &&
      !AstUtils.getContainerOfType(one, GrammarAST.isAssignment));
  return !partsOf(rule).some(isOther);
}

function partsOf(rule) {
  return AstUtils.streamAst(rule.definition).toArray();
}

function tokensOf(rule) {
  return AstUtils.streamAst(rule.definition)
    .filter((one) => GrammarAST.isKeyword(one) || isTerminalCall(one))
    .map(tokenOf)
    .toArray();
}

/** A class a type, so that all nodes of a type are laid out alike in memory. */
function nodeText(type, { properties }) {
  const fields = Object.values(properties).map(({ name, defaultValue }) => {
    const first = defaultValue === undefined ? 'undefined' : JSON.stringify(defaultValue);
    return `  ${name}: any = ${first};\n`;
  });
  return `class ${type}Node extends SyntaxTree {\n${fields.join('')}  constructor() {\n    super('${type}');\n  }\n}\n\n`;
}

function ruleText(rule, context) {
  if (rule.fragment) {
    const body = elementText(rule.definition, { ...context, rule, hasNode: true });
    return `function read${rule.name}(p: TokenReader, n: any): void {\n${body.text}}\n\n`;
  }
  if (GrammarUtils.isDataTypeRule(rule)) return valueText(rule, context);
  const body = elementText(rule.definition, { ...context, rule, hasNode: false });
  const made = body.hasNode ? '' : `  n = new ${GrammarUtils.getTypeName(rule)}Node();\n`;
  return `function read${rule.name}(p: TokenReader): SyntaxTree {\n  const first = p.at;\n  let n: any;\n${body.text}${made}  return p.ended(n, first);\n}\n\n`;
}

/** Rules of words give a text. */
function valueText(rule, context) {
  const body = elementText(rule.definition, { ...context, rule, hasNode: true, isValue: true });
  return `function read${rule.name}(p: TokenReader): string {\n  const first = p.at;\n  let value = '';\n${body.text}  return VALUES.${rule.name}(value, p, first);\n}\n\n`;
}

/** `hasNode` says whether the rule's node has been made; once it has, it still has behind the element. */
function elementText(element, context) {
  const { cardinality } = element;
  if (!cardinality) return onceText(element, context);
  const before = needsNode(element, context) ? made(context) : '';
  const inside = onceText(element, { ...context, hasNode: context.hasNode || before !== '' });
  const test = testText(element, context);
  const text =
    cardinality === '+'
      ? `do {\n${inside.text}} while (${test});\n`
      : `${cardinality === '?' ? 'if' : 'while'} (${test}) {\n${inside.text}}\n`;
  return { text: before + text, hasNode: context.hasNode || before !== '' };
}

/** What may be left out must not be what makes the node. */
function needsNode(element, { hasNode }) {
  const makes = (one) => GrammarAST.isAssignment(one) || GrammarAST.isAction(one);
  return !hasNode && AstUtils.streamAst(element).some(makes);
}

function made({ rule }) {
  return `n = new ${GrammarUtils.getTypeName(rule)}Node();\n`;
}

function onceText(element, context) {
  if (GrammarAST.isGroup(element)) return groupText(element, context);
  if (GrammarAST.isAlternatives(element)) return alternativesText(element, context);
  if (GrammarAST.isAction(element)) return actionText(element, context);
  if (GrammarAST.isAssignment(element)) return assignmentText(element, context);
  if (GrammarAST.isKeyword(element)) return keywordText(element, context);
  if (GrammarAST.isRuleCall(element)) return callText(element, context);
  throw new Error(`the parser's generator does not know ${element.$type}`);
}

function groupText({ elements }, context) {
  let { hasNode } = context;
  const texts = elements.map((one) => {
    const part = elementText(one, { ...context, hasNode });
    hasNode = part.hasNode;
    return part.text;
  });
  return { text: texts.join(''), hasNode };
}

function alternativesText({ elements }, context) {
  const parts = elements.map((one) => elementText(one, context));
  const hasNode = parts.some((part) => part.hasNode);
  const bodies = parts.map((part) => part.text + (hasNode && !part.hasNode ? made(context) : ''));
  const { byToken, other } = decisionOf(elements, context);
  const isPlain =
    other === undefined && [...byToken.values()].every((one) => typeof one !== 'object');
  const cases = isPlain
    ? [...grouped(byToken)].map(([choice, tokens]) => [
        tokens.map((token) => `case ${context.numbers.get(token)}: `).join(''),
        bodies[choice],
      ])
    : bodies.map((body, choice) => [`case ${choice}: `, body]);
  const on = isPlain ? 'p.kinds[p.at]' : `${decisionText({ byToken, other }, context)}(p)`;
  const text = `switch (${on}) {\n${cases.map(([labels, body]) => `${labels}{\n${body}break;\n}\n`).join('')}default: p.fail();\n}\n`;
  return { text, hasNode };
}

function actionText(element, context) {
  const type = GrammarUtils.getTypeName(element);
  const { feature } = element;
  if (!feature) return { text: `n = new ${type}Node();\n`, hasNode: true };
  return {
    text: `{\nconst left = p.wrapped(n, first, ${context.numberOf(element)});\nn = new ${type}Node();\nn.${feature} = left.in(n, '${feature}');\n}\n`,
    hasNode: true,
  };
}

function assignmentText(element, context) {
  const before = context.hasNode ? '' : made(context);
  const text = assigned(element, element.terminal, context);
  return { text: before + text, hasNode: true };
}

function assigned(assignment, terminal, context) {
  if (GrammarAST.isAlternatives(terminal)) {
    const bodies = terminal.elements.map((one) => assigned(assignment, one, context));
    const cases = [...grouped(decisionOf(terminal.elements, context).byToken)].map(
      ([choice, tokens]) =>
        `${tokens.map((token) => `case ${context.numbers.get(token)}: `).join('')}{\n${bodies[choice]}break;\n}\n`,
    );
    return `switch (p.kinds[p.at]) {\n${cases.join('')}default: p.fail();\n}\n`;
  }
  const { feature, operator } = assignment;
  const put = (value) =>
    operator === '+=' ? `n.${feature}.push(${value});\n` : `n.${feature} = ${value};\n`;
  const flag = (take) => `${take};\nn.${feature} = true;\n`;
  if (GrammarAST.isKeyword(terminal)) {
    const taken = take(terminal, terminal, context);
    return operator === '?=' ? flag(taken) : `${taken};\n${put(JSON.stringify(terminal.value))}`;
  }
  if (GrammarAST.isCrossReference(terminal)) {
    const opened = `p.open(${context.numberOf(terminal)});\n`;
    const name = `read${terminal.terminal.rule.ref.name}(p)`;
    return opened + put(`p.reference(n, '${feature}', ${name})`);
  }
  if (isTerminalCall(terminal))
    return put(`VALUES.${terminal.rule.ref.name}(${take(terminal, terminal, context)}.image)`);
  const rule = terminal.rule.ref;
  const opened = `p.open(${context.numberOf(terminal)});\n`;
  if (GrammarUtils.isDataTypeRule(rule)) return opened + put(`p.word(read${rule.name}(p))`);
  const place = operator === '+=' ? `, n.${feature}.length` : '';
  return opened + put(`read${rule.name}(p).in(n, '${feature}'${place})`);
}

function keywordText(element, context) {
  const taken = take(element, element, context);
  const text = context.isValue ? `value += ${taken}.image;\n` : `${taken};\n`;
  return { text, hasNode: context.hasNode };
}

/** A rule that is called without a property gives the node itself, or goes on with it. */
function callText(element, context) {
  const rule = element.rule.ref;
  const { hasNode } = context;
  if (isTerminalCall(element)) {
    const taken = `${take(element, element, context)}.image`;
    if (!context.isValue) throw new Error(`${context.rule.name} passes over ${rule.name}`);
    return { text: `value += VALUES.${rule.name}(${taken});\n`, hasNode };
  }
  if (rule.fragment) {
    const before = hasNode ? '' : made(context);
    return { text: `${before}read${rule.name}(p, n);\n`, hasNode: true };
  }
  const opened = `p.open(${context.numberOf(element)});\n`;
  if (context.isValue) return { text: `${opened}value += p.word(read${rule.name}(p));\n`, hasNode };
  if (hasNode) throw new Error(`${context.rule.name} mixes its own node and that of ${rule.name}`);
  return { text: `${opened}n = read${rule.name}(p);\n`, hasNode: true };
}

function take(terminal, element, { numbers, numberOf }) {
  return `p.take(${numbers.get(tokenOf(terminal))}, ${numberOf(element)})`;
}

function decisionOf(key, { net }) {
  return decide(net.decisions.get(key), net.callers);
}

/** Whether to go in, or in again. */
function testText(element, context) {
  const decision = decisionOf(element, context);
  const isPlain = [...decision.byToken.values()].every((one) => typeof one !== 'object');
  if (!isPlain) return `${decisionText(decision, context)}(p) === 0`;
  const inside = [...decision.byToken].filter(([, choice]) => choice === 0).map(([token]) => token);
  return isOneOf(inside, context);
}

const FEW = 4;

function isOneOf(tokens, { numbers, tests }) {
  const kinds = tokens.map((token) => numbers.get(token));
  if (kinds.length <= FEW) return kinds.map((kind) => `p.kinds[p.at] === ${kind}`).join(' || ');
  const name = `OF_${tests.length}`;
  tests.push(`const ${name} = new Set<number | undefined>([${kinds.join(', ')}]);\n\n`);
  return `${name}.has(p.kinds[p.at])`;
}

/** A function that gives the number of the choice. */
function decisionText(decision, context) {
  const name = `choose${context.tests.length}`;
  const place = context.tests.push('') - 1;
  const body = choiceText(decision, 0, context);
  context.tests[place] = `function ${name}(p: TokenReader): number {\n${body}}\n\n`;
  return name;
}

function choiceText(decision, ahead, context) {
  if (typeof decision !== 'object') return `return ${decision ?? -1};\n`;
  const cases = [...grouped(decision.byToken)].map(
    ([one, tokens]) =>
      `${tokens.map((token) => `case ${context.numbers.get(token)}: `).join('')}{\n${choiceText(one, ahead + 1, context)}}\n`,
  );
  return `switch (p.kinds[p.at${ahead > 0 ? ` + ${ahead}` : ''}]) {\n${cases.join('')}default: ${choiceText(decision.other, ahead, context)}}\n`;
}

/** The tokens that have the same answer. */
function grouped(byToken) {
  const groups = new Map();
  for (const [token, one] of byToken) {
    const key = typeof one === 'object' ? JSON.stringify(one, plain) : String(one);
    const group = groups.get(key) ?? { one, tokens: [] };
    group.tokens.push(token);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ one, tokens }) => [one, tokens]);
}

function plain(_key, value) {
  return value instanceof Map ? [...value] : value;
}
