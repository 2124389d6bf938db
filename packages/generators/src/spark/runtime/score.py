"""Scores units in Spark: reads tables, makes views of the SQL beside this file, writes the results.

    spark-submit --files reading.sql,scoring.sql,tables.json score.py --data DIR --out DIR

Nothing of it runs in Python but this driver: plans hold Spark's own expressions alone.
"""

import argparse
import json
from pathlib import Path
import re
from typing import Dict, List, Optional, Sequence, Tuple

from py4j.java_gateway import JavaObject
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession

# What the SQL rests on, whatever the cluster sets: what does not fit is an error, and no text is rewritten.
# Constraints of columns upon columns are more than can be written down, and no filter here has use of them;
# nor can plans of so many expressions be read, but writing them out for the user interface takes minutes.
SETTINGS = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.constraintPropagation.enabled": "false",
    "spark.sql.decimalOperations.allowPrecisionLoss": "true",
    "spark.sql.parser.escapedStringLiterals": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    "spark.sql.ui.explainMode": "simple",
    "spark.sql.variable.substitute": "false",
}
VIEW = re.compile(r"^CREATE OR REPLACE TEMPORARY VIEW (\w+) AS$", re.MULTILINE)
HANDED_IN = "handed_in"
TABLES = ("scores", "node_results")
AT_ONCE = 1_000

Rows = Dict[str, List[list]]
Columns = Sequence[Tuple[str, str]]


def beside(name: str) -> str:
    """A file of the package: beside this one, or where `--files` has put it."""
    places = [Path(__file__).resolve().parent, Path.cwd(), Path(SparkFiles.getRootDirectory())]
    for folder in places:
        if (folder / name).is_file():
            return (folder / name).read_text("utf-8")
    raise FileNotFoundError(f"{name} is not in any of {', '.join(map(str, places))}")


def tables() -> Dict[str, Columns]:
    """The tables that are read: their columns and types, in order."""
    return json.loads(beside("tables.json"))


def started(name: str) -> SparkSession:
    spark = SparkSession.builder.appName(name).getOrCreate()
    for key, value in SETTINGS.items():
        spark.conf.set(key, value)
    return spark


def typed(frame: DataFrame, columns: Columns) -> DataFrame:
    """The columns of a table in their types; one that is not there is null."""
    there = {column.lower(): (column, kind) for column, kind in frame.dtypes}

    def column_of(name: str, kind: str) -> str:
        found, given = there.get(name.lower(), (None, ""))
        value = "NULL" if found is None else f"`{found}`"
        if kind.startswith("MAP") and given == "string":
            return f"from_json({value}, '{kind}') AS {name}"
        return f"CAST({value} AS {kind}) AS {name}"

    return frame.selectExpr(*(column_of(name, kind) for name, kind in columns))


def without_rows(spark: SparkSession, columns: Columns) -> DataFrame:
    nulls = ", ".join(f"CAST(NULL AS {kind}) AS {name}" for name, kind in columns)
    return spark.sql(f"SELECT {nulls} WHERE FALSE")


def from_files(spark: SparkSession, folder: str, form: str) -> None:
    """Each table from `folder/table`, `folder/table.parquet` or `folder/table.csv`; one that is not there has no rows."""
    jvm = spark.sparkContext._jvm
    assert jvm is not None
    for name, columns in tables().items():
        frame: Optional[DataFrame] = None
        for path in (f"{folder}/{name}", f"{folder}/{name}.{form}"):
            where = jvm.org.apache.hadoop.fs.Path(path)
            if not where.getFileSystem(spark._jsparkSession.sessionState().newHadoopConf()).exists(where):
                continue
            read = spark.read
            if form == "csv":
                read = read.options(header=True, multiLine=True, escape='"', encoding="UTF-8")
            frame = read.format(form).load(path)
            break
        (without_rows(spark, columns) if frame is None else typed(frame, columns)).createOrReplaceTempView(name)


