"""The console script."""

from typing import NoReturn


def main() -> NoReturn:
    """Run the command line with the process's own arguments and end with an exit code of docs/design.md §10."""
    from fangan.cli.root import root

    root.main(prog_name="fangan")
