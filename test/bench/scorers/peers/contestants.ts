import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bar, Contestant } from '../contestant.js';
import { contestants as typescript } from '../typescript/contestants.js';

const here = import.meta.dirname;

/** So many records each of these scores, and ours beside them: the same ones. They are slow. */
const MOST = 64;

const PEERS = {
  zen: 'GoRules ZEN, expressions',
  'zen-tables': 'GoRules ZEN, decision tables',
  'json-rules': 'json-rules-engine, a rule a branch',
  hyperformula: 'HyperFormula, the spreadsheet (GPL, not shipped)',
  'json-logic': 'json-logic-engine, compiled',
} as const;

/**
 * Ours as a program with many records would call it, an object a record in, and by the side what one record after
 * the other comes to, and records whose numbers are checked and scaled, which no peer does.
 */
const OURS = {
  'TypeScript rows in blocks': 'ts-row-blocks',
  'records in blocks, checked': 'ts-record-blocks',
  'rows one by one': 'ts-rows',
} as const;

export const contestants: readonly Contestant[] = [
  ...Object.entries(PEERS).map(([name, says]): Contestant => ({
    ...{ name, says, most: MOST, sets: ['synthetic-100', 'synthetic-1000'] },
    prepare: () => {
      install();
      return [process.execPath, join(here, 'peer.mjs'), name, String(MOST)];
    },
  })),
  ...typescript
    .filter(({ name }) => Object.values<string>(OURS).includes(name))
    .map((one): Contestant => ({
      ...one,
      name: besidePeers(one.name),
      says: `${one.says}; the records of the peers`,
      most: MOST,
      sets: ['synthetic-100', 'synthetic-1000'],
    })),
];

function besidePeers(name: string): string {
  return `${name}-${String(MOST)}`;
}

const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund'];

/**
 * Apart from everything else: nothing of this is shipped. `npm ci` would ask that the lockfile knows the parts
 * for all platforms, which not every registry has.
 */
function install(): void {
  if (existsSync(join(here, 'node_modules', 'hyperformula'))) return;
  const { status, stderr } = spawnSync('npm', INSTALL, { cwd: here });
  if (status !== 0) throw new Error(`the peers cannot be installed\n${stderr.toString()}`);
}

const over = (what: string, theirs: string, atLeast: number, reach: number): readonly Bar[] =>
  Object.entries(OURS).map(([said, ours]) => ({
    ...{ what: `${said} ÷ ${what}`, ours: besidePeers(ours), theirs, atLeast, reach },
  }));

export const bars: readonly Bar[] = [
  ...over('GoRules ZEN, expressions', 'zen', 1200, 3000),
  ...over('GoRules ZEN, decision tables', 'zen-tables', 1200, 3000),
  ...over('json-rules-engine', 'json-rules', 1200, 3000),
  ...over('HyperFormula', 'hyperformula', 1200, 3000),
  ...over('json-logic-engine, compiled', 'json-logic', 25, 50),
];
