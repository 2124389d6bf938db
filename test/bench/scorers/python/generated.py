"""The generated scorer, over columns. Arguments: its folder and package, `inputs.txt`, the set."""

from decimal import Decimal
import importlib
import sys

from serve import cells, serve

folder, name, listed, set_folder = sys.argv[1:]
sys.path.insert(0, folder)
package = importlib.import_module(name)
batching = importlib.import_module(f"{name}.batching")
runtime = importlib.import_module(f"{name}.runtime.batch")

records = cells(f"{set_folder}/records.csv")[1:]
header = cells(f"{set_folder}/expected.csv")[0]


def steps(cell, digits):
    return int(cell == "yes") if cell in ("yes", "no") else int(Decimal(cell).scaleb(digits))


with open(listed, encoding="utf-8") as file:
    inputs = [line.split() for line in file]
figures = {
    one: [steps(record[at + 1], int(digits)) for record in records]
    for at, (one, digits) in enumerate(inputs)
}
batch = runtime.TableBatch(package.RULEBOOK, batching.KERNEL, figures)


def answers():
    scores = batch.score()
    yield ",".join(header)
    leaves = [scores.leaves[leaf] for leaf in header[3:]]
    for row, record in enumerate(records):
        numbers = [scores.totals[row], *(leaf[row] for leaf in leaves)]
        total, *each = [f"{Decimal(one).scaleb(-scores.scale):.{scores.scale}f}" for one in numbers]
        yield ",".join([record[0], total, scores.grades[row] or "", *each])


serve(len(records), batch.score, answers)
