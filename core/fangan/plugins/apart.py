"""Run a plugin's code in a process of its own, within limits: it may fail in any way and takes nothing along."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from typing import IO, Any

LOADING_SECONDS = 10
"""How long a plugin may take until it has answered."""
_SAID = 4 * 1024
"""How much of what it prints is passed on, in bytes: a screenful."""
_INSIDE = (
    "import json, sys; task = json.loads(sys.stdin.buffer.readline()); sys.path[:] = task['path']; "
    "from fangan.plugins.inside import main; main(task)"
)


class NoAnswer(Exception):
    """A plugin's process gave no answer; `code` and `values` say why."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def ask_apart(value: str, who: str) -> Any:
    """Return what `fangan.plugins.inside` says of a package; raises NoAnswer when it says nothing.

    What the package prints goes to stderr, in lines that begin with `who` it is. The process sees this one's
    `sys.path`, folder and environment. It ends with everything it has started, as far as the system keeps track of
    that.
    """
    task = {"value": value, "path": sys.path, "seconds": LOADING_SECONDS + 5}
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as said:
        # files, not pipes: nobody need be waited for who has been handed one and outlives the process
        process = subprocess.Popen(  # noqa: S603 – Python itself, with a program of ours
            [sys.executable, "-P", "-W", "ignore", "-c", _INSIDE],  # warnings are for its author
            stdin=subprocess.PIPE,
            stdout=answer,
            stderr=said,
            start_new_session=True,
        )
        try:
            process.communicate(json.dumps(task).encode() + b"\n", timeout=LOADING_SECONDS)
        except subprocess.TimeoutExpired:
            raise NoAnswer("plugin-hangs", seconds=LOADING_SECONDS) from None
        finally:
            _end(process)
        _pass_on(said, who)
        answer.seek(0)
        return _understood(answer.read(), process.returncode)


def _pass_on(said: IO[bytes], who: str) -> None:
    """Give what a package printed, in lines, to those who look at stderr; more than a screenful nobody reads."""
    said.seek(0)
    text = said.read(_SAID).decode("utf-8", "replace").rstrip()
    for line in text.expandtabs().splitlines():
        printable = "".join(filter(str.isprintable, line))  # without what would move the cursor, or worse
        sys.stderr.write(f"{who}: {printable}\n")


def _understood(answer: bytes, ended: int) -> Any:
    try:
        return json.loads(answer)
    except (ValueError, RecursionError):
        how = signal.Signals(-ended).name if -ended in set(signal.Signals) else f"exit({ended})"
        raise NoAnswer("plugin-ended", how=how) from None


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process and, where there are groups of processes, whatever of its group is left."""
    if sys.platform != "win32":
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()  # it may have left its group
    process.wait()
