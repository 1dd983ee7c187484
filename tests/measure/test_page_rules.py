"""docs/page-rules.md is what the rules of the page say of themselves."""

import subprocess
import sys

from project.checkout import ROOT


def test_the_page_says_what_the_rules_say() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make_page_rules.py"), "--check"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
