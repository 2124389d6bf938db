import type { Name, NodeId, Population, Rulebook, Unit } from '@cchc/model';
import { scoreLeaf } from '../leaf/score-leaf.js';
import { silent, type Recorder } from '../trace/recorder.js';
import type { NodeScore } from '../tree/node-score.js';
import { scoreGroup } from '../tree/score-group.js';
import { scoreTotal, scoreWithoutBonus } from '../tree/total.js';
import { handedIn } from './handed-in.js';
import { nothingKnown } from './known.js';
import { namesOf } from './names.js';
import { unitScope, type World } from './scope.js';

/** Nothing is scored yet; each score is worked out once, when it is asked for. */
export function createWorld(
  rulebook: Rulebook,
  population: Population,
  round: Name,
  recorderFor: (unit: Unit) => Recorder,
): World {
  const scoresOf = once((_: Unit) => new Map<NodeId, NodeScore>());
  const world: World = {
    rulebook,
    population,
    round,
    recorderFor,
    names: namesOf(rulebook),
    spreads: new Map(),
    known: nothingKnown(),
    handedIn: once((unit) => handedIn(unit, population, round)),
    inRound: once((other) =>
      population.rounds.includes(other)
        ? createWorld(rulebook, population, other, () => silent)
        : undefined,
    ),
    total: once((unit) => scoreTotal(unit, world)),
    totalWithoutBonus: once((unit) => scoreWithoutBonus(unit, world)),
    nodeScore: (unit, id) => {
      const scores = scoresOf(unit);
      const score = scores.get(id) ?? scoreNode(unit, id, world);
      scores.set(id, score);
      return score;
    },
  };
  return world;
}

function scoreNode(unit: Unit, id: NodeId, world: World): NodeScore {
  const node = world.names.nodes.get(id);
  if (!node) throw new Error(`no node ${id}: the model breaks its invariants`);
  const scope = unitScope(world, unit, world.recorderFor(unit));
  if (node.kind === 'leaf') return scoreLeaf(node, { ...scope, leaf: node });
  const parts = node.children.map((child) => world.nodeScore(unit, child.id));
  return scoreGroup(node, parts, scope);
}

function once<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : compute(key);
    known.set(key, value);
    return value;
  };
}
