"""Who may ask: one browser of this user, from our own page; everybody else is turned away before anything is read."""

import asyncio
import gc
import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPENING = "/open"
SECONDS = 30.0
"""How long a body may take to come in."""
FILES = 2
"""How many files are held at once, while they come in and are looked at; the next wait where they are."""
_SAFE = ("GET", "HEAD")
_FILE = "application/octet-stream"
_EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-ancestors 'none'"
    ),
}


class Keys:
    """The secrets of one run: the token opens once, then the cookie counts, and the page's own word for changes."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.token = secrets.token_urlsafe(32)
        self.cookie = secrets.token_urlsafe(32)
        self.csrf = secrets.token_urlsafe(32)
        self.name = f"fangan-{port}"
        """Cookies of all ports of a host are sent to each of them."""

    def take(self, token: str) -> bool:
        """Whether this is the token; it counts once."""
        if not (self.token and _same(token, self.token)):
            return False
        self.token = ""
        return True


class Gate:
    """Lets through to `app` what comes from our own page; adds the headers that bind the browser."""

    def __init__(self, app: ASGIApp, keys: Keys, most: Mapping[str, int]) -> None:
        """Bind an application; `most` is how many bytes of each content type may be sent."""
        self._app, self._keys, self._most = app, keys, most
        self._files = asyncio.Semaphore(FILES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or turn it away with 403, 408 or 413."""
        if scope["type"] != "http":
            return

        async def bound(message: Message) -> None:
            if message["type"] == "http.response.start":
                had = {name.lower() for name, _ in message["headers"]}
                more = [(name.lower().encode(), value.encode()) for name, value in _EVERYWHERE.items()]
                message["headers"] = [*message["headers"], *(one for one in more if one[0] not in had)]
            await send(message)

        request = Request(scope)
        refused = self._refused(request)
        if refused is not None:
            await refused(scope, receive, bound)
            return
        if request.headers.get("content-type") != _FILE:
            await self._let_in(request, receive, bound)
            return
        async with self._files:
            await self._let_in(request, receive, bound)
            gc.collect()  # a refusal holds the frames it came through, and they the file

    async def _let_in(self, request: Request, receive: Receive, bound: Send) -> None:
        """Read what is sent, and have it answered."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await bound(message)

        body = await self._body(request, receive)
        if isinstance(body, Response):
            await body(request.scope, receive, bound)
            return
        try:
            await self._app(request.scope, _replayed(body), watched)
        except Exception:  # nobody is shown a path or a trace
            if not begun:
                await PlainTextResponse("500", 500)(request.scope, receive, bound)

    def _refused(self, request: Request) -> Response | None:
        own = f"127.0.0.1:{self._keys.port}"
        headers = request.headers
        opening = request.url.path == OPENING and request.method == "GET"
        origin, site = headers.getlist("origin"), headers.get("sec-fetch-site", "same-origin")
        if headers.getlist("host") != [own] or any(one != f"http://{own}" for one in origin):
            return _no()
        if site not in ("same-origin", "none") and not opening:
            return _no()
        if opening:
            return None
        if not _same(self._brought(request), self._keys.cookie):
            return _no()
        return None if request.method in _SAFE else self._refused_change(request, origin)

    def _refused_change(self, request: Request, origin: list[str]) -> Response | None:
        if request.method != "POST":
            return PlainTextResponse("405", 405)
        kind = request.headers.get("content-type", "")
        if not origin or kind not in self._most or not _same(request.headers.get("x-csrf", ""), self._keys.csrf):
            return _no()
        return None

    def _brought(self, request: Request) -> str:
        try:
            jar = SimpleCookie(request.headers.get("cookie", ""))
        except CookieError:
            return ""
        return jar[self._keys.name].value if self._keys.name in jar else ""

    async def _body(self, request: Request, receive: Receive) -> bytes | Response:
        """Read what is sent, never more than is allowed nor longer than a while."""
        most = self._most.get(request.headers.get("content-type", ""), 0)
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or int(length[:12]) > most:
            return PlainTextResponse("413", 413)
        data = bytearray()
        try:
            async with asyncio.timeout(SECONDS):
                while True:
                    message = await receive()
                    data += message.get("body", b"")
                    if len(data) > most:
                        return PlainTextResponse("413", 413)
                    if message["type"] == "http.disconnect" or not message.get("more_body"):
                        return bytes(data)
        except TimeoutError:
            return PlainTextResponse("408", 408)


def _no() -> Response:
    return PlainTextResponse("403", 403)


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode("utf-8", "replace"), other.encode())


def _replayed(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
