"""Spark over case rows: `PACKAGE ROWS BY-HAND`; prints seconds of processor time, by hand and generated, a line a turn.

Each has a session of its own in one process, so that no setting of the job is one of what is written by hand.
"""

import json
import os
from pathlib import Path
import sys
from typing import Callable

from pyspark.sql import DataFrame

PACKAGE, ROWS, BY_HAND = sys.argv[1:4]
# The machine of Java takes so many until it has compiled what both of them run.
TURNS_BEFORE = 25
TURNS = 15
sys.path.insert(0, PACKAGE)
import score  # noqa: E402

spark = score.started("cchc")
spark.sparkContext.setLogLevel("OFF")
score.from_files(spark, ROWS, "parquet")
counted = Path(BY_HAND).read_text("utf-8")
machine = spark.sparkContext._jvm.java.lang.ProcessHandle.current().pid()


def used() -> float:
    """Of the process of Java, which does all of it; Linux counts in ticks."""
    stat = Path(f"/proc/{machine}/stat").read_text("utf-8")
    user, system = stat[stat.rindex(")") + 2 :].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def seconds(work: Callable[[], None]) -> float:
    start = used()
    work()
    return used() - start


def written(frame: DataFrame) -> None:
    frame.write.format("noop").mode("overwrite").save()


def by_hand() -> None:
    written(hand.sql(counted))


def ours() -> None:
    kept = score.scored(spark)
    written(score.output(spark, "scores"))
    kept.release()


hand = spark.newSession()
hand.read.parquet(f"{ROWS}/ho_so.parquet").createOrReplaceTempView("ho_so")
before_lacks, _ = score.reading()
score.with_views(spark, before_lacks)
figures = spark.table("ho_so_figures")
counts = hand.sql(counted)
if counts.exceptAll(figures.select(figures.columns[: len(counts.columns)])).count() > 0:
    raise SystemExit("other counts than by hand")
for turn in range(TURNS_BEFORE + TURNS):
    measured = {"hand": seconds(by_hand), "ours": seconds(ours)}
    print(json.dumps(measured) if turn >= TURNS_BEFORE else f"before: {measured}", flush=True)
spark.stop()
