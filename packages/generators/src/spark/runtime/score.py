"""Scores units in Spark: reads tables, makes views of the SQL beside this file, writes the results.

    spark-submit --files reading.sql,scoring.sql,tables.json score.py --data DIR --out DIR

Nothing of it runs in Python but this driver: plans hold Spark's own expressions alone.
"""

import argparse
import json
from pathlib import Path
import re
import sys
from typing import Collection, Dict, List, Optional, Sequence, Tuple

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
COUNTED = "handed_in_read"
LACKING = "rows_lacking"
WITH_LACKS = "handed_in_with_lacks"
HANDED_IN = "handed_in"
RESULTS = "results"
TABLES = ("scores", "node_results")
AT_ONCE = 1_000

# Units are few where Spark takes their table for no more than so many bytes. What is exchanged then are
# sums a unit, for which the usual 200 parts would be 200 files of each task; and what they handed in is
# held by the driver, up to so many cells.
FEW_UNITS = 1 << 20
FEW_PARTS = 4
CELLS = 1_000_000
PARTS = "spark.sql.shuffle.partitions"

# Where the driver holds what was handed in, this rule would score while it plans: all columns, asked for or not.
WITHOUT_RULES = "spark.sql.optimizer.excludedRules"
SCORES_IN_PLANS = "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation"

Rows = Dict[str, List[list]]
Columns = Sequence[Tuple[str, str]]

# This file is the same for all rulebooks, whatever language theirs is.
MISSING = (
    "Không có bảng {names} trong `{place}`{forms}. Chấm tiếp thì như thể chưa ai nộp gì: hãy đưa bảng vào đó; "
    "bảng nào đúng là không có dòng nào thì nêu tên bằng `--empty {listed}` (gọi hàm: `empty=`).",
    "There is no table {names} in `{place}`{forms}. It would be scored as if nobody had handed anything in: put the table there; "
    "where it is meant to have no rows, name it by `--empty {listed}` (of the functions: `empty=`).",
)


class TableMissing(ValueError):
    """A table that the rulebook asks for is not there, and nobody said that it has no rows."""


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


def file_of(spark: SparkSession, stem: str, form: str) -> Optional[str]:
    """The folder or file of a table."""
    jvm = spark.sparkContext._jvm
    assert jvm is not None
    for path in (stem, f"{stem}.{form}"):
        where = jvm.org.apache.hadoop.fs.Path(path)
        if where.getFileSystem(spark._jsparkSession.sessionState().newHadoopConf()).exists(where):
            return path
    return None


def check_there(there: Collection[str], empty: Collection[str], place: str, forms: str = "") -> None:
    """Raises TableMissing for all tables that are not there and not said to be empty."""
    missing = [name for name in tables() if name not in there and name not in empty]
    if missing:
        names = ", ".join(f"`{name}`" for name in missing)
        said = (one.format(names=names, place=place, forms=forms, listed=" ".join(missing)) for one in MISSING)
        raise TableMissing("\n".join(said))


def from_files(spark: SparkSession, folder: str, form: str, empty: Collection[str] = ()) -> None:
    """Each table from `folder/table`, `folder/table.parquet` or `folder/table.csv`.

    One that is not there has no rows if it is named in `empty`, and raises TableMissing if not.
    """
    paths = {name: file_of(spark, f"{folder}/{name}", form) for name in tables()}
    forms = f" (`{folder}/…`, `{folder}/….{form}`)"
    check_there([name for name, path in paths.items() if path is not None], empty, folder, forms)
    for name, columns in tables().items():
        path = paths[name]
        read = spark.read
        if form == "csv":
            read = read.options(header=True, multiLine=True, escape='"', encoding="UTF-8")
        frame = without_rows(spark, columns) if path is None else typed(read.format(form).load(path), columns)
        frame.createOrReplaceTempView(name)


def from_rows(spark: SparkSession, rows: Rows, empty: Collection[str] = (), place: str = "rows") -> None:
    """Tables of this process, which need no storage that the workers see; parsed by Spark, not by Python.

    One that is not there is taken as in `from_files`; one without rows is an empty list.
    """
    check_there(rows, empty, place)
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


def views(file: str) -> Dict[str, str]:
    """The views of a file: a SELECT each, by its name, one behind the other."""
    _, *parts = VIEW.split(beside(file))
    return {name: select.strip().rstrip(";") for name, select in zip(parts[::2], parts[1::2])}


def with_views(spark: SparkSession, made: Dict[str, str]) -> None:
    """Makes views in their order; of each the plan is kept, and not made again."""
    for name, select in made.items():
        spark.sql(select).createOrReplaceTempView(name)


