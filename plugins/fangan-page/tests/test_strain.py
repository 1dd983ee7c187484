"""What a page does when it is pushed: slow and crowded senders, a full disk, another user who looks around."""

import asyncio
import socket
import stat
from concurrent.futures import ThreadPoolExecutor

import click
import pytest
from fangan_page import arriving, gate, ledger, serving
from fangan_page.exchange import Exchange
from fangan_page.ledger import Ledger, Stale
from starlette.requests import Request

from fangan.model.problem import OutputFailed, problem

_MODE = 0o077


def test_body_that_does_not_come_in_time_is_given_up(page, monkeypatch):
    monkeypatch.setattr(arriving, "SECONDS", 0.05)
    headers = {**page.headers, "Host": "127.0.0.1:8765", "Cookie": f"{page.keys.name}={page.keys.cookie}"}
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/answer",
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }
    said = []

    async def never():
        await asyncio.sleep(60)

    async def send(message):
        said.append(message)

    asyncio.run(page.app(scope, never, send))
    assert said[0]["status"] == 408


def test_two_hundred_at_once_change_nothing_and_are_answered(page):
    before = page.plan.read_bytes()
    with ThreadPoolExecutor(16) as many:
        codes = list(many.map(lambda _: page.browser.get("/details").status_code, range(200)))
    assert set(codes) == {200}
    assert page.plan.read_bytes() == before


def test_of_several_files_all_are_written_or_none(tmp_path, monkeypatch):
    plan, beside = tmp_path / "plan.yaml", tmp_path / "sections" / "a.md"
    plan.write_bytes(b"1")
    book, write = Ledger(plan), ledger.write_whole

    def only_beside(path, data):
        if path == plan:
            raise OutputFailed([problem("file-unwritable", None, reason="full")])
        write(path, data)

    monkeypatch.setattr(ledger, "write_whole", only_beside)
    with pytest.raises(OutputFailed):
        book.write({plan: b"2", beside: b"new"}, "")
    assert (plan.read_bytes(), beside.exists(), book.steps) == (b"1", False, 0)


def test_change_is_not_taken_back_over_what_another_wrote(tmp_path):
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(b"1")
    book = Ledger(plan)
    book.write({plan: b"2"}, "")
    plan.write_bytes(b"theirs")
    with pytest.raises(Stale):
        book.undo()
    assert plan.read_bytes() == b"theirs"


def test_change_beside_the_plan_file_makes_another_version(tmp_path):
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(b"1")
    book = Ledger(plan)
    before = book.version
    book.write({tmp_path / "sections" / "a.md": b"new"}, "")
    assert book.version != before


def test_no_part_of_an_answer_waits_for_the_one_before_it():
    with serving.listening_on(0) as listening, socket.create_connection(listening.getsockname()):
        taken, _ = listening.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_port_that_is_taken_is_told_and_what_to_do():
    with serving.listening_on(0) as first, pytest.raises(click.BadParameter, match=r"占用.*请换一个"):
        serving.listening_on(first.getsockname()[1])


def test_another_user_cannot_read_the_address_the_browser_is_given(monkeypatch):
    opened = []
    monkeypatch.setattr(serving.webbrowser, "open", opened.append)
    folder = serving._browse(gate.Keys(8765))
    try:
        assert opened == [(folder / "fangan.html").as_uri()]
        assert not stat.S_IMODE(folder.stat().st_mode) & _MODE
    finally:
        (folder / "fangan.html").unlink()
        folder.rmdir()


def test_another_user_cannot_read_what_is_uploaded_and_it_does_not_stay(page, monkeypatch):
    seen = []

    def looked_at(_self, _version, file):
        seen.append((file, stat.S_IMODE(file.parent.stat().st_mode)))
        return {}

    monkeypatch.setattr(Exchange, "look", looked_at)
    page.send("/harvest", b"PK", name="a.docx", version=page.state()["version"])
    file, mode = seen[0]
    assert file.name == "upload.docx"
    assert not mode & _MODE
    assert not file.parent.exists()


def test_of_many_files_two_are_here_at_once_and_the_others_wait():
    request = Request({"type": "http", "headers": [(b"content-type", arriving.FILE.encode())]})

    async def receive():
        return {"type": "http.request", "body": b"PK", "more_body": False}

    async def several() -> tuple[int, int]:
        arrivals, here, leave = arriving.Arrivals(), [], asyncio.Event()

        async def one():
            async with arrivals.read(request, receive, 10):
                here.append(1)
                await leave.wait()

        sent = [asyncio.create_task(one()) for _ in range(6)]
        await asyncio.sleep(0.2)
        first = len(here)
        leave.set()
        await asyncio.gather(*sent)
        return first, len(here)

    assert asyncio.run(several()) == (2, 6)
