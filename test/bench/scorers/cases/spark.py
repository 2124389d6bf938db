"""Spark over case rows: `PACKAGE ROWS BY-HAND`; prints seconds of processor time, by hand and generated, a line a turn."""

import json
import os
from pathlib import Path
import sys
from typing import Callable

PACKAGE, ROWS, BY_HAND = sys.argv[1:4]
TURNS = 5
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


def written(query: str) -> None:
    spark.sql(query).write.format("noop").mode("overwrite").save()


def ours() -> None:
    kept = score.scored(spark, tables=True)
    written("SELECT * FROM scores")
    kept.unpersist(True)


score.with_views(spark, "reading.sql")
if spark.sql(counted).exceptAll(spark.table("ho_so_figures")).count() > 0:
    raise SystemExit("other counts than by hand")
for _ in range(TURNS):
    print(json.dumps({"hand": seconds(lambda: written(counted)), "ours": seconds(ours)}), flush=True)
spark.stop()
