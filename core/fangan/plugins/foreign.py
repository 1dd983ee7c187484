"""Calling code that is not ours: it may do anything, but neither ends a run nor prints among our results.

A format of a plugin, or its rule, is called in a copy of this process wherever the system makes one: it sees all
that this one holds, and what it returns comes back as records. Elsewhere (Windows, a program with threads) it is
called here and guarded as well as can be.
"""

import json
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from typing import Any, NoReturn

from fangan.model.problem import FanganError

CALL_SECONDS = 30
"""How long such a call may take where it is made in a copy of this process."""
_LONGEST_REASON = 300


class ForeignFailed(Exception):
    """Code that is not ours failed; the text says how, on one line."""


def call_foreign(call: Callable[[], object]) -> Any:
    """Return what a call of a plugin's code returns: text, numbers, bytes, our records, tuples of such.

    Raises the FanganError it raises, and ForeignFailed for whatever else goes wrong: another exception, an end of the
    process, no answer in time, a result that is something else.
    """
    if hasattr(os, "fork") and threading.active_count() == 1:
        return _understood(_answer_of_copy(call))
    with foreign():
        return call()


@contextmanager
def foreign() -> Iterator[None]:
    """Run a plugin's code here: what it prints goes to stderr, the folder stays, and it ends nothing.

    Everything it raises becomes a ForeignFailed, but for a FanganError; and for KeyboardInterrupt: that is the person
    at the keyboard, not the plugin.
    """
    folder = ""
    try:
        with suppress(OSError):
            folder = os.getcwd()
        with redirect_stdout(sys.stderr):
            yield
    except (FanganError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise ForeignFailed(reason(error)) from error
    finally:
        with suppress(OSError):
            os.chdir(folder)


def reason(error: BaseException) -> str:
    """Put an error of somebody else's on one line; its own text may be long, or fail too."""
    if isinstance(error, ForeignFailed):
        return str(error)
    try:
        text = " ".join(str(error).split())
    except Exception:
        text = ""
    return f"{type(error).__name__}: {text[:_LONGEST_REASON]}".removesuffix(": ")


def _answer_of_copy(call: Callable[[], object]) -> bytes:
    """Copy this process, have the copy make the call, and return what it says of it."""
    sys.stdout.flush()
    sys.stderr.flush()
    ours, theirs = os.pipe()
    copy = os.fork()
    if not copy:
        _answer(call, theirs)
    os.close(theirs)
    try:
        return _read(ours, time.monotonic() + CALL_SECONDS)
    finally:
        os.close(ours)
        with suppress(OSError):
            os.killpg(copy, signal.SIGKILL)
        with suppress(OSError):
            os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)


def _answer(call: Callable[[], object], theirs: int) -> NoReturn:
    """In the copy: make the call, say what became of it, and end."""
    from fangan.plugins.returned import pack_returned

    with suppress(BaseException), open(theirs, "wb") as file:
        os.setsid()
        os.dup2(2, 1)
        copy = os.getpid()
        answer: dict[str, object]
        try:
            with redirect_stdout(sys.stderr):
                answer = {"returned": pack_returned(call())}
        except FanganError as error:
            answer = {"refused": type(error).__name__, "problems": pack_returned(error.problems)}
        except BaseException as error:
            answer = {"failed": reason(error)}
        if os.getpid() == copy:  # else the call has copied it once more: one answer will do
            file.write(json.dumps(answer).encode())
            file.flush()
        sys.stderr.flush()
    os._exit(0)


def _read(ours: int, until: float) -> bytes:
    """Read the pipe to its end; raises ForeignFailed when that is not reached in time."""
    data: list[bytes] = []
    while select.select([ours], [], [], max(0.0, until - time.monotonic()))[0]:
        piece = os.read(ours, 1 << 20)
        if not piece:
            return b"".join(data)
        data.append(piece)
    raise ForeignFailed(f"TimeoutError: {CALL_SECONDS} s")


def _understood(answer: bytes) -> Any:
    from fangan.plugins.returned import refusal, unpack_returned

    try:
        said = json.loads(answer)
        if "failed" in said:
            raise ForeignFailed(said["failed"])
        if "refused" in said:
            raise refusal(said["refused"], said["problems"])
        return unpack_returned(said["returned"])
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
        raise ForeignFailed(reason(error) if answer else "exit") from error
