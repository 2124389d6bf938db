import { scorerReadme } from '@cchc/words';
import { plain } from '../comments/plain.js';
import type { GeneratedFile } from '../target.js';
import { vectorFiles } from '../vectors/files.js';
import { conditionsModule, figuresModule, leavesModule } from './modules.js';
import { batchingModule } from './lanes/lane-module.js';
import { head, type Printing } from './printing.js';
import { rulebookModule } from './rulebook.js';
import runtime from './runtime.generated.json' with { type: 'json' };

/** All files of the package, in a fixed order. */
export function packageFiles(to: Printing): readonly GeneratedFile[] {
  const { order, package: name } = to;
  return [
    { path: 'README.md', content: readme(to) },
    { path: 'pyproject.toml', content: pyproject(to) },
    { path: `${name}/__init__.py`, content: init(to) },
    { path: `${name}/__main__.py`, content: main(name) },
    { path: `${name}/py.typed`, content: '' },
    { path: `${name}/rulebook.py`, content: rulebookModule(to) },
    { path: `${name}/leaves.py`, content: leavesModule(to) },
    { path: `${name}/conditions.py`, content: conditionsModule(to) },
    { path: `${name}/figures.py`, content: figuresModule(to) },
    { path: `${name}/batching.py`, content: batchingModule(to) },
    ...runtime.map(({ file, text }) => ({ path: `${name}/runtime/${file}`, content: text })),
    { path: 'tests/__init__.py', content: '' },
    { path: 'tests/test_vectors.py', content: tests(name) },
    ...vectorFiles(order.vectors, 'tests/vectors'),
  ];
}

function init(to: Printing): string {
  return `${head('rulebook', to)}
from .rulebook import RULEBOOK
from .runtime.population import read_population
from .runtime.results import score

__all__ = ["RULEBOOK", "read_population", "score"]
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
packages = ["${name}", "${name}.runtime"]

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
      command: `python -m ${name} population.json --round final`,
      test: 'python -m unittest',
      example: `from ${name} import RULEBOOK, read_population, score

print(score(RULEBOOK, read_population(text)), end="")

from ${name}.batching import KERNEL
from ${name}.runtime.batch import Batch, TableBatch

scores = Batch(RULEBOOK, KERNEL, read_population(text), "final").score()
print(scores.totals, scores.grades)  # in steps of scores.scale decimal places`,
      files: [
        [`${name}/leaves.py`, 'leaves'],
        [`${name}/conditions.py`, 'conditions'],
        [`${name}/figures.py`, 'figures'],
        [`${name}/batching.py`, 'lanes'],
        [`${name}/rulebook.py`, 'rulebook'],
        [`${name}/runtime/`, 'runtime'],
        ['tests/vectors/', 'vectors'],
      ],
    },
    order.tongue,
  );
}

function tests(name: string): string {
  return `"""Every vector: a population, and the canonical result that it has to give."""

import json
from pathlib import Path
import unittest

from ${name} import RULEBOOK, read_population, score

VECTORS = Path(__file__).parent / "vectors"


class Vectors(unittest.TestCase):
    maxDiff = None

    def test_vectors(self) -> None:
        for vector in json.loads((VECTORS / "vectors.json").read_text("utf-8")):
            with self.subTest(vector["name"]):
                population = (VECTORS / vector["population"]).read_text("utf-8")
                expected = (VECTORS / vector["results"]).read_text("utf-8")
                given = score(RULEBOOK, read_population(population), vector["round"])
                self.assertEqual(given, expected)
`;
}
