"""Who may ask: one browser of this user, from our own page; everybody else is turned away before anything is read."""

import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fangan_page.arriving import Arrivals

OPENING = "/open"
_SAFE = ("GET", "HEAD")
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
        self._arrivals = Arrivals()

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
        most = self._most.get(request.headers.get("content-type", ""), 0)
        async with self._arrivals.read(request, receive, most) as body:
            if isinstance(body, Response):
                await body(scope, receive, bound)
            else:
                await self._let_in(request, body, bound)

    async def _let_in(self, request: Request, receive: Receive, bound: Send) -> None:
        """Have a request answered."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await bound(message)

        try:
            await self._app(request.scope, receive, watched)
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


def _no() -> Response:
    return PlainTextResponse("403", 403)


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode("utf-8", "replace"), other.encode())
