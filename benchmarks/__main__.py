"""Print every figure the documents quote, beside its limit: all are taken within this run, on this machine."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks import (
    bulk,
    checks,
    cold,
    growth,
    harvesting,
    importing,
    library,
    printing,
    reading,
    run_ons,
    warm,
    years,
)
from benchmarks.figures import Figure, markdown, plain
from benchmarks.tally import tally


def _checks(options: argparse.Namespace) -> Sequence[Figure]:
    """Return the figures of the rules; print precision and recall of each where no table is asked for."""
    told = tally(options.texts)
    if not options.markdown:
        print(f"{told.table()}\n", flush=True)
    return checks.run(told)


BENCHMARKS: Mapping[str, Callable[[argparse.Namespace], Sequence[Figure]]] = {
    "warm": lambda options: warm.run(options.node_modules),
    "bulk": lambda options: bulk.run(options.rows, options.node_modules),
    "cold": lambda _: cold.run(),
    "growth": lambda _: growth.run(),
    "reading": lambda _: reading.run(),
    "importing": lambda _: importing.run(),
    "harvesting": lambda _: harvesting.run(),
    "run-ons": lambda _: run_ons.run(),
    "years": lambda _: years.run(),
    "checks": _checks,
    "library": lambda _: library.run(),
    "printing": lambda _: printing.run(),
}


def main() -> int:
    """Run the named benchmarks, or all; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("which", nargs="*", metavar="WHICH", help=f"{', '.join(BENCHMARKS)}; all without one")
    parser.add_argument("--node-modules", type=Path, help="folder with docxtemplater and pizzip; left out without it")
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=[], help="texts, Word files or folders in which rules are counted, too"
    )
    parser.add_argument("--rows", type=int, default=bulk.ROWS, help="rows of the whole runs of “bulk”")
    parser.add_argument("--markdown", action="store_true", help="print one Markdown table")
    parser.add_argument("--strict", action="store_true", help="end with 1 when a limit does not hold")
    options = parser.parse_args()
    unknown = set(options.which) - set(BENCHMARKS)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    figures: list[Figure] = []
    for name, run in BENCHMARKS.items():
        if options.which and name not in options.which:
            continue
        found = run(options)
        figures += found
        if not options.markdown:
            print(f"{name}\n{plain(found)}\n", flush=True)
    if options.markdown:
        print(markdown(figures))
    return int(options.strict and not all(figure.holds for figure in figures))


if __name__ == "__main__":
    raise SystemExit(main())
