import type { BatchKind } from '../package.js';

/** The tests of a package: each vector through all that scores. */
export function testText(batch: BatchKind): string {
  return `${head(batch)}
for (const name of names) {
  const population = JSON.parse(read(\`\${name}.population.json\`));
  const round = JSON.parse(read(\`\${name}.round.json\`));
  const expected = read(\`\${name}.results.jsonl\`);

  test(name, () => {
    assert.equal(printResults(score(population, round)), expected);
  });
${batch === 'columns' ? BATCH : '}\n'}`;
}

function head(batch: BatchKind): string {
  return `import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
${batch === 'columns' ? "import { scoreCsv } from '../batch.js';\nimport { layout } from '../columns.js';\n" : ''}import { printResults, score } from '../index.js';

const folder = new URL('../vectors/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.population.json'))
  .map((name) => name.slice(0, -'.population.json'.length));
`;
}

const BATCH = `
  for (const engine of ['wasm', 'columns']) {
    test(\`\${name}, by \${engine}\`, () => {
      const { given, results } = inCells(population, round, expected);
      const csv = new TextEncoder().encode(given.map((line) => \`\${line.join(',')}\\n\`).join(''));
      const batch = scoreCsv(csv, { engine, shared: population.shared });
      const steps = (text) =>
        typeof text === 'string' && !text.includes('/')
          ? Math.round(Number(text) * 10 ** batch.scale)
          : undefined;
      const scored = results.map((_, unit) => ({
        unit: batch.id(unit),
        total: batch.total(unit),
        grade: batch.grade(unit),
        leaves: layout.leaves.map((_, leaf) => batch.leaf(unit, leaf)),
      }));
      const known = results.map(({ unit, total, grade, nodes }) => ({
        unit,
        total: steps(total.score),
        grade: grade?.grade,
        leaves: layout.leaves.map(({ id }) => steps(nodes.find(({ node }) => node === id).score)),
      }));
      assert.deepEqual(scored, known);
    });
  }
}

/** Units whose figures cells can say, as lines of a CSV file, and what they have to get. */
function inCells({ rounds, units }, round, expected) {
  const results = expected.trimEnd().split('\\n').slice(1).map((line) => JSON.parse(line));
  const figures = layout.columns.map(({ name }) => name);
  const until = rounds.slice(0, rounds.indexOf(round) + 1);
  const lines = units.map((unit, at) => {
    const inputs = Object.assign({}, ...until.map((one) => unit.rounds[one]?.inputs));
    return { at, cells: [unit.id, ...figures.map((name) => inputs[name] ?? '')] };
  });
  const sayable = lines.filter(({ cells }) =>
    cells.every((cell) => typeof cell === 'string' && !/[",\\r\\n]/.test(cell)),
  );
  return {
    given: [['unit', ...figures], ...sayable.map(({ cells }) => cells)],
    results: sayable.map(({ at }) => results[at]),
  };
}
`;
