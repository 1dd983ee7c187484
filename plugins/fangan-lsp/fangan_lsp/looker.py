"""The process that looks at files, beside the one that speaks with the editor.

A rule may take its time, hang or take the whole process along: the editor is answered all the same, and the next look
starts another one. In there no thread stands in the way of what bounds a rule (`fangan.checks.bounded`).
"""

import multiprocessing
import signal
import threading
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing.connection import Connection

from fangan.app.workspace import Workspace
from fangan.messages.translation import translator
from fangan.model.problem import FanganError
from fangan_lsp.looking import look_at
from fangan_lsp.records import Asked, Mark, Seen
from fangan_lsp.words import say

PATIENCE = 120.0
"""How many seconds an answer may take: the longest look, and a start on a slow disk."""


class Looker:
    """Has files looked at in the language of some variables, one look after another."""

    def __init__(self, speaking: Mapping[str, str], patience: float = PATIENCE) -> None:
        self._speaking, self._patience = dict(speaking), patience
        self._turn = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._stopped = False

    def start(self) -> None:
        """Start the process, so that it is there when it is asked; it need not be called."""
        with self._turn:
            self._started()

    def look(self, asked: Asked) -> Seen:
        """Return what there is to be shown; where the process gives no answer, that it gave none."""
        with self._turn:
            if self._stopped:
                return Seen()
            pipe = self._started()
            try:
                pipe.send(asked)
                if pipe.poll(self._patience):
                    seen = pipe.recv()
                    assert isinstance(seen, Seen)  # so the other end is written
                    return seen
                said = "slow"
            except (EOFError, OSError):
                if self._stopped:
                    return Seen()
                said = "ended"
            self._end()
            file = asked.plan or asked.sections[0]
            return Seen((Mark(file, 0, 0, 1, "lsp-failed", "error", say(said, translator(self._speaking))),))

    def stop(self) -> None:
        """End the process for good, whatever it is doing."""
        self._stopped = True
        self._end()

    def _started(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            method = multiprocessing.get_context("spawn")
            self._pipe, theirs = method.Pipe()
            self._process = method.Process(target=answer, args=(theirs, self._speaking), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()


def answer(pipe: Connection, speaking: Mapping[str, str]) -> None:
    """Look at what comes through a pipe and send back what is seen, until the other end is gone."""
    with suppress(AttributeError, ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the editor's, or the person's at the keyboard
    base, translate = Workspace(), translator(speaking)
    _gather(base)
    while True:
        try:
            asked = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(look_at(base.reopened(), asked, translate))


def _gather(base: Workspace) -> None:
    """Load the plugins, which stay; what is wrong with them, a look at a plan tells."""
    base.plugins()
    with suppress(FanganError):
        base.catalogue()


def speaking_of(locale: str | None, environ: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that decide the language: FANGAN_LANG, else what the editor speaks, else the system's."""
    if environ.get("FANGAN_LANG") or not locale:
        return dict(environ)
    return {"FANGAN_LANG": locale}
