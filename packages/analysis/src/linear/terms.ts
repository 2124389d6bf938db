import type { Rational } from '@cchc/model';
import type { VariableId } from './form.js';

/**
 * The coefficients of a form's unknowns. A form has one, two or three of them, and there are thousands
 * of forms: looking along a short list is faster than any table, and leaves less behind.
 */
export class Terms {
  constructor(
    private readonly ids: readonly VariableId[],
    private readonly coefficients: readonly Rational[],
  ) {}

  get size(): number {
    return this.ids.length;
  }

  get(id: VariableId): Rational | undefined {
    return this.coefficients[this.ids.indexOf(id)];
  }

  has(id: VariableId): boolean {
    return this.ids.includes(id);
  }

  keys(): readonly VariableId[] {
    return this.ids;
  }

  values(): readonly Rational[] {
    return this.coefficients;
  }

  *[Symbol.iterator](): Generator<readonly [VariableId, Rational]> {
    for (const [index, id] of this.ids.entries()) {
      const coefficient = this.coefficients[index];
      if (coefficient) yield [id, coefficient];
    }
  }

  map(change: (coefficient: Rational) => Rational): Terms {
    return new Terms(this.ids, this.coefficients.map(change));
  }

  /** The sum; what comes to zero is left out. */
  plus(others: Terms): Terms {
    const ids = [...this.ids];
    const coefficients = [...this.coefficients];
    for (let at = 0; at < others.ids.length; at++) {
      const [id, added] = [others.ids[at], others.coefficients[at]];
      if (id === undefined || !added) continue;
      const place = ids.indexOf(id);
      const known = coefficients[place];
      if (!known) {
        ids.push(id);
        coefficients.push(added);
        continue;
      }
      const sum = known.add(added);
      if (sum.n !== 0n) coefficients[place] = sum;
      else {
        ids.splice(place, 1);
        coefficients.splice(place, 1);
      }
    }
    return new Terms(ids, coefficients);
  }
}

export const NO_TERMS = new Terms([], []);
