import type { NodeId, Rulebook } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import type { Program } from '../program/program.js';
import type { Dialect } from './dialect.js';
import type { Sheet } from './flow/sheet.js';
import type { HandedIn } from './reading/handed-in.js';
import type { TableFigures } from './cases/sheet.js';
import type { NodeState } from './tree/node-state.js';
import type { TotalState } from './tree/total.js';

/** Everything that is worked out for one rulebook, while it is being put together. */
export interface Scorer {
  readonly rulebook: Rulebook;
  readonly program: Program;
  readonly dialect: Dialect;
  /** That of comments. */
  readonly tongue: Tongue;
  readonly sheet: Sheet;
  readonly handedIn: HandedIn;
  readonly tables: TableFigures;
  /** Rounds that rules name; units are scored in them too. */
  readonly rounds: Set<string>;
  readonly node: (id: NodeId) => NodeState;
  readonly total: (withoutBonus: boolean) => TotalState;
  /** What was put together before, by what it is. */
  readonly once: <T>(key: string, work: () => T) => T;
}
