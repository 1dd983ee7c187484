"""The server as it really runs: where it listens, and what is left of a plan when it is killed."""

import json
import re
import shutil
import socket
import stat
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError

import pytest
import yaml

SAMPLES = Path(__file__).parents[3] / "samples"
_LISTENS = "0A"
_LOOPBACK = "0100007F"
_TABLE, _STATUS = Path("/proc/net/tcp"), Path("/proc/self/status")


class Running:
    """A `fangan page` in a process of its own, and a browser's cookies."""

    def __init__(self, plan: Path) -> None:
        command = [sys.executable, "-m", "fangan", "page", str(plan), "--no-open"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=plan.parent)
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()
        self.own = self.address.partition("/open")[0]
        self.port = int(self.own.rpartition(":")[2])
        self.jar = CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path: str) -> str:
        with self.browser.open(f"{self.own}{path}", timeout=20) as answer:
            return str(answer.read().decode())

    def headers(self, kind: str) -> dict[str, str]:
        """Return what a change from the open page comes with."""
        csrf = re.search('name="csrf" content="([^"]+)"', self.get("/"))
        assert csrf
        cookie = "; ".join(f"{one.name}={one.value}" for one in self.jar)
        return {"Origin": self.own, "X-CSRF": csrf[1], "Content-Type": kind, "Cookie": cookie}

    def post(self, path: str, sent: object) -> None:
        """Send a change."""
        asked = urllib.request.Request(f"{self.own}{path}", json.dumps(sent).encode(), self.headers("application/json"))
        self.browser.open(asked, timeout=20).close()

    def memory(self) -> int:
        """Return the most bytes of memory that the process has had."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLES / "town-five-ones", tmp_path / "扶贫日"))


@pytest.fixture
def running(plan: Path) -> Iterator[Running]:
    one = Running(plan)
    yield one
    one.process.kill()
    one.process.wait(10)
    assert one.process.stdout
    one.process.stdout.close()


@pytest.mark.skipif(not _TABLE.exists(), reason="this system does not tell who listens where (/proc/net/tcp)")
def test_it_listens_on_the_loopback_address_alone(running: Running) -> None:
    rows = [line.split() for line in _TABLE.read_text().splitlines()[1:]]
    places = {row[1].rpartition(":")[0] for row in rows if row[3] == _LISTENS and int(row[1][-4:], 16) == running.port}
    assert places == {_LOOPBACK}


@pytest.mark.skipif(not _STATUS.exists(), reason="this system does not tell how much memory a process has had (/proc)")
def test_however_much_is_sent_it_is_turned_away_and_memory_stays_flat(running: Running) -> None:
    running.browser.open(running.address, timeout=20).close()
    headers = running.headers("application/octet-stream")
    before = running.memory()
    assert sent(running, {**headers, "Content-Length": str(1024**3)}, b"", 0) == 413
    piece = b"100000\r\n" + b" " * 1024**2 + b"\r\n"
    assert sent(running, {**headers, "Transfer-Encoding": "chunked"}, piece, 1024) == 413
    data = b" " * (20 * 1024**2)
    announced = {**headers, "Content-Length": str(len(data))}
    with ThreadPoolExecutor(16) as many:
        assert set(many.map(lambda _: sent(running, announced, data, 1), range(16))) == {409}
    assert running.memory() - before < 24 * 1024**2  # one of the files, held in memory, is more


def sent(running: Running, headers: Mapping[str, str], piece: bytes, pieces: int) -> int:
    """Send pieces of a body for as long as they are taken; return the status of the answer."""
    with socket.create_connection(("127.0.0.1", running.port), 60) as line:
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        path = "/harvest?name=a.docx&version=x"
        line.sendall(f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n{head}\r\n".encode())
        with suppress(OSError):
            for _ in range(pieces):
                line.sendall(piece)
        return int(line.recv(64).split()[1])


def test_what_is_made_is_nobody_elses_to_read(running: Running, plan: Path) -> None:
    running.browser.open(running.address, timeout=20).close()
    state = json.loads(running.get("/state"))
    running.post("/begin/new", {"outline": "activity-day", "agency": "青海省/海东市/水利局", "year": 2026})
    made = next(plan.parent.glob("activity-day-2026*"))
    assert state["version"]
    assert {stat.S_IMODE(one.stat().st_mode) & 0o077 for one in (made, *made.iterdir())} == {0}


def test_an_address_opens_once(running: Running) -> None:
    running.browser.open(running.address, timeout=20).close()
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(running.address, timeout=20)
    refused.value.close()
    assert refused.value.code == 403


def test_a_plan_is_whole_when_the_server_is_killed_between_two_answers(running: Running, plan: Path) -> None:
    running.browser.open(running.address, timeout=20).close()
    state = json.loads(running.get("/state"))
    fact = next(one for one in state["facts"] if one["type"] == "text")
    running.post("/answer", {"version": state["version"], "id": fact["id"], "value": "甲乙丙"})
    running.process.kill()
    written = yaml.safe_load((plan / "plan.yaml").read_text("utf-8"))
    assert written["facts"][fact["name"]] == "甲乙丙"
    assert [one for one in plan.iterdir() if one.suffix in (".tmp", ".part")] == []
