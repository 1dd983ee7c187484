"""What the page asks and is answered; behind the gate."""

import functools
import json
from collections.abc import Callable
from html import escape
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from fangan.app.filling import rows_of
from fangan.messages.render import as_data
from fangan.model.fact import Raw
from fangan.model.problem import FanganError
from fangan_page.desk import Desk, Stale, Unwritable
from fangan_page.gate import OPENING, Gate, Keys
from fangan_page.words import language, page_words, say

MOST = 1024 * 1024
"""Bytes of anything that is sent here."""
_STATIC = {"page.js": "text/javascript", "page.css": "text/css"}
_FORMATS = {"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pdf": "application/pdf"}
_PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"


def site(desk: Desk, keys: Keys) -> ASGIApp:
    """Return the application: a page, its state, the paper, the changes, the documents to take away."""
    site = _Site(desk, keys)
    get, post = ["GET"], ["POST"]
    routes = [
        Route(OPENING, site.opened, methods=get),
        Route("/", site.page, methods=get),
        Route("/static/{name}", site.static, methods=get),
        Route("/state", site.state, methods=get),
        Route("/paper", site.paper, methods=get),
        Route("/out/{name}", site.out, methods=get),
        Route("/answer", site.answer, methods=post),
        Route("/rows", site.rows, methods=post),
        Route("/undo", site.undo, methods=post),
        Route("/reload", site.reload, methods=post),
    ]
    return Gate(Starlette(routes=routes), keys, MOST)


class _Site:
    def __init__(self, desk: Desk, keys: Keys) -> None:
        self._desk, self._keys, self._ = desk, keys, desk.translate

    async def opened(self, request: Request) -> Response:
        """Give the cookie for the token; the page is then asked for by a page of ours, or Strict would keep it back."""
        if not self._keys.take(request.query_params.get("token", "")):
            return PlainTextResponse(say("used", self._), 403)
        answer = HTMLResponse('<!DOCTYPE html><meta http-equiv="refresh" content="0;url=/"><a href="/">fangan</a>')
        answer.set_cookie(self._keys.name, self._keys.cookie, httponly=True, samesite="strict", path="/")
        return answer

    async def page(self, _request: Request) -> Response:
        """Return the page itself, without anything of the plan."""
        text = files("fangan_page").joinpath("static/page.html").read_text(encoding="utf-8")
        words = page_words(self._)
        for name, value in {**words, "lang": language(self._), "csrf": self._keys.csrf}.items():
            text = text.replace("{{" + name + "}}", escape(value))
        return HTMLResponse(text.replace("{{words}}", escape(json.dumps(words, ensure_ascii=False))))

    async def static(self, request: Request) -> Response:
        """Return one of our own files, by a name on a list."""
        name = request.path_params["name"]
        if name not in _STATIC:
            return PlainTextResponse("404", 404)
        return Response(files("fangan_page").joinpath("static", name).read_bytes(), media_type=_STATIC[name])

    async def state(self, _request: Request) -> Response:
        """Return the questions, the answers and the messages."""
        return JSONResponse(await run_in_threadpool(self._desk.state))

    async def paper(self, _request: Request) -> Response:
        """Return the pages, a document of its own that may run nothing."""
        return HTMLResponse(self._desk.paper, headers={"Content-Security-Policy": _PAPER_POLICY})

    async def out(self, request: Request) -> Response:
        """Return the document to be kept, under its title."""
        name = request.path_params["name"]
        if name not in _FORMATS:
            return PlainTextResponse("404", 404)
        try:
            made = await run_in_threadpool(self._desk.out, name)
        except FanganError as refused:
            return self._refused(refused)
        kept = quote(made.title + made.suffix, safe="")
        headers = {"Content-Disposition": f"attachment; filename=\"fangan{made.suffix}\"; filename*=UTF-8''{kept}"}
        return Response(made.data, media_type=_FORMATS[name], headers=headers)

    async def answer(self, request: Request) -> Response:
        """Write an answer: {id, version, value}; null takes it back."""
        return await self._change(
            request, lambda sent: self._desk.put(sent["version"], sent["id"], _raw(sent["value"]))
        )

    async def rows(self, request: Request) -> Response:
        """Read what was pasted from a spreadsheet: {columns, cells}; nothing is changed by it."""
        sent = await _sent(request)
        cells, columns = sent.get("cells"), sent.get("columns")
        if not isinstance(cells, str) or not isinstance(columns, list) or not all(isinstance(c, str) for c in columns):
            return PlainTextResponse("400", 400)
        return JSONResponse([dict(row) for row in rows_of(cells, dict.fromkeys(columns))])

    async def undo(self, request: Request) -> Response:
        """Take the last change back: {version}."""
        return await self._change(request, lambda sent: self._desk.undo(sent["version"]))

    async def reload(self, request: Request) -> Response:
        """Take what is on disk."""
        return await self._change(request, lambda _sent: self._desk.reload())

    async def _change(self, request: Request, change: Callable[[dict[str, Any]], None]) -> Response:
        sent = await _sent(request)
        try:
            await run_in_threadpool(functools.partial(change, sent))
        except (KeyError, TypeError, ValueError):
            return PlainTextResponse("400", 400)
        except Stale:
            return JSONResponse({"says": say("stale", self._), "stale": True}, 409)
        except Unwritable:
            return JSONResponse({"says": say("unwritable", self._)}, 422)
        except FanganError as refused:
            return self._refused(refused)
        return JSONResponse(await run_in_threadpool(self._desk.state))

    def _refused(self, refused: FanganError) -> Response:
        said = [as_data(one, self._) for one in refused.problems]
        return JSONResponse({"says": "\n".join(one["what"] + one["remedy"] for one in said)}, 422)


async def _sent(request: Request) -> dict[str, Any]:
    try:
        sent = json.loads(await request.body())
    except (ValueError, RecursionError):
        return {}
    return sent if isinstance(sent, dict) else {}


def _raw(sent: object, depth: int = 0) -> Raw | None:
    """Return what was sent as a raw fact: text, a list or rows; '' and nothing are no answer. Raises TypeError."""
    if not depth and sent in (None, "", [], {}):
        return None
    if isinstance(sent, str) and sent.isprintable():
        return sent
    if depth < 3 and isinstance(sent, list):
        return tuple(_inner(one, depth) for one in sent)
    if depth < 3 and isinstance(sent, dict):
        return {str(key): _inner(value, depth) for key, value in sent.items()}
    raise TypeError


def _inner(sent: object, depth: int) -> Raw:
    found = _raw(sent, depth + 1)
    assert found is not None
    return found
