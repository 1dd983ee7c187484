"""LibreOffice as a converter: run out of sight in a profile of its own, and stopped when it hangs."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from fangan.formats.fonts import environment
from fangan.model.problem import OutputFailed, problem

TIMEOUT = 120.0
"""Seconds one conversion may take; a plan of a hundred pages takes a tenth of it."""

_COMMANDS = ("soffice", "libreoffice")
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


def find_office(environ: Mapping[str, str]) -> str | None:
    """Return the path of LibreOffice's program, or None."""
    return next(_candidates(environ), None)


def _candidates(environ: Mapping[str, str]) -> Iterator[str]:
    yield from filter(None, (shutil.which(command, path=environ.get("PATH")) for command in _COMMANDS))
    yield from (path for path in _ELSEWHERE if os.path.exists(path))


def convert_to_pdf(docx: bytes, environ: Mapping[str, str], timeout: float = TIMEOUT) -> bytes:
    """Convert a .docx to PDF; two conversions may run at once, and an open LibreOffice is not disturbed.

    OutputFailed: `libreoffice-missing`, `libreoffice-slow` after `timeout` seconds, or `libreoffice-failed`.
    """
    program = find_office(environ)
    if program is None:
        raise OutputFailed([problem("libreoffice-missing")])
    with tempfile.TemporaryDirectory(prefix="fangan-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, result = folder / "plan.docx", folder / "plan.pdf"
        source.write_bytes(docx)
        said = _run(_command(program, folder, source), environment(folder, environ), timeout)
        if not result.exists():
            raise OutputFailed([problem("libreoffice-failed", None, reason=said or "…")])
        return result.read_bytes()


def _command(program: str, folder: Path, source: Path) -> list[str]:
    profile = (folder / "profile").as_uri()
    options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"]
    target = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), str(source)]
    return [program, f"-env:UserInstallation={profile}", *options, *target]


def _run(command: list[str], environment: Mapping[str, str], timeout: float) -> str:
    """Run a command and return what it said on stderr; after `timeout` seconds stop it with all it started."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the program found above, our own file names
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise OutputFailed([problem("libreoffice-failed", None, reason=error.strerror or error)]) from error
    with process:
        try:
            return process.communicate(timeout=timeout)[1].decode(errors="replace").strip()
        except subprocess.TimeoutExpired:
            raise OutputFailed([problem("libreoffice-slow", None, seconds=f"{timeout:g}")]) from None
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and its children: the program LibreOffice starts with is not the one that works."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
