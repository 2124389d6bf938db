// Ours, as it is generated: `rows|checked-rows|row-blocks|record-blocks|columns|wasm PACKAGE FOLDER`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once } from 'node:events';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { LEAST_SECONDS, serve } from '../serve.mjs';

const [form, folder] = process.argv.slice(2);
const part = (name) => import(pathToFileURL(join(folder, name)).href);
const [rows, columns, fast, batch, csv, kernel, index, results] = await Promise.all(
  [
    'rows.js',
    'columns.js',
    'batch.js',
    'runtime/batch.js',
    'runtime/read-csv.js',
    'kernel.js',
    'index.js',
    'runtime/columns.js',
  ].map(part),
);

const isThread = !isMainThread;
if (isThread) {
  const { set, part, of } = workerData;
  const { records, pass } = ofSet(set, (lines) =>
    lines.slice(
      Math.floor((part * lines.length) / of),
      Math.floor(((part + 1) * lines.length) / of),
    ),
  );
  parentPort.on('message', (seconds) => {
    const end = performance.now() + 1_000 * seconds;
    let scored = 0;
    do {
      pass();
      scored += records;
    } while (performance.now() < end);
    parentPort.postMessage(scored);
  });
  parentPort.postMessage('ready');
} else {
  const [, count, own] = /^in-(\d)-(.+)$/.exec(form) ?? [];
  await serve((set) => (own ? inThreads(set, own, Number(count)) : ofSet(set)));
}

/**
 * Threads score the set together, each its part of the records, again and again for a turn: a message for each
 * millisecond of work would measure messages, and code is compiled by each as late as by one alone.
 */
async function inThreads(set, own, count) {
  const argv = [own, folder];
  const url = new URL(import.meta.url);
  const threads = Array.from(
    { length: count },
    (_, part) => new Worker(url, { argv, workerData: { set, part, of: count } }),
  );
  const all = () => Promise.all(threads.map((one) => once(one, 'message')));
  await all();
  const { records, answers } = ofSet(set);
  const run = async () => {
    const start = process.cpuUsage();
    const done = all();
    for (const one of threads) one.postMessage(LEAST_SECONDS);
    const scored = (await done).reduce((sum, [own]) => sum + own, 0);
    const { user, system } = process.cpuUsage(start);
    return { records: scored, cpu: (user + system) / 1e6 };
  };
  // Threads keep the process alive until there is nothing more to do.
  for (const one of threads) one.unref();
  return { records, run, answers };
}

/** The set, or of its records those that `some` leaves. */
function ofSet(set, some) {
  const all = readFileSync(join(set, 'records.csv'));
  const bytes = some ? partOf(all, some) : all;
  const { leaves, inputs } = JSON.parse(readFileSync(join(set, 'set.json'), 'utf8'));
  if (form.endsWith('rows')) return byRows(bytes, leaves, inputs);
  return form.endsWith('-blocks') ? byRowBlocks(bytes, leaves, inputs) : byColumns(bytes, leaves);
}

function partOf(bytes, some) {
  const [head, ...lines] = bytes.toString().trimEnd().split('\n');
  return Buffer.from([head, ...some(lines), ''].join('\n'));
}

/** An object a record, its figures by group: in steps, or as people have them. */
function objectsOf(bytes, inputs, isInSteps) {
  const [, ...lines] = bytes.toString().trimEnd().split('\n');
  const value = (text, { kind, digits }) => {
    if (kind === 'yes-no') return isInSteps ? Number(text === 'yes') : text === 'yes';
    return isInSteps ? Math.round(Number(text) * 10 ** digits) : Number(text);
  };
  const records = lines.map((line) => {
    const cells = line.split(',');
    const record = {};
    for (const [at, input] of inputs.entries()) {
      const [group, name] = rows.places[input.name];
      (record[group] ??= {})[name] = value(cells[at + 1], input);
    }
    // As rows come from JSON: built up name by name they would become dictionaries.
    return JSON.parse(JSON.stringify(record));
  });
  return { records, units: lines.map((line) => line.slice(0, line.indexOf(','))) };
}

