import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { wrongAnswers, type Wrong } from './compare.js';
import {
  SET_NAMES,
  type Bar,
  type Contestant,
  type Entry,
  type Row,
  type SetFolder,
} from './contestant.js';
import { start, type Started } from './started.js';
import { writeSynthetic } from './sets.js';
import { barText, rowText, standingText } from './told.js';

/**
 * Every row of the scorer bars in one run; see README.md. `CCHC_ONLY` names sets or contestants, parted by
 * commas, for a look at some; `CCHC_ROUNDS` how often each takes its turn.
 */
const ROUNDS = Number(process.env.CCHC_ROUNDS ?? '5');
/** Turns that only warm up: a thousand functions are not compiled in one, nor two thousand in six. */
const warmOf = (set: SetFolder['name']): number => (set === 'synthetic-2000' ? 12 : 6);
const only = (process.env.CCHC_ONLY ?? '').split(',').filter((name) => name !== '');
const isAsked = (name: string): boolean => only.length === 0 || only.includes(name);
/** Answers are compared on this many records. */
const COMPARED = 1_000;

const entries = await Promise.all(
  readdirSync(import.meta.dirname).flatMap((folder) => {
    const module = join(import.meta.dirname, folder, 'contestants.ts');
    return existsSync(module) ? [import(module) as Promise<Entry>] : [];
  }),
);
const contestants = entries.flatMap((entry) => entry.contestants ?? []);
const bars = entries.flatMap((entry) => entry.bars ?? []);

/** What a contestant reached on a set, turn by turn. */
interface Standing {
  readonly speeds: readonly number[];
  readonly wrong: readonly Wrong[];
}

test('scorers', async () => {
  const work = mkdtempSync(join(tmpdir(), 'cchc-scorers-'));
  const standings = new Map<string, Standing>();
  try {
    for (const set of SET_NAMES) {
      const taking = contestants.filter(
        ({ name, sets }) =>
          sets.includes(set) && (only.length === 0 || isAsked(set) || isAsked(name)),
      );
      if (taking.length === 0) continue;
      // Those that take few records take long for a turn; the others are so next to each other.
      const ordered = taking.toSorted((a, b) => (a.most ?? Infinity) - (b.most ?? Infinity) || 0);
      const told = await raceOn(set, ordered, work, standings);
      console.log([set, ...told].join('\n'));
    }
    console.log(bars.flatMap((bar) => barLines(bar, standings)).join('\n'));
    for (const { name, run } of entries.flatMap((entry) => entry.measures ?? [])) {
      if (!isAsked(name)) continue;
      const rows = await run();
      for (const row of [rows].flat() as readonly Row[]) console.log(rowText(row));
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}, 7_200_000);

/** All contestants of a set take turns; then each hands in its answers, those on the edge set too. */
async function raceOn(
  name: (typeof SET_NAMES)[number],
  taking: readonly Contestant[],
  work: string,
  standings: Map<string, Standing>,
): Promise<readonly string[]> {
  const told: string[] = [];
  const running = new Map<Contestant, Started>();
  for (const contestant of taking) {
    running.set(
      contestant,
      await started(contestant, setOf(name, 'typical', work, contestant.most), work),
    );
  }
  const speeds = new Map<Contestant, number[]>(taking.map((one) => [one, []]));
  for (let round = -warmOf(name); round < ROUNDS; round++) {
    for (const [contestant, { run }] of running) {
      const { records, cpu } = await run();
      if (round >= 0) speeds.get(contestant)?.push(records / cpu);
    }
  }
  for (const [, { stop }] of running) await stop();
  for (const contestant of taking) {
    const wrong = [];
    for (const kind of ['typical', 'edge'] as const) {
      const most = Math.min(COMPARED, contestant.most ?? COMPARED);
      wrong.push(await wrongOf(contestant, setOf(name, kind, work, most), work));
    }
    const own = speeds.get(contestant) ?? [];
    standings.set(`${contestant.name} ${name}`, { speeds: own, wrong });
    told.push(standingText(contestant, median(own), wrong));
  }
  return told;
}

async function wrongOf(contestant: Contestant, set: SetFolder, work: string): Promise<Wrong> {
  const { answers, stop } = await started(contestant, set, work);
  const path = join(work, 'answers.csv');
  await answers(path);
  await stop();
  return wrongAnswers(path, join(set.folder, 'expected.csv'));
}

let places = 0;
async function started(contestant: Contestant, set: SetFolder, work: string): Promise<Started> {
  const own = join(work, `${contestant.name}-${places++}`);
  mkdirSync(own, { recursive: true });
  return start(await contestant.prepare(set, own), set.folder);
}

/** Written once for each size that is asked for. */
function setOf(
  name: SetFolder['name'],
  kind: SetFolder['kind'],
  work: string,
  most = Infinity,
): SetFolder {
  const folder = join(work, `${name}-${kind}-${most}`);
  if (existsSync(folder)) return { name, kind, folder };
  return writeSynthetic(Number(name.replace('synthetic-', '')), kind, folder, most);
}

function barLines(bar: Bar, standings: ReadonlyMap<string, Standing>): readonly string[] {
  return (bar.sets ?? SET_NAMES).flatMap((set) => {
    const ours = standings.get(`${bar.ours} ${set}`);
    const theirs = standings.get(`${bar.theirs} ${bar.against ?? set}`);
    if (!ours || !theirs) return [];
    // Turns of one round stand in the same minute of the machine; those of two sets do not.
    const ratio =
      bar.against === undefined
        ? median(ours.speeds.map((speed, round) => speed / (theirs.speeds[round] ?? NaN)))
        : median(ours.speeds) / median(theirs.speeds);
    return [barText(bar, set, ratio * (bar.times ?? 1))];
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
