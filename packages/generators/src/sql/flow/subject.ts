import type { NodeId } from '@cchc/model';
import type { SqlPart } from '@cchc/words';

/** What columns are worked out for: a node, or what comes behind the tree. */
export type Subject = { readonly node: NodeId } | { readonly part: SqlPart };
