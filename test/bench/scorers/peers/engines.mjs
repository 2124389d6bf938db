// Each engine as a function from a record to the scores of all leaves, rounded to two decimals; one that wants records
// in a form of its own gives `prepare` too, which is not measured.
import { ruleOf, textOf, valueOf } from './rule.mjs';
import { zenExpressions, zenOf, zenTable } from './zen.mjs';

const rounded = (value) => Math.round(value * 100) / 100;

export const engines = {
  /** GoRules ZEN: a decision with one node of expressions. */
  zen: async (leaves, inputs) => {
    const names = asciiOf(inputs);
    return zenOf(leaves, names, [zenExpressions(leaves.entries(), names)]);
  },

  /** GoRules ZEN: a decision table a leaf that has branches, and a node of expressions for all others. */
  'zen-tables': async (leaves, inputs) => {
    const names = asciiOf(inputs);
    const hasBranches = ([, leaf]) => ruleOf(leaf)[0] === 'if';
    const all = [...leaves.entries()];
    const tables = all.filter(hasBranches).map(([at, leaf]) => zenTable(at, ruleOf(leaf), names));
    const others = zenExpressions(
      all.filter((one) => !hasBranches(one)),
      names,
    );
    return zenOf(leaves, names, [...tables, others]);
  },

  /** json-logic-engine, compiled. */
  async 'json-logic'(leaves) {
    const { LogicEngine } = await import('json-logic-engine');
    const engine = new LogicEngine();
    const logic = (rule) => {
      if (typeof rule === 'number') return rule;
      const [op, ...of] = rule;
      return { [op === '==' ? '===' : op]: op === 'var' ? of[0] : of.map(logic) };
    };
    const all = leaves.map((leaf) => engine.build(logic(ruleOf(leaf))));
    return (record) => all.map((one) => rounded(one(record)));
  },

  /** json-rules-engine: a rule a branch, quotients as facts. */
  async 'json-rules'(leaves) {
    const { Engine } = await import('json-rules-engine');
    const engine = new Engine([], { allowUndefinedFacts: true });
    const OPERATORS = {
      '==': 'equal',
      '<': 'lessThan',
      '<=': 'lessThanInclusive',
      '>=': 'greaterThanInclusive',
    };
    let facts = 0;
    const factOf = (rule) => {
      if (rule[0] === 'var') return rule[1];
      const name = `fact${facts++}`;
      engine.addFact(name, async (_, almanac) => {
        const record = Object.fromEntries(
          await Promise.all(
            variablesOf(rule).map(async (one) => [one, await almanac.factValue(one)]),
          ),
        );
        return valueOf(rule, record);
      });
      return name;
    };
    const conditionOf = ([op, a, b]) =>
      op === 'and' || op === 'or'
        ? { [op === 'and' ? 'all' : 'any']: [conditionOf(a), conditionOf(b)] }
        : { fact: factOf(a), operator: OPERATORS[op], value: b };
    for (const [leaf, one] of leaves.entries()) {
      const branches = (rule, before) =>
        rule[0] === 'if'
          ? [
              { when: [...before, conditionOf(rule[1])], value: rule[2] },
              ...branches(rule[3], [...before, { not: conditionOf(rule[1]) }]),
            ]
          : [{ when: before, value: rule }];
      for (const { when, value } of branches(ruleOf(one), [])) {
        const always = { fact: 'always', operator: 'equal', value: true };
        const fact = typeof value === 'number' ? undefined : factOf(value);
        const params = { leaf, ...(fact ? { value: { fact } } : { value }) };
        engine.addRule({
          conditions: { all: [always, ...when] },
          event: { type: 'score', params },
        });
      }
    }
    engine.replaceFactsInEventParams = true;
    return async (record) => {
      const scores = new Array(leaves.length).fill(0);
      const { events } = await engine.run({ ...record, always: true });
      for (const { params } of events) scores[params.leaf] = rounded(params.value);
      return scores;
    };
  },

  /** HyperFormula: a sheet of figures and one of formulas, as an office would have it. */
  async hyperformula(leaves, inputs) {
    const { HyperFormula } = await import('hyperformula');
    const places = new Map(inputs.map(({ name }, at) => [name, at + 1]));
    const say = {
      signs: { '==': '=' },
      name: (name) => `data!A${places.get(name)}`,
      if: (when, then, otherwise) => `IF(${when}, ${then}, ${otherwise})`,
      and: (a, b) => `AND(${a}, ${b})`,
      or: (a, b) => `OR(${a}, ${b})`,
      min: (a, b) => `MIN(${a}, ${b})`,
      max: (a, b) => `MAX(${a}, ${b})`,
    };
    const sheet = HyperFormula.buildFromSheets(
      {
        data: inputs.map(() => [0]),
        rules: leaves.map((leaf) => [`=ROUND(${textOf(ruleOf(leaf), say)}, 2)`]),
      },
      { licenseKey: 'gpl-v3' },
    );
    const [data, rules] = [sheet.getSheetId('data'), sheet.getSheetId('rules')];
    return (record) => {
      sheet.setCellContents(
        { sheet: data, row: 0, col: 0 },
        inputs.map(({ name }) => [record[name]]),
      );
      return leaves.map((_, row) => sheet.getCellValue({ sheet: rules, row, col: 0 }));
    };
  },
};

function variablesOf(rule) {
  if (typeof rule === 'number') return [];
  return rule[0] === 'var' ? [rule[1]] : [...new Set(rule.slice(1).flatMap(variablesOf))];
}

/** Names of letters that every engine reads. */
function asciiOf(inputs) {
  const known = new Map(inputs.map(({ name }, at) => [name, `x${at}`]));
  return (name) => known.get(name);
}
