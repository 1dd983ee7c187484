"""The pages of rules are what the rules say of themselves."""

import subprocess
import sys

from project.checkout import ROOT


def test_the_pages_of_rules_say_what_the_rules_say() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make_rules.py"), "--check"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
