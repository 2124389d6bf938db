// What people write, as it is run: `rows MODULE FOLDER` or `columns MODULE FOLDER`.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { serve } from '../serve.mjs';

const [form, module] = process.argv.slice(2);
const scorer = await import(pathToFileURL(module).href);

await serve((folder) => {
  const { leaves, inputs } = JSON.parse(readFileSync(`${folder}/set.json`, 'utf8'));
  const [, ...lines] = readFileSync(`${folder}/records.csv`, 'utf8').trimEnd().split('\n');
  const records = lines.map((line) => line.split(','));
  const read = (text, { kind }) => (kind === 'yes-no' ? text === 'yes' : Number(text));
  return form === 'rows'
    ? rows(leaves, inputs, records, read)
    : columns(leaves, inputs, records, read);
});

function rows(leaves, inputs, records, read) {
  const place = new Map(inputs.map(({ name }, at) => [name, at]));
  const parts = Array.from({ length: Math.ceil(leaves.length / 10) }, (_, at) => {
    const own = leaves.slice(at * 10, at * 10 + 10);
    return inputs.filter(({ name }) => own.some((leaf) => Object.values(leaf).includes(name)));
  });
  // As rows come from JSON: built up name by name they would become dictionaries.
  const all = records.map((cells) =>
    JSON.parse(
      JSON.stringify(
        Object.fromEntries(
          parts.map((part, at) => [
            `p${at}`,
            Object.fromEntries(
              part.map((input) => [input.name, read(cells[place.get(input.name) + 1], input)]),
            ),
          ]),
        ),
      ),
    ),
  );
  const out = new Array(leaves.length).fill(0.5);
  let sum = 0;
  const pass = () => {
    for (const row of all) sum += scorer.grade(scorer.score(row, out)).length;
  };
  const answers = () =>
    answered(
      leaves,
      all.map((row, at) => {
        const total = scorer.score(row, out);
        return [records[at][0], total, scorer.grade(total), [...out]];
      }),
    );
  return { records: all.length, pass, answers };
}

function columns(leaves, inputs, records, read) {
  const size = records.length;
  const all = Object.fromEntries(
    inputs.map((input, at) => [
      input.name,
      Float64Array.from(records, (cells) => Number(read(cells[at + 1], input))),
    ]),
  );
  const out = leaves.map(() => new Float64Array(size));
  const totals = new Float64Array(size);
  const grades = new Array(size);
  const pass = () => {
    scorer.score(all, out, totals, size);
    for (let at = 0; at < size; at++) grades[at] = scorer.grade(totals[at]);
  };
  const answers = () => {
    pass();
    return answered(
      leaves,
      records.map(([unit], at) => [unit, totals[at], grades[at], out.map((column) => column[at])]),
    );
  };
  return { records: size, pass, answers };
}

function answered(leaves, lines) {
  return [
    ['unit', 'total', 'grade', ...leaves.map(({ code }) => code)].join(','),
    ...lines.map(([unit, total, grade, scores]) =>
      [unit, total.toFixed(2), grade, ...scores.map((score) => score.toFixed(2))].join(','),
    ),
  ];
}
