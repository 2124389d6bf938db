"""The command line: a population in, the canonical result out."""

import argparse
import sys
from typing import Optional, Sequence

from .declared import Rulebook
from .population import read_population
from .results import score


def run(rulebook: Rulebook, program: str, arguments: Optional[Sequence[str]] = None) -> int:
    """0 where everything was scored, 2 where the input cannot be used."""
    parser = argparse.ArgumentParser(prog=f"python -m {program}")
    parser.add_argument("population", help="canonical population JSON; - reads standard input")
    parser.add_argument("--round", help="one of the population's rounds; else the last one")
    options = parser.parse_args(arguments)
    try:
        if options.population == "-":
            text = sys.stdin.buffer.read().decode("utf-8")
        else:
            with open(options.population, encoding="utf-8") as file:
                text = file.read()
        result = score(rulebook, read_population(text), options.round)
    except (OSError, ValueError) as problem:
        print(f"{parser.prog}: {problem}", file=sys.stderr)
        return 2
    sys.stdout.buffer.write(result.encode("utf-8"))
    return 0
