import type { Expression } from '../rules/expression.js';
import type { Name, NodeId } from '../text/names.js';
import type { Placed } from '../text/place.js';
import type { StatusKind } from '../results/results.js';

/** `kiểm thử "…" { cho … thì … }` */
export interface TestCase extends Placed {
  readonly name: string;
  readonly given: readonly TestGiven[];
  readonly expect: readonly TestExpectation[];
}

export interface TestGiven extends Placed {
  readonly name: Name;
  readonly value: Expression;
}

export type TestExpectation =
  | (Placed & {
      readonly kind: 'score';
      /** A node, or `total`. */
      readonly node: NodeId;
      readonly score: Expression;
    })
  | (Placed & {
      readonly kind: 'status';
      /** A node, or `total`. */
      readonly node: NodeId;
      readonly status: StatusKind;
    })
  | (Placed & { readonly kind: 'grade'; readonly grade: string })
  | (Placed & { readonly kind: 'refused'; readonly input: Name });
