"""A run that is killed at any moment leaves whole files alone, and goes on where it stood."""

import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from factories.office import found

ROWS = 120


@pytest.fixture
def office(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = found(tmp_path)
    lines = [f"第{n}小学,活动{n},2026-05-{n % 20 + 10}" for n in range(ROWS)]
    made.write("t.csv", "\n".join(["学校,活动名称,开始日期", *lines]))
    return made


def words(out, *more):
    program = ("-c", "from fangan.cli.main import main; main()")
    return [sys.executable, *program, "batch", "plan", "--data", "t.csv", "-o", f"{out}/{{学校}}.docx", *more]


def whole(folder):
    return {path.name: path.read_bytes() for path in Path(folder).glob("*") if path.suffix in (".docx", ".zip")}


@pytest.mark.parametrize(("kind", "workers"), [("files", "1"), ("zip", "1"), ("pack", "2")])
def test_what_was_killed_goes_on_and_gives_the_same(office, kind, workers):
    environ = {**dict(office.environ), "PATH": ""}
    shape = ("--as", kind, "--workers", workers)
    subprocess.run(words("one", *shape), env=environ, check=True, capture_output=True)
    with subprocess.Popen(
        words("two", *shape), env=environ, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    ) as run:
        while run.poll() is None and not _begun(Path("two")):
            time.sleep(0.01)
        run.kill()
    for path in Path("two").glob("*.docx"):
        with zipfile.ZipFile(path) as document:
            assert document.testzip() is None
    assert not list(Path("two").glob("*.zip"))
    subprocess.run(words("two", *shape, "--resume"), env=environ, check=True, capture_output=True)
    assert whole("two") == whole("one")


def _begun(folder):
    written = sum(path.stat().st_size for path in folder.glob("*.part")) if folder.is_dir() else 0
    return written or len(list(folder.glob("*.docx"))) > ROWS // 6
