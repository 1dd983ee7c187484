"""Rules of the house that no other tool holds."""

import re
import subprocess
from pathlib import Path

from project.checkout import ROOT, tracked

LONGEST = 500
DATA = (".po", ".mo", ".png", ".webp", ".docx", ".doc")
PRIVATE = re.compile("/(?:" + "|".join(["work/" + "main", "root/", "tmp/" + "venv", "home/[a-z]+/"]) + ")")


SEEDS = ROOT / "tests" / "hardening" / "seeds"
"""What did harm once: it is meant to be broken."""
SCHEMAS = ROOT / "core" / "fangan" / "schemas"
"""What is made by a program, for programs."""


def texts() -> list[Path]:
    made = {*SCHEMAS.glob("**/*.json"), ROOT / "core" / "fangan" / "plugins" / "first_party.json"}
    return [one for one in tracked() if one.suffix not in DATA and one not in made and not one.is_relative_to(SEEDS)]


def test_no_file_is_too_long_to_be_read_in_one_sitting() -> None:
    written = (path for path in texts() if "do not edit" not in path.read_text("utf-8")[:200])  # others are looked up
    long = [str(path) for path in written if path.read_text("utf-8").count("\n") > LONGEST]
    assert long == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert [str(path) for path in texts() if PRIVATE.search(path.read_text("utf-8"))] == []


def test_no_file_has_windows_line_ends_or_a_byte_order_mark() -> None:
    marked = (b"\r\n", b"\xef\xbb\xbf")
    assert [str(path) for path in texts() if any(mark in path.read_bytes() for mark in marked)] == []


def test_every_script_of_the_checks_is_valid_bash() -> None:
    scripts = [ROOT / ".ci" / "run", *sorted((ROOT / ".ci" / "jobs").iterdir())]
    for script in scripts:
        subprocess.run(["bash", "-n", str(script)], check=True)


def test_every_job_is_run() -> None:
    called = re.findall(r"^job (\w+)", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert sorted(called) == sorted(path.name for path in (ROOT / ".ci" / "jobs").iterdir())
