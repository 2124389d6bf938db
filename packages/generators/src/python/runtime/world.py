"""All that is scored together; each score is worked out once, when it is first asked for."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from .declared import Group, Node, Rulebook
from .exact import Exact
from .handed_in import HandedIn, handed_in
from .leaf import score_leaf
from .known_names import check_names
from .node_score import NodeScore, Total
from .population import Population, Unit
from .scope import Scope
from .spread import Formula, Spread, spread_of
from .text import nfc
from .tree import score_group, total_of

_Checking = Tuple[str, ...]


class World:
    """The units of a population in one round."""

    def __init__(self, rulebook: Rulebook, population: Population, round_name: str) -> None:
        self.rulebook = rulebook
        self.population = population
        self.round = round_name
        #: Parents before children, in the order of the rulebook.
        self.nodes: List[Node] = []
        for root in (*rulebook.fields, *(one for b in rulebook.blocks for one in b.children)):
            self.nodes.extend(with_descendants(root))
        self._by_id = {node.id: node for node in self.nodes}
        self._scopes: Dict[Tuple[int, _Checking], Scope] = {}
        self._scores: Dict[Tuple[int, str], NodeScore] = {}
        self._totals: Dict[Tuple[int, bool], Total] = {}
        self._spreads: Dict[Tuple[Formula, Optional[str], _Checking], Spread] = {}
        self._rounds: Dict[str, Optional[World]] = {round_name: self}
        check_names(rulebook, population)
        self.units = [self.scope_of(unit) for unit in population.units]

    def scope_of(self, unit: Unit, checking: _Checking = ()) -> Scope:
        key = (id(unit), checking)
        if key not in self._scopes:
            self._scopes[key] = Scope(self, unit, checking)
        return self._scopes[key]

    def handed_in(self, unit: Unit) -> HandedIn:
        return handed_in(unit, self.population, self.round)

    def in_round(self, name: str) -> Optional[World]:
        """The same units in another round; none where nothing was handed in for it."""
        if name not in self._rounds:
            known = name in self.population.rounds
            self._rounds[name] = World(self.rulebook, self.population, name) if known else None
        return self._rounds[name]

    def node_score(self, unit: Scope, node: str) -> NodeScore:
        key = (id(unit.unit), node)
        score = self._scores.get(key)
        if score is None:
            # A rule never hears which bound is being checked.
            score = self._score(self.scope_of(unit.unit), self._by_id[node])
            self._scores[key] = score
        return score

    def total(self, unit: Scope) -> Total:
        return self._total(unit, with_bonus=True)

    def total_without_bonus(self, unit: Scope) -> Total:
        return self._total(unit, with_bonus=False)

    def knows(self, unit: Scope, total: Exact) -> None:
        """The total of a unit was worked out elsewhere; nothing of it waits."""
        self._totals[id(unit.unit), True] = Total("scored", total, total, total, ())

    def block_of(self, unit: Unit) -> Optional[str]:
        """Where the rulebook says which types make a block, that of its type; else the stated one."""
        blocks = self.rulebook.unit_blocks
        if blocks is None:
            return None if unit.block is None else nfc(unit.block)
        own = (name for name, types in blocks if unit.type is not None and unit.type in types)
        found = next(own, None)
        return None if found is None else nfc(found)

    def spread(self, of: Formula, over: str, unit: Scope) -> Spread:
        """What a formula comes to over units; the same whoever asks."""
        block = None if over == "all" else self.block_of(unit.unit) or ""
        key = (of, block, unit.checking)
        if key not in self._spreads:
            units = [
                self.scope_of(one, unit.checking)
                for one in self.population.units
                if block is None or (self.block_of(one) or "") == block
            ]
            self._spreads[key] = spread_of(self, of, units)
        return self._spreads[key]

    def _score(self, unit: Scope, node: Node) -> NodeScore:
        if not isinstance(node, Group):
            return score_leaf(node, unit)
        parts = [self.node_score(unit, child.id) for child in node.children]
        return score_group(node, parts, unit)

    def _total(self, unit: Scope, with_bonus: bool) -> Total:
        key = (id(unit.unit), with_bonus)
        if key not in self._totals:
            self._totals[key] = total_of(self.scope_of(unit.unit), with_bonus)
        return self._totals[key]


def with_descendants(node: Node) -> List[Node]:
    """The node itself first."""
    children = node.children if isinstance(node, Group) else ()
    return [node, *(one for child in children for one in with_descendants(child))]
