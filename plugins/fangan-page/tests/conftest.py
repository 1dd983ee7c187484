"""A page that lies open: a plan of a sample, and a browser that was let in."""

import shutil
from pathlib import Path

import pytest
from fangan_page.gate import Keys
from fangan_page.room import Room
from fangan_page.site import site
from starlette.testclient import TestClient

from fangan.app.workspace import Workspace
from fangan.messages.translation import translator

SAMPLES = Path(__file__).parents[3] / "samples"
OWN = "http://127.0.0.1:8765"


class Page:
    """The page of one run, with its keys and a browser."""

    def __init__(self, plan: Path) -> None:
        self.plan = plan
        self.keys = Keys(8765)
        self.token = self.keys.token
        self.room = Room(Workspace(), plan.parent, translator({"FANGAN_LANG": "zh"}))
        if plan.is_file():
            self.room.open(plan)
        self.app = site(self.room, self.keys)
        self.browser = self.stranger()
        self.opened = self.browser.get("/open", params={"token": self.token})

    def stranger(self) -> TestClient:
        return TestClient(self.app, base_url=OWN, follow_redirects=False)

    @property
    def headers(self) -> dict[str, str]:
        return {"Origin": OWN, "X-CSRF": self.keys.csrf, "Content-Type": "application/json"}

    def state(self):
        return self.browser.get("/state").json()

    def fact(self, name):
        return next(one for one in self.state()["facts"] if one["name"] == name)

    def post(self, path, sent, **headers):
        return self.browser.post(path, json=sent, headers={**self.headers, **headers})

    def send(self, path, data, **fields):
        headers = {**self.headers, "Content-Type": "application/octet-stream"}
        return self.browser.post(path, params=fields, content=data, headers=headers)

    def put(self, name, value, **headers):
        sent = {"version": self.state()["version"], "id": self.fact(name)["id"], "value": value}
        return self.post("/answer", sent, **headers)


@pytest.fixture
def page(tmp_path):
    """A sample of its own, opened."""
    return Page(Path(shutil.copytree(SAMPLES / "town-five-ones", tmp_path / "扶贫日")) / "plan.yaml")


@pytest.fixture
def opened():
    """What opens a plan that lies elsewhere."""
    return Page
