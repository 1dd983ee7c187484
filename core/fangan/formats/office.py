"""LibreOffice as a converter: run out of sight in a profile of its own, and stopped when it hangs."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from fangan.formats.fonts import environment
from fangan.late.tuples import NamedTuple
from fangan.model.problem import OutputFailed, problem

TIMEOUT = 120.0
"""Seconds one conversion may take; a plan of a hundred pages takes a tenth of it."""

_COMMANDS = ("soffice", "libreoffice")
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_QUIETLY = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")


class Office(NamedTuple):
    """A LibreOffice with a profile and a folder to work in; `environ` is the environment it runs in.

    `memory` are the bytes it may have where the system can limit them, 0 for as many as it wants.
    """

    program: str
    folder: Path
    environ: Mapping[str, str]
    timeout: float
    memory: int = 0

    def convert(self, sources: Mapping[str, bytes], wanted: str) -> dict[str, bytes]:
        """Convert files, by name, in one run; `wanted` is a suffix, and a filter with its options behind a colon.

        The results bear the names of their sources with the new suffix. OutputFailed: `libreoffice-slow` after
        `timeout` seconds, `libreoffice-failed` when one of them is missing.
        """
        paths = [self.folder / name for name in sources]
        for path, data in zip(paths, sources.values(), strict=True):
            path.write_bytes(data)
        results = [path.with_suffix("." + wanted.partition(":")[0]) for path in paths]
        said = _run(self._command(wanted, paths), self)
        if not all(result.exists() for result in results):
            raise OutputFailed([problem("libreoffice-failed", None, reason=said or "…")])
        return {result.name: result.read_bytes() for result in results}

    def convert_each(self, sources: Mapping[str, bytes], wanted: str, end: bytes) -> dict[str, bytes | OutputFailed]:
        """Convert files as `convert` does, and say of each what became of it: its bytes, or why there are none.

        A run that hangs or breaks off at a file is started anew behind it; that file gets one more try. A result that
        such a run left is whole where it closes with `end`.
        """
        found: dict[str, bytes | OutputFailed] = {}
        left, tried = dict(sources), set[str]()
        while left:
            done: dict[str, bytes | OutputFailed] = {}
            try:
                done.update(zip(left, self.convert(left, wanted).values(), strict=True))
            except OutputFailed as failed:
                results = {name: self._result(name, wanted) for name in left}
                done.update({name: data for name, data in results.items() if data.rstrip().endswith(end)})
                if stopped := next((name for name in left if name not in done), ""):
                    done.update({stopped: failed} if stopped in tried else {})
                    tried.add(stopped)
            found |= done
            left = {name: data for name, data in left.items() if name not in done}
        return found

    def _result(self, name: str, wanted: str) -> bytes:
        """Return what was made of a file so far, b'' for nothing."""
        path = (self.folder / name).with_suffix("." + wanted.partition(":")[0])
        return path.read_bytes() if path.exists() else b""

    def _command(self, wanted: str, paths: list[Path]) -> list[str]:
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        return [
            self.program,
            profile,
            *_QUIETLY,
            "--convert-to",
            wanted,
            "--outdir",
            str(self.folder),
            *map(str, paths),
        ]


def find_office(environ: Mapping[str, str]) -> str | None:
    """Return the path of LibreOffice's program, or None."""
    return next(_candidates(environ), None)


def _candidates(environ: Mapping[str, str]) -> Iterator[str]:
    yield from filter(None, (shutil.which(command, path=environ.get("PATH")) for command in _COMMANDS))
    yield from (path for path in _ELSEWHERE if os.path.exists(path))


@contextmanager
def office(environ: Mapping[str, str], timeout: float = TIMEOUT, memory: int = 0) -> Iterator[Office]:
    """Set LibreOffice up for some conversions; two may work at once, and an open LibreOffice is not disturbed.

    `timeout` are the seconds and `memory` the bytes each run may take. OutputFailed `libreoffice-missing`.
    """
    program = find_office(environ)
    if program is None:
        raise OutputFailed([problem("libreoffice-missing")])
    with tempfile.TemporaryDirectory(prefix="fangan-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        yield Office(program, folder, environment(folder, environ), timeout, memory)


def _run(command: list[str], how: Office) -> str:
    """Run a command and return what it said on stderr; after `timeout` seconds stop it with all it started."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the program found above, our own file names
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=how.environ,
            start_new_session=True,
        )
    except OSError as error:
        raise OutputFailed([problem("libreoffice-failed", None, reason=error.strerror or error)]) from error
    _limit(process.pid, how.memory)
    with process:
        try:
            return process.communicate(timeout=how.timeout)[1].decode(errors="replace").strip()
        except subprocess.TimeoutExpired:
            raise OutputFailed([problem("libreoffice-slow", None, seconds=f"{how.timeout:g}")]) from None
        finally:
            _stop(process)


def _limit(process: int, memory: int) -> None:
    """Limit the memory of a process that was just started, and of those it will start; Linux alone can."""
    if memory and sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            resource.prlimit(process, resource.RLIMIT_AS, (memory, memory))


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and its children: the program LibreOffice starts with is not the one that works."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
