"""What once did harm, or nearly, is tried with every commit: the seeds of the fuzzers, and what writes under faults."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from factories.hostile import SEEDS, TARGETS, prepare, wrong
from factories.office import Office, found
from project.checkout import ROOT

posix = pytest.mark.skipif(os.name == "nt", reason="signals and copies of a process")
SAVED = sorted(SEEDS.glob("*/*"))


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return the office with everything that is read in it; each test leaves it as it was."""
    office = found(tmp_path_factory.mktemp("office"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(office.root)
        prepare(office)
    return office


@pytest.mark.parametrize("seed", SAVED, ids=lambda seed: f"{seed.parent.name}-{seed.name}")
def test_a_saved_seed_does_no_harm(prepared: Office, seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(prepared.root)
    assert wrong(prepared, seed.parent.name, seed.read_bytes()) == ""


def test_every_folder_of_seeds_is_of_a_target() -> None:
    assert {seed.parent.name for seed in SAVED} <= set(TARGETS)


def tool(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"tools.{name}", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@posix
def test_a_lock_is_written_whole_or_not_at_all_whatever_call_fails() -> None:
    swept = tool("faults", "--short", "lock")
    assert (swept.returncode, swept.stderr) == (0, ""), swept.stdout


@posix
def test_the_fuzzer_makes_the_same_changes_of_the_same_seed() -> None:
    code = "import random; from tools.fuzz import changed; print(changed(random.Random(3), b'{{a}}\\n' * 9))"
    command = [sys.executable, "-c", code]
    first, again = (subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout for _ in range(2))
    assert first == again != b""
