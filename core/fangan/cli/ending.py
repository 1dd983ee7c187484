"""How a run ends: every exception becomes a line on stderr and an exit code of docs/design.md §10."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress

import click

from fangan.cli.language import _
from fangan.cli.talk import aside, report


def ending(run: Callable[[], object]) -> int:
    """Run a command line and return its exit code, whatever happens."""
    _soften_streams()
    try:
        value = run()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (Exception, KeyboardInterrupt) as error:
        return _failed(error)
    return value if isinstance(value, int) else 0


def _failed(error: BaseException) -> int:
    from fangan.model.problem import ExitCode, FanganError

    if isinstance(error, FanganError):
        return report(error, as_json=False)
    if isinstance(error, click.Abort | KeyboardInterrupt | EOFError):
        aside(_("Interrupted; what was already written stays."))
        return ExitCode.INTERRUPTED
    if isinstance(error, BrokenPipeError):
        _close_quietly()
        return ExitCode.IO
    if os.environ.get("FANGAN_DEBUG"):
        raise error
    return _unwritten(error) if isinstance(error, OSError) else _internal(error)


def _unwritten(error: OSError) -> int:
    """Tell of a stream or a file that failed where no room says more of it: stdout, most often."""
    from fangan.model.problem import OutputFailed, Place, problem

    _close_quietly()
    place = Place(str(error.filename)) if error.filename else None
    failed = OutputFailed([problem("io-failed", place, reason=error.strerror or error)])
    with suppress(OSError):  # stderr may stand on the same disk
        report(failed, as_json=False)
    return failed.exit_code


def _soften_streams() -> None:
    """Let an old console (GBK, say) print ? for what it cannot show; a crash would lose the rest.

    A program started without stdout or stderr has None there: what it says goes nowhere.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _close_quietly() -> None:
    """Nothing more can be said on stdout, also not when Python closes it at the end: its reader or its disk is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _internal(error: BaseException) -> int:
    """Write a report for the maintainers and say where it is."""
    import tempfile
    import traceback

    from fangan.model.problem import ExitCode

    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", prefix="fangan-", suffix=".txt", delete=False
        ) as file:
            file.write(_facts_of_this_run())
            traceback.print_exception(error, file=file)
        where = file.name
    except OSError:
        where = "-"
    text = _("Internal error ({reason}). Please send the report {file} to the maintainers.")
    aside(text.format(reason=f"{type(error).__name__}: {error}", file=where))
    return ExitCode.INTERNAL


def _facts_of_this_run() -> str:
    from fangan import __version__

    return f"fangan {__version__}, Python {sys.version}, {sys.platform}\n{sys.argv}\n\n"
