// Another engine as a contestant: `NAME RECORDS FOLDER`.
import { readFileSync } from 'node:fs';
import { serve } from '../serve.mjs';
import { engines } from './engines.mjs';

const [name, most] = process.argv.slice(2);

await serve(async (folder) => {
  const { leaves, inputs, grades } = JSON.parse(readFileSync(`${folder}/set.json`, 'utf8'));
  const [, ...lines] = readFileSync(`${folder}/records.csv`, 'utf8').trimEnd().split('\n');
  const made = await engines[name](leaves, inputs);
  const { prepare, score } =
    typeof made === 'function' ? { prepare: (record) => record, score: made } : made;
  const records = lines.slice(0, Number(most)).map((line) => {
    const [unit, ...cells] = line.split(',');
    const value = (text, { kind }) => (kind === 'yes-no' ? Number(text === 'yes') : Number(text));
    const record = inputs.map((input, at) => [input.name, value(cells[at], input)]);
    return { unit, record: prepare(Object.fromEntries(record)) };
  });
  const totalOf = (scores) => Math.round(scores.reduce((sum, one) => sum + one, 0) * 100) / 100;
  const gradeOf = (total) => grades.find(([, least]) => total >= least / 100)?.[0] ?? '';
  return {
    records: records.length,
    pass: async () => {
      for (const { record } of records) gradeOf(totalOf(await score(record)));
    },
    answers: async () => {
      const rows = [['unit', 'total', 'grade', ...leaves.map(({ code }) => code)].join(',')];
      for (const { unit, record } of records) {
        const scores = await score(record);
        const total = totalOf(scores);
        rows.push(
          [
            unit,
            total.toFixed(2),
            gradeOf(total),
            ...scores.map((one) => Number(one).toFixed(2)),
          ].join(','),
        );
      }
      return rows;
    },
  };
});
