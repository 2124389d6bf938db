import { aloneInWords, amongUnits, resultCodes, scorerReadme } from '@cchc/words';
import { plain } from '../comments/plain.js';
import { leafFiles } from '../program/leaf-files.js';
import type { GeneratedFile } from '../target.js';
import { vectorFiles } from '../vectors/files.js';
import { sampleFile } from '../vectors/sample.js';
import { conditionsModule, figuresModule, leavesModule } from './modules.js';
import { batchingModules } from './lanes/lane-module.js';
import { head, type Printing } from './printing.js';
import { rulebookModule } from './rulebook.js';
import { testModule } from './tests.js';
import runtime from './runtime.generated.json' with { type: 'json' };

/** All files of the package, in a fixed order. */
export function packageFiles(to: Printing): readonly GeneratedFile[] {
  const { order, package: name } = to;
  return [
    { path: 'README.md', content: readme(to) },
    { path: 'pyproject.toml', content: pyproject(to) },
    sampleFile(order),
    { path: `${name}/__init__.py`, content: init(to) },
    { path: `${name}/__main__.py`, content: main(name) },
    { path: `${name}/py.typed`, content: '' },
    { path: `${name}/rulebook.py`, content: rulebookModule(to) },
    { path: `${name}/criteria/__init__.py`, content: '' },
    ...leafFiles(to.rulebook).map((file) => ({
      path: `${name}/criteria/${file.name}.py`,
      content: leavesModule(file, to),
    })),
    { path: `${name}/conditions.py`, content: conditionsModule(to) },
    { path: `${name}/figures.py`, content: figuresModule(to) },
    ...batchingModules(to).map(({ file, text }) => ({
      path: `${name}/batching/${file}`,
      content: text,
    })),
    ...runtime.map(({ file, text }) => ({ path: `${name}/runtime/${file}`, content: text })),
    { path: 'tests/__init__.py', content: '' },
    { path: 'tests/test_vectors.py', content: testModule(name) },
    ...vectorFiles(order.vectors, 'tests/vectors'),
  ];
}

function init(to: Printing): string {
  return `${head('rulebook', to)}
from .rulebook import RULEBOOK
from .runtime.population import read_population
from .runtime.results import UnitResult, score, score_units

__all__ = ["RULEBOOK", "UnitResult", "read_population", "score", "score_units"]
`;
}

function main(name: string): string {
  return `import sys

from .rulebook import RULEBOOK
from .runtime.command import run

sys.exit(run(RULEBOOK, "${name}"))
`;
}

function pyproject({ order, rulebook, package: name }: Printing): string {
  return `[build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "${name.replaceAll('_', '-')}"
version = "${order.version}"
description = ${JSON.stringify(plain(rulebook.title).slice(0, 500))}
readme = "README.md"
requires-python = ">=3.9"
dependencies = []

[tool.setuptools]
packages = ["${name}", "${name}.batching", "${name}.criteria", "${name}.runtime"]

[tool.setuptools.package-data]
${name} = ["py.typed"]
`;
}

function readme({ order, rulebook, package: name }: Printing): string {
  return scorerReadme(
    {
      title: plain(rulebook.title),
      code: plain(rulebook.code),
      hash: order.hash,
      version: order.version,
      runsOn: 'Python 3.9',
      codeLanguage: 'python',
      install: 'pip install .',
      command: `python -m ${name} population.json --round final`,
      test: 'python -m unittest',
      example: `from pathlib import Path

from ${name} import RULEBOOK, read_population, score, score_units
from ${name}.batching import KERNEL
from ${name}.runtime.batch import Batch

population = read_population(Path("population.json").read_text("utf-8"))
print(score(RULEBOOK, population), end="")  # all units, in the last round

for unit in score_units(RULEBOOK, population):
    print(unit["unit"], unit["total"]["score"])

scores = Batch(RULEBOOK, KERNEL, population, population.rounds[-1]).score()
print(scores.totals, scores.grades)  # in steps of scores.scale decimal places`,
      alone: aloneInWords(rulebook, order.tongue),
      among: amongUnits(rulebook, order.tongue),
      codes: resultCodes(rulebook, order.tongue),
      files: [
        ['population.json', 'sample'],
        [`${name}/criteria/`, 'leaves'],
        [`${name}/conditions.py`, 'conditions'],
        [`${name}/figures.py`, 'figures'],
        [`${name}/batching/`, 'lanes'],
        [`${name}/rulebook.py`, 'rulebook'],
        [`${name}/runtime/`, 'runtime'],
        ['tests/vectors/', 'vectors'],
      ],
    },
    order.tongue,
  );
}
