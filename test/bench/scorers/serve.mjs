import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';

export const LEAST_SECONDS = 0.3;

/**
 * The loop of a contestant in JavaScript. `load` gets the folder of the set and gives how many records
 * there are, `pass`, which scores all of them once, and `answers`, lines in the form of `expected.csv`;
 * whose work is done by another process gives `run` instead of `pass`: records and seconds of that process.
 */
export async function serve(load) {
  const {
    records,
    pass,
    answers,
    run = () => measured(records, pass),
  } = await load(process.argv.at(-1));
  say({ ready: true });
  for await (const line of createInterface({ input: process.stdin })) {
    const [told, ...rest] = line.split(' ');
    if (told === 'run') say(await run());
    if (told === 'answers') {
      writeFileSync(rest.join(' '), (await answers()).join('\n') + '\n');
      say({ answers: true });
    }
  }
}

async function measured(records, pass) {
  const start = process.cpuUsage();
  let [scored, cpu] = [0, 0];
  while (cpu < LEAST_SECONDS) {
    await pass();
    scored += records;
    const { user, system } = process.cpuUsage(start);
    cpu = (user + system) / 1e6;
  }
  return { records: scored, cpu };
}

function say(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
