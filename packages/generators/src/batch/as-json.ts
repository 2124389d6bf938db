import { populationJson, unitJson, type Population, type Unit, type UnitJson } from '@cchc/model';
import type * as Runtime from '../typescript/runtime/population.js';

/**
 * A population as the exact runtime takes it. What a unit handed in becomes JSON only when somebody asks for
 * it, which for most units of many nobody does.
 */
export function asJson({ rounds, shared, units, previous }: Population): Runtime.Population {
  const about = { ...populationJson({ rounds, shared, units: [] }), units: units.map(jsonOf) };
  if (!previous) return about;
  let known: Runtime.Population['previous'];
  return {
    ...about,
    get previous() {
      return (known ??= populationJson({ rounds, shared, units: [], previous }).previous ?? {});
    },
  };
}

function jsonOf(unit: Unit): UnitAsJson {
  return new UnitAsJson(unit);
}

export class UnitAsJson implements Runtime.UnitData {
  readonly id: string;
  declare readonly name?: string;
  declare readonly type?: string;
  declare readonly block?: string;
  readonly #read: Unit;
  #json: UnitJson | undefined;

  constructor(read: Unit) {
    const { id, name, type, block } = read;
    this.id = id;
    if (name !== undefined) this.name = name;
    if (type !== undefined) this.type = type;
    if (block !== undefined) this.block = block;
    this.#read = read;
  }

  get attributes(): UnitJson['attributes'] {
    return this.#made().attributes;
  }

  get rounds(): UnitJson['rounds'] {
    return this.#made().rounds;
  }

  get cases(): UnitJson['cases'] {
    return this.#made().cases;
  }

  #made(): UnitJson {
    return (this.#json ??= unitJson(this.#read));
  }

  forget(): void {
    this.#json = undefined;
  }
}
