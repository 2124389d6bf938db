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

  test(\`\${name}, units by themselves\`, () => {
    const { previous, ...rest } = population;
    for (const unit of population.units) {
      const [alone] = score({ ...rest, rounds: Object.keys(unit.rounds), units: [unit] }).units;
      assert.deepEqual(scoreUnit(unit, population.shared), alone);
    }
  });
${batch === 'columns' ? BATCH : '}\n'}`;
}

function head(batch: BatchKind): string {
  return `import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
${batch === 'columns' ? "import { scoreCsv, scoreRecords } from '../batch.js';\nimport { layout } from '../columns.js';\n" : ''}import { printResults, score, scoreUnit } from '../index.js';
${batch === 'columns' ? "import { ASK, places, scoreRecord } from '../rows.js';\n" : ''}
const folder = new URL('../vectors/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.population.json'))
  .map((name) => name.slice(0, -'.population.json'.length));

test('vectors are there', () => assert.notEqual(names.length, 0));

test('the sample of the README is scored as it stands', () => {
  const population = JSON.parse(readFileSync(new URL('../population.json', import.meta.url), 'utf8'));
  const scored = score(population).units.map(({ unit }) => unit);
  assert.deepEqual(scored, population.units.map(({ id }) => id));
});
`;
}

const BATCH = `
  const { given, known } = inCells(population, round, expected);
  for (const engine of ['wasm', 'columns']) {
    const options = { engine, shared: population.shared };

    test(\`\${name}, by \${engine}\`, () => {
      const csv = new TextEncoder().encode(given.map((line) => \`\${line.join(',')}\\n\`).join(''));
      const batch = scoreCsv(csv, options);
      const scored = scoresOf(batch).map((scores, unit) => ({ unit: batch.id(unit), ...scores }));
      assert.deepEqual(scored, known(batch.scale));
    });

    test(\`\${name}, records by \${engine}\`, () => {
      const [[, ...figures], ...lines] = given;
      const records = lines.map(([, ...cells]) => recordOf(figures, cells));
      const scored = [];
      for (const block of scoreRecords(records, options)) scored.push(...scoresOf(block));
      const wanted = known(layout.scale).map(({ unit, ...scores }) => scores);
      assert.deepEqual(scored, wanted);
    });
  }

  test(\`\${name}, records one by one\`, () => {
    const [[, ...figures], ...lines] = given;
    const records = lines.map(([, ...cells]) => recordOf(figures, cells));
    const wanted = known(layout.scale);
    const scores = new Int32Array(layout.leaves.length);
    for (const { from, size, exact } of scoreRecords(records, { shared: population.shared })) {
      for (let at = 0; at < size; at++) {
        const { total, leaves } = wanted[from + at];
        const scored = scoreRecord(records[from + at], scores);
        // What the batch asks the exact runtime for, and nothing else.
        assert.equal(scored === ASK, exact.has(at));
        if (scored !== ASK) assert.deepEqual([scored, ...scores], [total, ...leaves]);
      }
    }
  });
}

function scoresOf({ size, total, grade, leaf }) {
  return Array.from({ length: size }, (_, unit) => ({
    total: total(unit),
    grade: grade(unit),
    leaves: layout.leaves.map((_, at) => leaf(unit, at)),
  }));
}

/** Cells as values of a program: as texts where they are plainly no such value. */
function recordOf(figures, cells) {
  const record = {};
  for (const [at, name] of figures.entries()) {
    const [group, own] = places[name];
    if (cells[at] !== '') (record[group] ??= {})[own] = valueOf(cells[at], layout.columns[at]);
  }
  return record;
}

function valueOf(cell, { kind, options }) {
  const days = kind === 'date' ? Date.parse(\`\${cell}T00:00Z\`) / 86_400_000 : NaN;
  const values = {
    'yes-no': { yes: true, no: false }[cell],
    date: Number.isNaN(days) ? undefined : days,
    choice: options?.includes(cell) ? options.indexOf(cell) : undefined,
  };
  if (kind in values) return values[kind] ?? cell;
  // Longer ones are more than such a number can say.
  return /^-?\\d+(\\.\\d+)?$/.test(cell) && cell.length <= 15 ? Number(cell) : cell;
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
    known: (scale) =>
      sayable.map(({ at }) => {
        const { unit, total, grade, nodes } = results[at];
        const steps = (text) =>
          typeof text === 'string' && !text.includes('/')
            ? Math.round(Number(text) * 10 ** scale)
            : undefined;
        const scoreOf = ({ id }) => steps(nodes.find(({ node }) => node === id).score);
        return {
          unit,
          total: steps(total.score),
          grade: grade?.grade,
          leaves: layout.leaves.map(scoreOf),
        };
      }),
  };
}
`;
