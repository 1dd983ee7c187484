"""The console script."""


def main() -> None:
    """Run the command line with the process's own arguments and end with an exit code of docs/design.md §10."""
    from fangan.cli.root import root

    root.main(prog_name="fangan")
