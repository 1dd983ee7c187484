"""`python -m benchmarks [warm] [cold] [growth] [--node-modules FOLDER]`: print every figure the documents quote."""

import argparse
from pathlib import Path

from benchmarks import cold, growth, warm


def main() -> None:
    """Run the named benchmarks, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("which", nargs="*", choices=["warm", "cold", "growth"], default=[])
    parser.add_argument("--node-modules", type=Path, help="folder with docxtemplater and pizzip; left out without it")
    options = parser.parse_args()
    which = options.which or ["warm", "cold", "growth"]
    if "warm" in which:
        print("\n".join(warm.run(options.node_modules)), flush=True)
    if "cold" in which:
        print("\n".join(cold.run()), flush=True)
    if "growth" in which:
        print("\n".join(growth.run()), flush=True)


if __name__ == "__main__":
    main()
