import type { NodeId } from '@cchc/model';
import type { Exploration } from '../symbolic/explore.js';

/** The cases of the leaves: those that plainly give what they give are looked at only when asked for. */
export type Explorations = Pick<ReadonlyMap<NodeId, Exploration>, 'get'>;
