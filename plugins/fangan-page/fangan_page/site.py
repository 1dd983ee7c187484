"""What the page asks and is answered; behind the gate."""

import json
from collections.abc import Callable, Collection, Mapping
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
from fangan.model.problem import FanganError
from fangan_page.desk import Unwritable
from fangan_page.exchange import DOCUMENTS, TABLES
from fangan_page.gate import OPENING, Gate, Keys
from fangan_page.ledger import Stale
from fangan_page.room import DOCUMENTS as OLD_DOCUMENTS
from fangan_page.room import Room
from fangan_page.sent import Sent, raw_of, sent_in
from fangan_page.sheets import Sheets
from fangan_page.words import language, page_words, say, told

MOST = {"application/json": 1024 * 1024, "application/octet-stream": 32 * 1024 * 1024}
"""Bytes of what is sent here, by what it says it is."""
_STATIC = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
_ENTER = (
    '<!DOCTYPE html><meta http-equiv="refresh" content="0;url=/"><link rel="icon" href="/static/icon.svg">'
    '<a href="/">fangan</a>'
)
_Said = Mapping[str, Any]


def site(room: Room, keys: Keys) -> ASGIApp:
    """Return the application: a page, its state, the paper, the changes, the documents to take away."""
    site = _Site(room, keys)
    reads = {
        OPENING: site.opened,
        "/": site.page,
        "/static/{name}": site.static,
        "/state": site.state,
        "/details": site.details,
        "/paper": site.paper,
        "/compare/{name}": site.compare,
        "/out/{name}": site.out,
    }
    changes: Mapping[str, Callable[[Sent], _Said | None]] = {**_of_room(room), **_of_desk(room)}
    routes = [Route(path, answer, methods=["GET"]) for path, answer in reads.items()]
    routes += [Route(path, site.change(change), methods=["POST"]) for path, change in changes.items()]
    return Gate(Starlette(routes=routes), keys, MOST)


def _of_room(room: Room) -> Mapping[str, Callable[[Sent], _Said | None]]:
    """Return how a plan is begun: each opens it and says what is still to be settled."""
    return {
        "/begin/new": lambda sent: {
            "notes": room.new(sent.text("outline"), sent.text("agency"), sent.number("year"), sent.mapping("office")),
        },
        "/begin/office": lambda sent: {
            "office": room.office(sent.text("outline"), sent.text("agency"), sent.number("year")),
        },
        "/begin/roll": lambda sent: {"notes": room.roll(sent.text("id"), sent.number("year"))},
        "/begin/library": lambda sent: {"notes": room.from_library(sent.text("id"))},
        "/begin/open": lambda sent: {"notes": room.choose(sent.text("id"))},
        "/begin/import": lambda sent: {
            "notes": room.bring(sent.file(OLD_DOCUMENTS), sent.text("agency", ""), sent.year("year")),
        },
        "/leave": lambda _sent: room.leave(),
    }


def _of_desk(room: Room) -> Mapping[str, Callable[[Sent], _Said | None]]:
    """Return how the plan that lies open is changed."""
    return {
        "/answer": lambda sent: room.desk.put(
            sent.version, sent.text("id"), raw_of(sent["value"]), apart=sent.yes("apart")
        ),
        "/tick": lambda sent: room.desk.tick(sent.version, sent.text("id"), sent.text("value")),
        "/word": lambda sent: {
            "notes": room.desk.word(sent.version, sent.text("text"), sent.number("block"), sent.line("words"))
        },
        "/mend": lambda sent: room.desk.mend(sent.version, sent.number("number")),
        "/undo": lambda sent: room.desk.undo(sent.version),
        "/reload": lambda _sent: room.desk.reload(),
        "/table": lambda sent: {"notes": room.exchange.table(sent.version, sent.file(TABLES))},
        "/harvest": lambda sent: {"harvest": room.exchange.look(sent.version, sent.file(DOCUMENTS))},
        "/harvest/take": lambda sent: room.exchange.take(sent.version),
        "/rows": lambda sent: rows_of(sent.line("cells"), sent.texts("columns"), sent.text("first"))._asdict(),
    }


