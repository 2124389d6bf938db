"""Every vector: tables, and the canonical result that they have to give. Run by `spark-submit test_score.py`."""

import json
from pathlib import Path
import unittest

from score import from_rows, lines, scored, started


class Vectors(unittest.TestCase):
    maxDiff = None

    def test_vectors(self) -> None:
        spark = started("cchc vectors")
        self.addCleanup(spark.stop)
        vectors = sorted((Path(__file__).resolve().parent / "vectors").glob("*.json"))
        self.assertTrue(vectors)
        for file in vectors:
            vector = json.loads(file.read_text("utf-8"))
            with self.subTest(vector["name"]):
                from_rows(spark, vector["tables"])
                kept = scored(spark)
                self.assertEqual([row.line for row in lines(spark).collect()], vector["results"])
                kept.release()


if __name__ == "__main__":
    unittest.main()
