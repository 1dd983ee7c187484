"""The server as it really runs: where it listens, and what is left of a plan when it is killed."""

import json
import re
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError

import pytest
import yaml

SAMPLES = Path(__file__).parents[3] / "samples"
_LISTENS = "0A"
_LOOPBACK = "0100007F"
_TABLE = Path("/proc/net/tcp")


class Running:
    """A `fangan page` in a process of its own, and a browser's cookies."""

    def __init__(self, plan: Path) -> None:
        command = [sys.executable, "-m", "fangan", "page", str(plan), "--no-open"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=plan.parent)
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()
        self.own = self.address.partition("/open")[0]
        self.port = int(self.own.rpartition(":")[2])
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, path: str) -> str:
        with self.browser.open(f"{self.own}{path}", timeout=20) as answer:
            return str(answer.read().decode())

    def put(self, sent: object, csrf: str) -> None:
        headers = {"Origin": self.own, "X-CSRF": csrf, "Content-Type": "application/json"}
        asked = urllib.request.Request(f"{self.own}/answer", json.dumps(sent).encode(), headers)
        self.browser.open(asked, timeout=20).close()


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


def test_an_address_opens_once(running: Running) -> None:
    running.browser.open(running.address, timeout=20).close()
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(running.address, timeout=20)
    refused.value.close()
    assert refused.value.code == 403


def test_a_plan_is_whole_when_the_server_is_killed_between_two_answers(running: Running, plan: Path) -> None:
    running.browser.open(running.address, timeout=20).close()
    csrf = re.search('name="csrf" content="([^"]+)"', running.get("/"))
    assert csrf
    state = json.loads(running.get("/state"))
    fact = next(one for one in state["facts"] if one["type"] == "text")
    running.put({"version": state["version"], "id": fact["id"], "value": "甲乙丙"}, csrf[1])
    running.process.kill()
    written = yaml.safe_load((plan / "plan.yaml").read_text("utf-8"))
    assert written["facts"][fact["name"]] == "甲乙丙"
    assert [one for one in plan.iterdir() if one.suffix in (".tmp", ".part")] == []
