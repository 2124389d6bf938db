import { unitIs, type Applicability, type Audience, type Node } from '@cchc/model';
import { conditionOf } from '../expressions/evaluate.js';
import { isLack, type Lack } from '../values/lack.js';
import type { Scope } from '../world/scope.js';
import type { Verdict } from './verdict.js';

/** A node is for the unit if all its statements, and those of every node above it, say so. */
export function applicability({ id }: Node, scope: Scope): Verdict | undefined {
  for (const node of scope.world.names.lineage.get(id) ?? []) {
    for (const statement of node.applies) {
      const meant = isMeant(statement, scope);
      if (isLack(meant)) return meant;
      if (meant) continue;
      scope.recorder.step(() => ({ kind: 'not-applicable', at: statement.at, node: node.id }));
      return SKIPPED;
    }
  }
  return undefined;
}

const SKIPPED: Verdict = {
  kind: 'absent',
  absence: { kind: 'skipped' },
  cause: 'applicability',
  reasons: [{ kind: 'absence', absence: 'skipped', cause: 'applicability' }],
};

/** `áp dụng cho` means those it names, `không áp dụng cho` all others. */
export function isMeant({ kind, to }: Applicability, scope: Scope): boolean | Lack {
  for (const audience of to) {
    const named = isNamed(audience, scope);
    if (isLack(named)) return named;
    if (named) return kind === 'only';
  }
  return kind === 'except';
}

function isNamed(audience: Audience, scope: Scope): boolean | Lack {
  return audience.kind === 'when'
    ? conditionOf(audience.condition, scope)
    : unitIs({ by: audience.kind, name: audience.name }, scope.unit);
}
