"""The reference on the site: every record has its place in it."""

import re

from project.checkout import ROOT


def test_the_reference_lists_every_module_of_records() -> None:
    listed = re.findall(r"automodule:: fangan\.model\.(\w+)", (ROOT / "docs" / "reference.md").read_text("utf-8"))
    assert sorted(listed) == sorted(path.stem for path in (ROOT / "core" / "fangan" / "model").glob("[a-z]*.py"))
