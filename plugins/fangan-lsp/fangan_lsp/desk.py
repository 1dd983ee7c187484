"""What lies open in the editor, and what is shown of it: looked at again a moment after it was changed."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from lsprotocol.types import Diagnostic, DiagnosticSeverity, PublishDiagnosticsParams
from pygls.workspace import PositionCodec

from fangan_lsp.files import asked_of, lines_of, real
from fangan_lsp.positions import path_of, range_of, uri_of
from fangan_lsp.records import Asked, Known, Mark, Seen

WAIT = 0.2
"""Seconds between the last change and the look: somebody who types is not shown every half word."""
_WEIGHTS = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "note": DiagnosticSeverity.Information,
}


class Page(NamedTuple):
    """A document that is open: how the editor calls it, its version, its text."""

    uri: str
    version: int | None
    text: str


class Desk:
    """Keeps the open documents, by path, and what was last seen, by plan (by file for what is of none)."""

    def __init__(
        self, look: Callable[[Asked], Seen], publish: Callable[[PublishDiagnosticsParams], None], wait: float = WAIT
    ) -> None:
        self._look, self._publish, self._wait = look, publish, wait
        self.codec = PositionCodec()
        self.pages: dict[str, Page] = {}
        self.marks: dict[str, tuple[Mark, ...]] = {}
        self._known: dict[str, Known] = {}
        self._turns: dict[str, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._one = asyncio.Lock()
        self._closed = False

    def put(self, uri: str, version: int | None, text: str) -> None:
        """Take a document that was opened or changed; what is no file stays unlooked at."""
        path = path_of(uri)
        if path:
            before = self._key(path)
            self.pages[path] = Page(uri, version, text)
            self._soon(before, self._key(path))

    def take_away(self, uri: str) -> None:
        """Forget a document that was closed: its file counts again."""
        path = path_of(uri)
        key = self._key(path)
        self.pages.pop(path, None)
        self._soon(key)

    def look_again(self) -> None:
        """Look at everything that is open: files were changed elsewhere."""
        self._soon(*{self._key(path) for path in self.pages})

    def close(self) -> None:
        """Show nothing any more: the editor took leave."""
        self._closed = True

    def known(self, path: str) -> Known:
        """Return what was last known of the plan a file belongs to."""
        return self._known.get(self._key(path), Known())

    def marks_in(self, path: str) -> list[Mark]:
        """Return what is shown in a file; a plan under another one may have something to say of that, too."""
        name = real(path)
        every = (one for marks in self.marks.values() for one in marks if one.file == path or real(one.file) == name)
        return list(dict.fromkeys(every))

    def lines(self, path: str) -> list[str]:
        """Return the lines of an open document, or of a file."""
        page = self._page(path)
        return page.text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if page else lines_of(path)

    def uri(self, path: str) -> str:
        """Return how the editor calls a file."""
        page = self._page(path)
        return page.uri if page else uri_of(path)

    def _page(self, path: str) -> Page | None:
        found = self.pages.get(path)
        return found or next((page for open_, page in self.pages.items() if real(open_) == real(path)), None)

    def _key(self, path: str) -> str:
        asked = asked_of(path, self._texts())
        return (asked[0] or path) if asked else ""

    def _texts(self) -> Mapping[str, str]:
        return {path: page.text for path, page in self.pages.items()}

    def _soon(self, *keys: str) -> None:
        for key in filter(None, dict.fromkeys(keys)):
            turn = self._turns[key] = self._turns.get(key, 0) + 1
            task = asyncio.ensure_future(self._later(key, turn))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _later(self, key: str, turn: int) -> None:
        """Look when nothing has been changed for a while; what was changed since is looked at in its own turn."""
        await asyncio.sleep(self._wait)
        async with self._one:
            if self._turns[key] != turn or self._closed:
                return
            texts = self._texts()
            asked = next((one for path in texts if self._key(path) == key and (one := asked_of(path, texts))), None)
            seen = Seen()
            if asked:
                seen = await asyncio.to_thread(self._look, Asked(*asked, texts))
            if self._turns[key] == turn and not self._closed:
                self._show(key, seen)

    def _show(self, key: str, seen: Seen) -> None:
        before = {one.file for one in self.marks.get(key, ())}
        self.marks[key] = seen.marks
        if seen.known:
            self._known[key] = seen.known
        ours = (path for path in self.pages if self._key(path) == key)
        for path in {real(one): one for one in [*before, *(one.file for one in seen.marks), *ours]}.values():
            page = self._page(path)
            shown = list(self._diagnostics(path, self.marks_in(path)))
            self._publish(PublishDiagnosticsParams(self.uri(path), shown, page.version if page else None))

    def _diagnostics(self, path: str, marks: Iterable[Mark]) -> Iterable[Diagnostic]:
        lines = self.lines(path)
        for one in marks:
            yield Diagnostic(
                range=range_of(self.codec, lines, one.line, one.start, one.end),
                message=one.says,
                severity=_WEIGHTS[one.weight],
                code=one.code,
                source="fangan",
            )
