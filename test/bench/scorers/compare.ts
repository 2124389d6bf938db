import { readFileSync } from 'node:fs';

/** How many leaf scores, totals and grades of how many records are not what they have to be. */
export interface Wrong {
  readonly records: number;
  readonly scores: number;
  readonly totals: number;
  readonly grades: number;
}

export function wrongAnswers(given: string, expected: string): Wrong {
  const [ours, theirs] = [lines(given), lines(expected)];
  const wrong = { records: 0, scores: 0, totals: 0, grades: 0 };
  for (const [at, line] of ours.entries()) {
    if (at === 0) continue;
    const [own, wanted] = [line.split(','), (theirs[at] ?? '').split(',')];
    wrong.records++;
    if (own[1] !== wanted[1]) wrong.totals++;
    if (own[2] !== wanted[2]) wrong.grades++;
    for (let leaf = 3; leaf < wanted.length; leaf++) if (own[leaf] !== wanted[leaf]) wrong.scores++;
  }
  return wrong;
}

function lines(path: string): readonly string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}