/** One object after the other: with figures in steps, or as numbers that are checked and scaled. */
function byRows(bytes, leaves, inputs) {
  const isChecked = form === 'checked-rows';
  const { records, units } = objectsOf(bytes, inputs, !isChecked);
  const scores = new Int32Array(leaves.length);
  const { grades } = columns.layout;
  const gradeOf = (total) => {
    for (const { grade, from } of grades) if (total >= from) return grade;
    return '';
  };
  const score = isChecked
    ? (record) => rows.scoreRecord(record, scores)
    : (record) => rows.scoreRow(record, scores);
  let sum = 0;
  const pass = () => {
    for (const record of records) sum += gradeOf(score(record)).length;
  };
  const answers = () =>
    answered(
      leaves,
      records.map((record, at) => {
        const total = score(record);
        if (total === results.ASK) throw new Error(`record ${at} is asked of the exact runtime`);
        return [units[at], total, gradeOf(total), [...scores]];
      }),
    );
  return { records: records.length, pass, answers };
}

/** Objects by the block, which is what a program with many of them calls. */
function byRowBlocks(bytes, leaves, inputs) {
  const isInSteps = form === 'row-blocks';
  const { records, units } = objectsOf(bytes, inputs, isInSteps);
  const scoreAll = isInSteps ? fast.scoreRows : fast.scoreRecords;
  let sum = 0;
  const pass = () => {
    for (const { size, grade } of scoreAll(records)) {
      for (let row = 0; row < size; row++) sum += grade(row).length;
    }
  };
  const answers = () => {
    const lines = [];
    for (const { from, size, total, grade, leaf, exact } of scoreAll(records)) {
      if (exact.size > 0) throw new Error(`${exact.size} records are asked of the exact runtime`);
      for (let row = 0; row < size; row++) {
        const scores = leaves.map((_, one) => leaf(row, one));
        lines.push([units[from + row], total(row), grade(row), scores]);
      }
    }
    return answered(leaves, lines);
  };
  return { records: records.length, pass, answers };
}

/** Columns in blocks, by JavaScript or by the kernel of WebAssembly. */
function byColumns(bytes, leaves) {
  const lines = bytes.toString().trimEnd().split('\n').length;
  const made =
    form.endsWith('wasm') || form === 'reading'
      ? batch.kernelOf(columns.layout, batch.bytesOfText(kernel.kernel), lines)
      : undefined;
  const read = csv.readCsv(columns.layout, bytes, made?.buffer);
  columns.checkBlocks(read.columns);
  const scoreBlocks = made?.score ?? columns.scoreBlocks;
  const { size } = read.columns;
  const { layout } = columns;
  const grades = new Uint8Array(size);
  const pass = () => {
    scoreBlocks(read.columns);
    gradeAll(read.columns, layout, grades);
  };
  const answers = () => {
    // Whoever only reads has nothing to answer.
    if (form === 'reading') return [];
    const { exact, total, grade, leaf } = batch.scoreRead(index.book, read, scoreBlocks);
    if (exact.size > 0) throw new Error(`${exact.size} records are asked of the exact runtime`);
    return answered(
      leaves,
      Array.from({ length: size }, (_, at) => [
        read.id(at),
        total(at),
        grade(at),
        leaves.map((_, one) => leaf(at, one)),
      ]),
    );
  };
  return { records: size, pass, answers };
}

function gradeAll({ int32, size }, { rows: most, bytes, total, grades }, into) {
  for (let from = 0, block = 0; from < size; from += most, block += bytes / 4) {
    const count = Math.min(most, size - from);
    for (let row = 0; row < count; row++) {
      const own = int32[block + total / 4 + row];
      let place = 0;
      while (own < grades[place].from) place++;
      into[from + row] = place;
    }
  }
}

function answered(leaves, lines) {
  const text = (steps) => {
    const size = String(Math.abs(steps)).padStart(3, '0');
    return `${steps < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
  };
  return [
    ['unit', 'total', 'grade', ...leaves.map(({ code }) => code)].join(','),
    ...lines.map(([unit, total, grade, scores]) =>
      [unit, text(total), grade, ...scores.map(text)].join(','),
    ),
  ];
}
