"""Running code that is not ours: it may raise anything, but neither ends a run nor prints among our results."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

_LONGEST_REASON = 300


@contextmanager
def foreign() -> Iterator[None]:
    """Run a plugin's code: what it prints goes to stderr, and SystemExit and its like are raised as a RuntimeError.

    Only KeyboardInterrupt gets through as it is: that is the person at the keyboard, not the plugin.
    """
    try:
        with redirect_stdout(sys.stderr):
            yield
    except (Exception, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise RuntimeError(reason(error)) from error


def reason(error: BaseException) -> str:
    """Put an error of somebody else's on one line; its own text may be long, or fail too."""
    try:
        text = " ".join(str(error).split())
    except Exception:
        text = ""
    return f"{type(error).__name__}: {text[:_LONGEST_REASON]}".removesuffix(": ")