class _Site:
    def __init__(self, room: Room, keys: Keys) -> None:
        self._room, self._keys, self._ = room, keys, room.translate

    async def opened(self, request: Request) -> Response:
        """Give the cookie for the token; the page is then asked for by a page of ours, or Strict would keep it back."""
        if not self._keys.take(request.query_params.get("token", "")):
            return PlainTextResponse(say("used", self._), 403)
        answer = HTMLResponse(_ENTER)
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
        ours = {one.name: one for one in files("fangan_page").joinpath("static").iterdir()}
        name = request.path_params["name"]
        kind = _STATIC.get(name.rpartition(".")[2])
        if name not in ours or kind is None:
            return PlainTextResponse("404", 404)
        return Response(ours[name].read_bytes(), media_type=kind)

    async def state(self, _request: Request) -> Response:
        """Return the questions, the answers and the messages; with no plan, what one can begin with."""
        return JSONResponse(await run_in_threadpool(self._state))

    async def details(self, _request: Request) -> Response:
        """Return what takes longer than a letter may: tick-boxes, findings, where the words are from."""
        return await self._answered(lambda: self._room.desk.details())  # noqa: PLW0108 - there may be no desk

    async def paper(self, _request: Request) -> Response:
        """Return the pages, a document of its own that may run nothing."""
        made = Sheets() if self._room.empty else self._room.desk.paper
        return HTMLResponse(made.data, headers={"Content-Security-Policy": _PAPER_POLICY})

    async def compare(self, request: Request) -> Response:
        """Return what differs from the year before, or from what is on disk."""
        name = request.path_params["name"]
        if name == "year":
            return await self._answered(lambda: self._room.exchange.compared())  # noqa: PLW0108 - as above
        if name == "disk":
            return await self._answered(lambda: {"lines": self._room.exchange.on_disk()})
        return PlainTextResponse("404", 404)

    async def out(self, request: Request) -> Response:
        """Return the document to be kept, under its title."""
        try:
            made = await run_in_threadpool(lambda: self._room.exchange.out(request.path_params["name"]))
        except FanganError as refused:
            return self._refused(refused)
        except OSError:
            return PlainTextResponse("507", 507)
        except KeyError:
            made = None
        if made is None:
            return PlainTextResponse("404", 404)
        plain = f"fangan.{made.name.rpartition('.')[2]}"
        kept = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(made.name, safe='')}"
        return Response(made.data, media_type=made.kind, headers={"Content-Disposition": kept})

    def change(self, change: Callable[[Sent], _Said | None]) -> Callable[[Request], Any]:
        """Return what answers a change: with the state there is then, or why nothing was changed."""

        async def answer(request: Request) -> Response:
            try:
                sent = await sent_in(request)
            except ValueError:
                return PlainTextResponse("400", 400)
            return await self._answered(lambda: {**(change(sent) or {}), **self._state(sent.shown)})

        return answer

    def _state(self, shown: Collection[str] = ()) -> _Said:
        return {"begin": self._room.beginnings()} if self._room.empty else self._room.desk.state(shown)

    async def _answered(self, answer: Callable[[], _Said]) -> Response:
        try:
            return JSONResponse(await run_in_threadpool(answer))
        except (KeyError, IndexError, TypeError, ValueError):
            return PlainTextResponse("400", 400)
        except Stale:
            return JSONResponse({"says": say("stale", self._), "stale": True}, 409)
        except Unwritable:
            return JSONResponse({"says": say("unwritable", self._)}, 422)
        except FanganError as refused:
            return self._refused(refused)
        except OSError:  # where something is only tried out: what is written is told of by name
            return PlainTextResponse("507", 507)

    def _refused(self, refused: FanganError) -> Response:
        said = [told(one, self._) for one in refused.problems]
        return JSONResponse(
            {"says": "\n".join(" ".join(filter(None, (one["what"], one["remedy"]))) for one in said)}, 422
        )