def reading() -> Tuple[Dict[str, str], Dict[str, str]]:
    """Views up to what each unit handed in, and those that look for rows that cannot be decided."""
    made = views("reading.sql")
    at = list(made).index(COUNTED) + 1
    return dict(list(made.items())[:at]), dict(list(made.items())[at:])


def has_few_units(spark: SparkSession) -> bool:
    size = spark.table("units")._jdf.queryExecution().optimizedPlan().stats().sizeInBytes()
    return int(size) <= FEW_UNITS


class Kept:
    """Views worked out once, behind each of which a plan begins of its own: or planning would go through
    all that was read with each step.

    Up to so many cells are held by the driver. Other rows stay where they are, and are made anew where a
    worker is lost.
    """

    def __init__(self, spark: SparkSession, cells: int) -> None:
        self.spark, self.cells = spark, cells
        self.rows: List[JavaObject] = []

    def view(self, name: str, of: str) -> DataFrame:
        """Makes the view `name` of the rows of the view `of`."""
        frame = self.spark.table(of)._jdf
        rows, schema = frame.rdd(), frame.schema()
        most = self.cells // len(frame.columns())
        held = rows.toJavaRDD().take(most + 1) if most > 0 else None
        if held is None or len(held) > most:
            jvm = self.spark.sparkContext._jvm
            assert jvm is not None
            held = rows.persist(jvm.org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK())
            self.rows.append(held)
        kept = DataFrame(self.spark._jsparkSession.createDataFrame(held, schema), self.spark)
        kept.createOrReplaceTempView(name)
        return kept

    def release(self) -> None:
        for rows in self.rows:
            rows.unpersist(False)


def handed_in(spark: SparkSession, kept: Kept) -> None:
    """What was read. Rows that cannot be decided are counted with all others, and looked for where there are any."""
    counted, lacking = reading()
    with_views(spark, counted)
    frame = kept.view(HANDED_IN, COUNTED)
    if LACKING in frame.columns and not frame.where(f"{LACKING} > 0").isEmpty():
        with_views(spark, lacking)
        kept.view(HANDED_IN, WITH_LACKS)


def scored(spark: SparkSession, cells: int = CELLS) -> Kept:
    """Views over what was read, up to those of `output`. Gives what is kept for them until it is released."""
    few = has_few_units(spark)
    parts = int(spark.sparkContext.getConf().get(PARTS, "200") or 0)
    spark.conf.set(PARTS, min(FEW_PARTS, parts) if few else parts)
    spark.conf.unset(WITHOUT_RULES)
    kept = Kept(spark, cells if few else 0)
    handed_in(spark, kept)
    steps = {name: select for name, select in views("scoring.sql").items() if name not in (RESULTS, *TABLES)}
    with_views(spark, steps)
    spark.conf.set(WITHOUT_RULES, SCORES_IN_PLANS)
    return kept


def output(spark: SparkSession, name: str) -> DataFrame:
    """`results` or one of `TABLES`."""
    return spark.sql(views("scoring.sql")[name])


def lines(spark: SparkSession) -> DataFrame:
    """The canonical results, a line each, in one file's order."""
    return output(spark, RESULTS).repartition(1).sortWithinPartitions("round", "place").select("line")


def main() -> None:
    asked = argparse.ArgumentParser(description="Scores units in Spark.")
    given = asked.add_mutually_exclusive_group(required=True)
    given.add_argument("--data", metavar="DIR", help="tables, a folder or file each")
    given.add_argument("--rows", metavar="FILE", help="tables of the driver, as JSON: rows by table")
    asked.add_argument("--format", choices=("parquet", "csv"), default="parquet", help="of --data")
    asked.add_argument(
        "--empty", metavar="TABLE", nargs="+", default=[], help="has no rows if it is not there, and is no error"
    )
    asked.add_argument("--out", metavar="DIR", help="gets results, scores and node_results; replaces what is there")
    asked.add_argument("--lines", metavar="FILE", help="a file of the driver for the canonical results")
    asked.add_argument(
        "--cells", metavar="N", type=int, default=CELLS, help="at most so many are held by the driver (%(default)s)"
    )
    options = asked.parse_args()
    if options.out is None and options.lines is None:
        asked.error("one of --out and --lines is needed")

    spark = started("cchc")
    try:
        if options.rows is not None:
            from_rows(spark, json.loads(Path(options.rows).read_text("utf-8")), options.empty, options.rows)
        else:
            from_files(spark, options.data, options.format, options.empty)
        scored(spark, options.cells)
        if options.lines is not None:
            with open(options.lines, "w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{row.line}\n" for row in lines(spark).toLocalIterator())
        if options.out is not None:
            lines(spark).write.mode("overwrite").text(f"{options.out}/results")
            for name in TABLES:
                output(spark, name).write.mode("overwrite").parquet(f"{options.out}/{name}")
    except TableMissing as missing:
        sys.exit(str(missing))
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
