// Decisions of GoRules ZEN, as its documentation has them: graphs of nodes, compiled once by `ZenDecisionContent`.
import { ruleOf, textOf } from './rule.mjs';

/** What scores records by a graph whose nodes all read the record, and whose outputs are the scores. */
export async function zenOf(leaves, names, nodes) {
  const { ZenDecisionContent, ZenEngine } = await import('@gorules/zen-engine');
  const edge = (sourceId, targetId) => ({
    ...{ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId },
  });
  const content = {
    nodes: [nodeOf('in', 'inputNode'), ...nodes, nodeOf('out', 'outputNode')],
    edges: nodes.flatMap(({ id }) => [edge('in', id), edge(id, 'out')]),
  };
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(content));
  return {
    prepare: (record) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [names(name), value])),
    score: async (record) => {
      const { result } = await decision.evaluate(record);
      return leaves.map((_, at) => result[`l${at}`]);
    },
  };
}

/** A node of expressions, one a leaf; leaves with their places. */
export function zenExpressions(leaves, names) {
  const expressions = [...leaves].map(([at, leaf]) => ({
    ...{ id: `e${at}`, key: `l${at}`, value: scoreText(ruleOf(leaf), names) },
  }));
  return nodeOf('expressions', 'expressionNode', { expressions });
}

/** A leaf of branches as a table: a column for what is compared, a row a branch, the first that holds. */
export function zenTable(at, rule, names) {
  const branches = branchesOf(rule, names);
  const fields = [...new Set(branches.flatMap(({ cells }) => [...cells.keys()]))];
  return nodeOf(`t${at}`, 'decisionTableNode', {
    hitPolicy: 'first',
    inputs: fields.map((field, column) => ({ id: `i${column}`, name: field, field })),
    outputs: [{ id: 'o', name: 'score', field: `l${at}` }],
    rules: branches.map(({ cells, value }, row) => ({
      _id: `r${row}`,
      ...Object.fromEntries(fields.map((field, column) => [`i${column}`, cells.get(field) ?? ''])),
      o: scoreText(value, names),
    })),
  });
}

/** Rows of a table: what each field has to be, and the score then. */
function branchesOf(rule, names) {
  if (rule[0] !== 'if') return [{ cells: new Map(), value: rule }];
  const [, when, value, otherwise] = rule;
  const rows = alternativesOf(when, names).map((cells) => ({ cells, value }));
  return [...rows, ...branchesOf(otherwise, names)];
}

function alternativesOf([op, a, b], names) {
  if (op === 'or') return [...alternativesOf(a, names), ...alternativesOf(b, names)];
  if (op === 'and') {
    const [[first], [second]] = [alternativesOf(a, names), alternativesOf(b, names)];
    return [new Map([...first, ...second])];
  }
  return [new Map([[formula(a, names), op === '==' ? String(b) : `${op} ${b}`]])];
}

const scoreText = (rule, names) => `round(${formula(rule, names)}, 2)`;

function formula(rule, name) {
  return textOf(rule, {
    name,
    if: (when, then, otherwise) => `(${when} ? ${then} : ${otherwise})`,
    min: (a, b) => `min([${a}, ${b}])`,
    max: (a, b) => `max([${a}, ${b}])`,
  });
}

function nodeOf(id, type, content = {}) {
  return { id, type, name: id, content, position: { x: 0, y: 0 } };
}
