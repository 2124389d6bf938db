import type { Unit as Read } from '@cchc/model';
import type { Evidence, Figure } from '../typescript/runtime/book.js';
import type { EvidenceState } from '../typescript/runtime/evidence.js';
import type { Row } from '../typescript/runtime/rows.js';
import type { TotalScore } from '../typescript/runtime/total.js';
import type { Unit, World } from '../typescript/runtime/world.js';
import type { UnitAsJson } from './as-json.js';
import { UnitFigures } from './unit-figures.js';

const NO_FIGURES: readonly Figure[] = [];
/** Of a unit that has no place in a table yet. */
const NO_SCORES: Unit['scores'] = {
  get: noTable,
  set: noTable,
};

function noTable(): never {
  throw new Error('scores of a unit that stands in no table');
}

/** A unit among many: what the exact runtime puts by is made only where it is asked. */
export class BatchUnit implements Unit {
  readonly world: World;
  readonly at: number;
  /** What was handed in, as it was read and as the exact runtime takes it. */
  readonly read: Read;
  readonly data: UnitAsJson;
  readonly type: string | undefined;
  readonly block: string | undefined;
  readonly checking = NO_FIGURES;
  scores: Unit['scores'] = NO_SCORES;
  readonly totals: { whole?: TotalScore; withoutBonus?: TotalScore } = {};
  #figures: UnitFigures | undefined;
  #rows: Map<string, readonly Row[]> | undefined;
  #states: Map<Evidence, EvidenceState> | undefined;

  constructor(read: Read, data: UnitAsJson, at: number, world: World, kind: KindOfUnit) {
    this.world = world;
    this.at = at;
    this.read = read;
    this.data = data;
    this.type = kind.type;
    this.block = kind.block;
  }

  get name(): string {
    return (this.read.name ?? this.read.id).normalize('NFC');
  }

  get figures(): Unit['figures'] {
    return (this.#figures ??= new UnitFigures(this));
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
    this.data.forget();
  }
}

export type KindOfUnit = Pick<Unit, 'type' | 'block'>;
