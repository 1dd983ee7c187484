"""A cache makes nothing wrong: damaged, foreign, read-only or shared by two runs at once."""

import json
import subprocess
import sys
import zlib

import pytest


def foreign(data):
    stored = json.loads(data.partition(b"\n")[2])
    stored["value"] = {} if isinstance(stored["value"], dict) else [["x"]]
    text = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x\n" % zlib.crc32(text) + text


@pytest.fixture
def cached(office):
    """Build once with a cache; return its files and what was built."""
    import os

    for file in (office.root / "office").rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    for file in (office.plan, office.plan.parent):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    assert office.run("build", "plan", "-o", "a.docx", FANGAN_CACHE=str(office.root / "cache")).returncode == 0
    files = list((office.root / "cache").iterdir())
    assert files
    return files, (office.root / "a.docx").read_bytes()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"office", b"offize"),
        lambda data: b"\x80\x81" * 500,
        foreign,
    ],
)
def test_a_damaged_or_foreign_cache_is_no_cache(office, cached, damage):
    files, built = cached
    for file in files:
        file.write_bytes(damage(file.read_bytes()))
    done = office.run("build", "plan", "-o", "b.docx", FANGAN_CACHE=str(office.root / "cache"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (office.root / "b.docx").read_bytes() == built


@pytest.mark.parametrize("folder", ["/proc/fangan", "/dev/null", "plan/plan.yaml"])
def test_a_cache_that_cannot_be_written_is_no_cache(office, folder):
    done = office.run("build", "plan", "-o", "b.docx", FANGAN_CACHE=folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_two_runs_share_one_cache(office):
    command = [sys.executable, "-m", "fangan", "build", "plan", "-o"]
    environ = office.environ(FANGAN_CACHE=str(office.root / "cache"))
    runs = [subprocess.Popen([*command, f"{n}.docx"], env=environ, cwd=office.root, stdout=-3) for n in range(4)]
    assert [run.wait(60) for run in runs] == [0, 0, 0, 0]
    assert len({(office.root / f"{n}.docx").read_bytes() for n in range(4)}) == 1
    assert not [file for file in (office.root / "cache").iterdir() if file.suffix != ".json"]
