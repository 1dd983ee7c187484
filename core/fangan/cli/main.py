"""The console script."""

import gc
import os
import sys

INTERRUPTED = 130
"""ExitCode.INTERRUPTED, without importing it."""


def main() -> None:
    """Run the command line with the process's own arguments and end with an exit code of docs/design.md §10."""
    gc.set_threshold(200_000)  # what a run imports stays: looking through it every 700 objects costs a twentieth
    try:
        _main()
    finally:
        gc.freeze()  # nor is it looked through once more, for what nobody holds, when all of it goes


def _main() -> None:
    from fangan.cli.front import answer

    text = answer(sys.argv[1:], os.environ)
    if text is not None and _printed(text):
        return
    try:
        from fangan.cli.root import root
    except KeyboardInterrupt:  # a person who is quicker than our imports
        raise SystemExit(INTERRUPTED) from None
    root.main(prog_name="fangan")


def _printed(text: str) -> bool:
    """Print, or tell that it failed: then the long way fails too, and knows what to say.

    Past Python's buffer, which would keep what could not be written and fail over it again.
    """
    try:
        data = text.encode(sys.stdout.encoding)
        unbuffered = getattr(sys.stdout.buffer, "raw", sys.stdout.buffer)
        return unbuffered.write(data) == len(data)
    except (AttributeError, OSError, UnicodeError):
        return False
