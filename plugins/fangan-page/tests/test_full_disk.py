"""A disk without room: it is told, what was there stays as it was, nothing half-written stays, and it goes on after."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

resource = pytest.importorskip("resource")
SAMPLES = Path(__file__).parents[3] / "samples"


@contextmanager
def no_room(most: int = 0) -> Iterator[None]:
    """Let no file grow beyond `most` bytes: writing more fails in the system, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def kept(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def refused(answer) -> bool:
    """Whether it is told: by name where it was to be written, by its status where it was only tried out."""
    return answer.status_code == 507 or (answer.status_code == 422 and bool(answer.json()["says"]))


def own_words(page, words):
    state, one = page.state(), next(one for one in page.browser.get("/details").json()["words"] if one["own"])
    return {"version": state["version"], "text": one["text"], "block": one["block"], "words": words}


CHANGES = {
    "answer": lambda page: (
        "/answer",
        {"version": page.state()["version"], "id": page.fact("活动名称")["id"], "value": "甲"},
    ),
    "word": lambda page: ("/word", own_words(page, "各村共同开展下列活动，先易后难。")),
    "new": lambda page: ("/begin/new", {"outline": "activity-day", "agency": "青海省/海东市/水利局", "year": 2026}),
    "roll": lambda page: ("/begin/roll", {"id": rolled(page), "year": 2027}),
}


def rolled(page) -> str:
    plans = page.post("/leave", {}).json()["begin"]["plans"]
    return next(one["id"] for one in plans if one["year"] == 2026)


@pytest.mark.parametrize("change", CHANGES)
def test_change_that_finds_no_room_is_told_and_leaves_all_as_it_was(page, change):
    path, sent = CHANGES[change](page)
    before = kept(page.plan.parent.parent)
    with no_room():
        assert refused(page.post(path, sent))
    assert kept(page.plan.parent.parent) == before
    assert page.post(path, sent).status_code == 200
    assert kept(page.plan.parent.parent) != before


def test_undo_that_finds_no_room_can_be_done_later(page):
    before = page.plan.read_bytes()
    page.put("活动名称", "甲")
    sent, after = {"version": page.state()["version"]}, page.plan.read_bytes()
    with no_room():
        assert refused(page.post("/undo", sent))
    assert page.plan.read_bytes() == after
    assert page.post("/undo", sent).status_code == 200
    assert page.plan.read_bytes() == before


def test_upload_that_finds_no_room_is_told_and_nothing_of_it_stays(page, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before, version = set(tmp_path.iterdir()), page.state()["version"]
    with no_room(65536):
        assert page.send("/harvest", b"PK" * 65536, name="a.docx", version=version).status_code == 507
    assert set(tmp_path.iterdir()) == before


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """Return a file system of its own, of 256 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this user may not mount a file system (tmpfs)")
    yield folder
    subprocess.run(["umount", folder], check=True)


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as full:
        while True:
            full.write(b" " * 4096)


def test_full_file_system_takes_nothing_away(small_disk, opened):
    plan = Path(shutil.copytree(SAMPLES / "town-five-ones", small_disk / "plan")) / "plan.yaml"
    page, full = opened(plan), small_disk / "full"
    before = plan.read_bytes()
    state = page.state()
    sent = {"version": state["version"], "id": page.fact("活动名称")["id"], "value": "甲"}
    with pytest.raises(OSError, match="No space left"):
        fill(full)
    assert refused(page.post("/answer", sent))
    assert plan.read_bytes() == before
    full.unlink()
    assert page.post("/answer", sent).status_code == 200
    assert "活动名称: 甲" in plan.read_text("utf-8")
