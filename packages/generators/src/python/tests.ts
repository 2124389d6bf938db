/** The tests of a package: each vector through all that scores, and the command of its README. */
export function testModule(name: string): string {
  return `"""Every vector: a population, and the canonical result that it has to give, one by one and in a batch."""

import json
from pathlib import Path
import subprocess
import sys
from typing import Any, Iterator, List, Optional, Tuple
import unittest

from ${name} import RULEBOOK, read_population, score, score_units
from ${name}.batching import KERNEL
from ${name}.runtime.batch import Batch

ROOT = Path(__file__).resolve().parents[1]
VECTORS = ROOT / "tests" / "vectors"


def vectors() -> Iterator[Tuple[str, str, str, str]]:
    index = json.loads((VECTORS / "vectors.json").read_text("utf-8"))
    assert index, "there are no vectors"
    for vector in index:
        population, results = (
            (VECTORS / vector[part]).read_text("utf-8") for part in ("population", "results")
        )
        yield vector["name"], population, vector["round"], results


def steps(score: Optional[str], scale: int) -> Optional[int]:
    """As a whole number of steps, where it is one."""
    if score is None or "/" in score:
        return None
    whole, _, rest = score.partition(".")
    kept, dropped = rest.ljust(scale, "0")[:scale], rest[scale:]
    return None if dropped.strip("0") else int(whole + kept)


class Vectors(unittest.TestCase):
    maxDiff = None

    def test_vectors(self) -> None:
        for vector, population, round_name, results in vectors():
            with self.subTest(vector):
                given = read_population(population)
                self.assertEqual(score(RULEBOOK, given, round_name), results)
                lines = [json.loads(line) for line in results.splitlines()[1:]]
                units = score_units(RULEBOOK, given, round_name)
                self.assertEqual(json.loads(json.dumps(units)), lines)

    def test_vectors_in_a_batch(self) -> None:
        for vector, population, round_name, results in vectors():
            with self.subTest(vector):
                batch = Batch(RULEBOOK, KERNEL, read_population(population), round_name).score()
                lines: List[Any] = [json.loads(line) for line in results.splitlines()[1:]]
                for row, line in enumerate(lines):
                    nodes = {one["node"]: steps(one["score"], batch.scale) for one in line["nodes"]}
                    leaves = {leaf: scores[row] for leaf, scores in batch.leaves.items()}
                    self.assertEqual(leaves, {leaf: nodes[leaf] for leaf in leaves})
                    self.assertEqual(batch.totals[row], steps(line["total"]["score"], batch.scale))
                    if batch.totals[row] is not None:
                        self.assertEqual(batch.grades[row], line.get("grade", {}).get("grade"))

    def command(self, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[bytes]":
        line = [sys.executable, "-m", "${name}", *arguments]
        return subprocess.run(line, cwd=ROOT, input=given.encode("utf-8"), capture_output=True)

    def test_command(self) -> None:
        _, population, round_name, results = next(vectors())
        ran = self.command("-", "--round", round_name, given=population)
        self.assertEqual((ran.returncode, ran.stdout.decode("utf-8")), (0, results))
        refused = self.command("-", "--round", round_name, given="{")
        self.assertEqual((refused.returncode, refused.stdout), (2, b""))

    def test_sample_of_the_readme(self) -> None:
        ran = self.command("population.json")
        self.assertEqual((ran.returncode, ran.stderr), (0, b""))
        given = json.loads((ROOT / "population.json").read_text("utf-8"))
        lines = ran.stdout.decode("utf-8").splitlines()[1:]
        units = [json.loads(line)["unit"] for line in lines]
        self.assertEqual(units, [unit["id"] for unit in given["units"]])
`;
}
