// Both engines as a program runs them, not as tests do: `RULEBOOK.json DATA-FOLDER`; a line of JSON a turn.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '@cchc/data';
import { nativeScorer } from '@cchc/generators';
import { readRulebook } from '@cchc/model';
import { printResults, score } from '@cchc/semantics';

/** Units that the reference scores, and that the native engine does: the same objects, of one population. */
const [FEW, MANY] = [21_000, 100_000];
/** Units whose results are printed too. */
const PRINTED = 2100;
const TURNS = 3;

const [path, folder] = process.argv.slice(2);
const { rulebook } = readRulebook(readFileSync(path, 'utf8'));
const files = readdirSync(folder).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(folder, name))),
}));
const native = nativeScorer(rulebook);
const byReference = (population) => score(rulebook, population, undefined);

// Both engines take the population as it was read.
const many = copies(readDataset(rulebook, files).population, MANY);
const few = first(many, FEW);
byReference(few);
native.score(many);
for (let turn = 0; turn < TURNS; turn++) {
  const slow = seconds(() => byReference(few)) / FEW;
  tell('scored', slow, seconds(() => native.score(many)) / MANY);
}
const some = first(many, PRINTED);
const slow = seconds(() => printed(byReference(some))) / PRINTED;
tell('scored and printed', slow, seconds(() => printed(native.score(some))) / PRINTED);

function tell(what, reference, fast) {
  process.stdout.write(`${JSON.stringify({ what, reference, native: fast })}\n`);
}

/** The results as text, a unit at a time: those of many are longer than a text may be. */
function printed({ header, units }) {
  let length = 0;
  for (const unit of units) length += printResults({ header, units: [unit] }).length;
  return length;
}

function first(population, size) {
  return { ...population, units: population.units.slice(0, size) };
}

function copies(population, size) {
  const { units } = population;
  const all = Array.from({ length: size }, (_, at) => {
    const unit = units[at % units.length];
    return { ...unit, id: `${unit.id}_${at}` };
  });
  return { ...population, units: all };
}

function seconds(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
