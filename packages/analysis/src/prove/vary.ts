import type { Name } from '@cchc/model';
import { compareForm, tidy, type Tidied } from '../linear/constraint.js';
import { variableForm, type Form, type VariableId } from '../linear/form.js';
import { Terms } from '../linear/terms.js';
import { anyCase, assumeAll, assumePick, type Case, type Source } from '../symbolic/case.js';
import type { Quotient } from '../symbolic/quotient.js';
import { valuesOf } from '../witness/values.js';

/** What is varied of two units that are otherwise the same. */
export type Varied = (source: Source) => boolean;

export function ofInput(name: Name): Varied {
  return (source) => source.kind === 'input' && source.name === name;
}

/**
 * A copy of cases in which what is varied has names of its own, so that together with the original they
 * speak of two units that differ in nothing else. What follows from figures (whole steps), and what
 * analysis has no model of, may differ too.
 */
export function varied(here: Case, isVaried: Varied): Case {
  const isOther = (source: Source) =>
    isVaried(source) || source.kind === 'derived' || source.kind === 'opaque';
  const renamed = new Map(
    [...here.unknowns.values()]
      .filter(({ source }) => isOther(source))
      .map(({ id }) => [id, id + OTHER]),
  );
  const picks = [...here.picks].map(([id, picked]) => {
    const { source } = picked.choice;
    if (!isVaried(source) && source.kind !== 'opaque') return [id, picked] as const;
    return [
      id + OTHER,
      { ...picked, choice: { ...picked.choice, id: picked.choice.id + OTHER } },
    ] as const;
  });
  return {
    unknowns: new Map(
      [...here.unknowns].map(([id, unknown]) => {
        const own = renamed.get(id) ?? id;
        return [own, { ...unknown, id: own }];
      }),
    ),
    constraints: here.constraints.flatMap(({ form, relation }): readonly Tidied[] => {
      const tidied = tidy({ form: renamedForm(form, renamed), relation });
      return typeof tidied === 'string' ? [] : [tidied];
    }),
    picks: new Map(picks),
    known: new Map(),
  };
}

const OTHER = '′';

export function isOther(id: string): boolean {
  return id.endsWith(OTHER);
}

/** The same of what a rule gives there. */
export function variedQuotient({ numerator, denominator }: Quotient, here: Case, isVaried: Varied) {
  const renamed = new Map(
    [...here.unknowns.values()]
      .filter(({ source }) => isVaried(source) || ['derived', 'opaque'].includes(source.kind))
      .map(({ id }) => [id, id + OTHER]),
  );
  return {
    numerator: renamedForm(numerator, renamed),
    denominator: renamedForm(denominator, renamed),
  };
}

function renamedForm(form: Form, names: ReadonlyMap<VariableId, VariableId>): Form {
  const ids = form.terms.keys();
  if (!ids.some((id) => names.has(id))) return form;
  const terms = new Terms(
    ids.map((id) => names.get(id) ?? id),
    form.terms.values(),
  );
  return { constant: form.constant, terms };
}

/** The cases that are in both. */
export function meet(a: Case, b: Case): Case | undefined {
  let here: Case | undefined = {
    ...a,
    unknowns: new Map([...a.unknowns, ...b.unknowns]),
    known: new Map(),
  };
  for (const { choice, is, not } of b.picks.values()) {
    for (const option of not) here = here && assumePick(here, choice, option, false);
    if (is !== undefined) here = here && assumePick(here, choice, is, true);
  }
  return here && assumeAll(here, b.constraints);
}

/** The two units of a pair of cases, each with one value for everything; undefined where none were found. */
export function twoUnits(pair: Case): readonly [Case, Case] | undefined {
  const values = valuesOf(pair);
  if (!values) return undefined;
  const side = (mine: (id: string) => boolean): Case | undefined => {
    const unknowns = [...pair.unknowns.values()].filter(({ id }) => mine(id));
    const picks = [...pair.picks].filter(([id]) => mine(id));
    const pinned = unknowns.flatMap(({ id }) => {
      const value = values.point.get(id);
      return value ? [compareForm(variableForm(id), '=', value)] : [];
    });
    const bare: Case = {
      ...anyCase,
      unknowns: new Map(unknowns.map((one) => [one.id, one])),
      picks: new Map(picks),
    };
    return assumeAll(bare, pinned);
  };
  const twins = new Set([...pair.unknowns.keys(), ...pair.picks.keys()].filter(isOther));
  const first = side((id) => !isOther(id));
  const second = side((id) => isOther(id) || !twins.has(id + OTHER));
  return first && second && [first, second];
}
