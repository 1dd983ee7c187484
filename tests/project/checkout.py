"""The checkout these tests stand in."""

import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """List the files git holds; the test is skipped where this is no checkout."""
    ran = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode:
        pytest.skip("this is not a git checkout")
    return tuple(ROOT / name for name in ran.stdout.split("\0") if name and (ROOT / name).is_file())
