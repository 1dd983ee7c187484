"""A cache makes nothing wrong: damaged, foreign, read-only or shared by two runs at once."""

import json
import os
import subprocess
import sys
import zlib

import pytest

SHEET = "共1页，署名页有正文，空泛率100%。\n"
"""All that a build without a fault has to say."""


def foreign(data):
    stored = json.loads(data.partition(b"\n")[2])
    stored["value"] = {} if isinstance(stored["value"], dict) else [["x"]]
    text = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x\n" % zlib.crc32(text) + text


@pytest.fixture
def cached(office):
    """Build once with a cache; return its files and what was built."""
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
    assert (done.returncode, done.stderr) == (0, SHEET)
    assert (office.root / "b.docx").read_bytes() == built


def each(change):
    """Forge every packed record of a cache, and every pattern, with a checksum that is right."""

    def forged(rows):
        return [change(row) for row in rows] if all(isinstance(row, list) for row in rows) else change(rows)

    def forge(data):
        stored = json.loads(data.partition(b"\n")[2])
        if isinstance(stored["value"], dict):
            stored["value"] = {kind: forged(rows) for kind, rows in stored["value"].items()}
        text = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode()
        return b"%08x\n" % zlib.crc32(text) + text

    return forge


FORGED = {
    "short": lambda row: row[:3],
    "another record": lambda row: ["Provider", *row[1:]],
    "no record": lambda row: "x",
    "numbers for text": lambda row: [row[0], *(7 if isinstance(one, str) else one for one in row[1:])],
    "text for records": lambda row: [row[0], *("x" if isinstance(one, list) else one for one in row[1:])],
    "unknown tags": lambda row: [row[0], *(["Nobody", 1] if isinstance(one, list) else one for one in row[1:])],
    "tuples of numbers": lambda row: [row[0], *(["", 1, 2] if isinstance(one, list) else one for one in row[1:])],
    "nothing": lambda row: [row[0], *([None] * (len(row) - 1))],
    "deep": lambda row: [row[0], json.loads("[" * 900 + "]" * 900), *row[2:]],
}


@pytest.mark.parametrize("change", FORGED.values(), ids=FORGED)
def test_a_forged_cache_is_no_cache_or_is_told(office, cached, change):
    files, built = cached
    for file in files:
        file.write_bytes(each(change)(file.read_bytes()))
    done = office.run("build", "plan", "-o", "b.docx", FANGAN_CACHE=str(office.root / "cache"))
    if done.returncode == 0:
        assert (done.stderr, (office.root / "b.docx").read_bytes()) == (SHEET, built)
    else:
        assert (done.returncode, "cache-forged" in done.stderr) == (5, True)


def test_a_file_restored_with_its_old_time_and_size_is_read_again(office, cached):
    _, built = cached
    file = office.root / "office/outlines/day.yaml"
    file.write_text(file.read_text("utf-8").replace("活动方案", "工作方案"), encoding="utf-8")
    os.utime(file, (1_000_000_000, 1_000_000_000))
    assert office.run("build", "plan", "-o", "b.docx", FANGAN_CACHE=str(office.root / "cache")).returncode == 0
    assert (office.root / "b.docx").read_bytes() != built


@pytest.mark.parametrize("folder", ["/proc/fangan", "/dev/null", "plan/plan.yaml"])
def test_a_cache_that_cannot_be_written_is_no_cache(office, folder):
    done = office.run("build", "plan", "-o", "b.docx", FANGAN_CACHE=folder)
    assert (done.returncode, done.stderr) == (0, SHEET)


def test_two_runs_share_one_cache(office):
    command = [sys.executable, "-m", "fangan", "build", "plan", "-o"]
    environ = office.environ(FANGAN_CACHE=str(office.root / "cache"))
    runs = [subprocess.Popen([*command, f"{n}.docx"], env=environ, cwd=office.root, stdout=-3) for n in range(4)]
    assert [run.wait(60) for run in runs] == [0, 0, 0, 0]
    assert len({(office.root / f"{n}.docx").read_bytes() for n in range(4)}) == 1
    assert not [file for file in (office.root / "cache").iterdir() if file.suffix != ".json"]