def from_rows(spark: SparkSession, rows: Rows) -> None:
    """Tables of this process, which need no storage that the workers see; parsed by Spark, not by Python."""
    for name, columns in tables().items():
        own = [dict(zip((column for column, _ in columns), row)) for row in rows.get(name, [])]
        if own:
            parts = [json.dumps(own[at : at + AT_ONCE], ensure_ascii=False) for at in range(0, len(own), AT_ONCE)]
            schema = ", ".join(f"{column}: {kind if kind.startswith('MAP') else 'STRING'}" for column, kind in columns)
            read = f"inline(from_json(value, 'ARRAY<STRUCT<{schema}>>'))"
            frame = typed(texts(spark, parts).selectExpr(read), columns)
        else:
            frame = without_rows(spark, columns)
        frame.createOrReplaceTempView(name)


def texts(spark: SparkSession, parts: Sequence[str]) -> DataFrame:
    """Texts as a table without files and without Python."""
    jvm = spark.sparkContext._jvm
    assert jvm is not None
    listed = jvm.java.util.ArrayList()
    for part in parts:
        listed.add(part)
    encoder = jvm.org.apache.spark.sql.Encoders.STRING()
    return DataFrame(spark._jsparkSession.createDataset(listed, encoder).toDF(), spark)


def with_views(spark: SparkSession, file: str, without: Sequence[str] = ()) -> None:
    """Makes the views of a file, one behind the other; of each the plan is kept, and not made again."""
    _, *parts = VIEW.split(beside(file))
    for name, select in zip(parts[::2], parts[1::2]):
        if name not in without:
            spark.sql(select.strip().rstrip(";")).createOrReplaceTempView(name)


def handed_in(spark: SparkSession) -> JavaObject:
    """What was read, worked out once: rows that are kept, and made anew where a worker is lost.

    Behind them a plan begins of its own, or planning would go through all that was read with each step.
    """
    with_views(spark, "reading.sql")
    frame = spark.table(f"{HANDED_IN}_read")._jdf
    jvm = spark.sparkContext._jvm
    assert jvm is not None
    rows = frame.rdd().persist(jvm.org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK())
    kept = spark._jsparkSession.createDataFrame(rows, frame.schema())
    DataFrame(kept, spark).createOrReplaceTempView(HANDED_IN)
    return rows


def scored(spark: SparkSession, tables: bool = False) -> JavaObject:
    """Views over what was read; with those of `TABLES` where they are asked for. Gives the rows that are kept."""
    rows = handed_in(spark)
    with_views(spark, "scoring.sql", without=() if tables else TABLES)
    return rows


def lines(spark: SparkSession) -> DataFrame:
    """The canonical results, a line each, in one file's order."""
    return spark.table("results").repartition(1).sortWithinPartitions("round", "place").select("line")


def main() -> None:
    asked = argparse.ArgumentParser(description="Scores units in Spark.")
    given = asked.add_mutually_exclusive_group(required=True)
    given.add_argument("--data", metavar="DIR", help="tables, a folder or file each")
    given.add_argument("--rows", metavar="FILE", help="tables of the driver, as JSON: rows by table")
    asked.add_argument("--format", choices=("parquet", "csv"), default="parquet", help="of --data")
    asked.add_argument("--out", metavar="DIR", help="gets results, scores and node_results; replaces what is there")
    asked.add_argument("--lines", metavar="FILE", help="a file of the driver for the canonical results")
    options = asked.parse_args()
    if options.out is None and options.lines is None:
        asked.error("one of --out and --lines is needed")

    spark = started("cchc")
    try:
        if options.rows is not None:
            from_rows(spark, json.loads(Path(options.rows).read_text("utf-8")))
        else:
            from_files(spark, options.data, options.format)
        scored(spark, tables=options.out is not None)
        if options.lines is not None:
            with open(options.lines, "w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{row.line}\n" for row in lines(spark).toLocalIterator())
        if options.out is not None:
            lines(spark).write.mode("overwrite").text(f"{options.out}/results")
            for name in TABLES:
                spark.table(name).write.mode("overwrite").parquet(f"{options.out}/{name}")
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
