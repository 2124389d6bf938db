import type { Evidence, Figure } from '../typescript/runtime/book.js';
import type { EvidenceState } from '../typescript/runtime/evidence.js';
import type { NodeScore } from '../typescript/runtime/node-score.js';
import type { UnitData } from '../typescript/runtime/population.js';
import type { Held } from '../typescript/runtime/read.js';
import type { Row } from '../typescript/runtime/rows.js';
import type { TotalScore } from '../typescript/runtime/total.js';
import type { Lack } from '../typescript/runtime/verdict.js';
import { identityOf, type Unit, type World } from '../typescript/runtime/world.js';

const NO_FIGURES: readonly Figure[] = [];
/** Of a unit that no block has come to yet, and whom nobody may ask. */
const NO_SCORES = new Map<string, NodeScore>();

/** A unit among many: what the exact runtime puts by is made only where it is asked. */
export class BatchUnit implements Unit {
  readonly world: World;
  readonly at: number;
  readonly data: UnitData;
  readonly name: string;
  readonly type: string | undefined;
  readonly block: string | undefined;
  readonly checking = NO_FIGURES;
  scores: Unit['scores'] = NO_SCORES;
  readonly totals: { whole?: TotalScore; withoutBonus?: TotalScore } = {};
  #figures: Map<Figure, Held | Lack> | undefined;
  #rows: Map<string, readonly Row[]> | undefined;
  #states: Map<Evidence, EvidenceState> | undefined;

  constructor(data: UnitData, at: number, world: World) {
    const { name, type, block } = identityOf(data, at, world);
    this.world = world;
    this.at = at;
    this.data = data;
    this.name = name;
    this.type = type;
    this.block = block;
  }

  get figures(): Map<Figure, Held | Lack> {
    return (this.#figures ??= new Map());
  }

  get rows(): Map<string, readonly Row[]> {
    return (this.#rows ??= new Map());
  }

  get states(): Map<Evidence, EvidenceState> {
    return (this.#states ??= new Map());
  }

  /** What was read is not needed again once its columns are filled. */
  forget(): void {
    this.#figures = undefined;
    this.#rows = undefined;
    this.#states = undefined;
  }
}
