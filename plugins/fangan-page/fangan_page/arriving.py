"""What is sent here, as it comes in: never more than is allowed, nor longer than a while.

A message is held in memory; a file goes piece by piece into a folder that only this user can read. So neither how large
a file is nor how many come at once is felt in memory: those that wait are not read, beyond what the line itself holds.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Message, Receive

FILE = "application/octet-stream"
FILES = 2
"""How many files are here at once, while they come in and are looked at; the next wait where they are."""
SECONDS = 30.0
"""How long a body may take to come in."""
_PLACE = "fangan.file"


class Arrivals:
    """The bodies of requests; at most FILES files at once."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(FILES)

    @asynccontextmanager
    async def read(self, request: Request, receive: Receive, most: int) -> AsyncIterator[Receive | Response]:
        """Read a body of at most `most` bytes; give what the application receives of it, or how it is turned away.

        With 408 where it takes too long, 413 where it is too much, 507 where it cannot be put down (a full disk). An
        application that is sent a file finds it by `file_of`, and receives nothing; it is gone afterwards.
        """
        if request.headers.get("content-type") != FILE:
            held = bytearray()
            refused = await _read(request, receive, most, held.extend)
            yield refused or _replayed(bytes(held))
            return
        async with self._free:
            with ExitStack() as kept:
                try:
                    file = Path(kept.enter_context(TemporaryDirectory(prefix="fangan-"))) / "upload"  # 0700
                    with file.open("xb") as written:
                        refused = await _read(request, receive, most, written.write)
                    request.scope[_PLACE] = file
                except OSError:
                    refused = PlainTextResponse("507", 507)
                yield refused or _replayed(b"")


def file_of(request: Request) -> Path | None:
    """Return where the file lies that was sent; None where none was."""
    found: Path | None = request.scope.get(_PLACE)
    return found


async def _read(request: Request, receive: Receive, most: int, keep: Callable[[bytes], object]) -> Response | None:
    """Hand every piece of a body to `keep`; return why it is turned away: 408, 413."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length[:12]) > most:
        return PlainTextResponse("413", 413)
    come = 0
    try:
        async with asyncio.timeout(SECONDS):
            while True:
                message = await receive()
                piece = message.get("body", b"")
                come += len(piece)
                if come > most:
                    return PlainTextResponse("413", 413)
                keep(piece)
                if message["type"] == "http.disconnect" or not message.get("more_body"):
                    return None
    except TimeoutError:
        return PlainTextResponse("408", 408)


def _replayed(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
