"""A numbered line is written so that the grammar of section files reads its heading and its text as they stood."""

import pytest

from fangan.formats.plain.records import LineExtent
from fangan.intake.drafts import DraftLine, DraftSection
from fangan.intake.wording import word_section

NOWHERE = LineExtent(-1, 0, 0)


@pytest.mark.parametrize(
    ("words", "heading", "written"),
    [
        ("转移组。由民政所牵头，", 4, "（一）转移组。由民政所牵头，"),
        ("转移组由民政所牵头，", 10, "（一）转移组由民政所牵头，"),
        ("转移组由民政所牵头，", 3, "（一）\\转移组由民政所牵头，"),
    ],
    ids=["ended", "whole", "without-end"],
)
def test_a_heading_that_nothing_ends_does_not_take_the_text_with_it(words: str, heading: int, written: str) -> None:
    line = DraftLine(2, "（一）", words, heading, NOWHERE, NOWHERE)
    more = DraftLine(0, "", "各村参加。", 0, NOWHERE, NOWHERE, run_on=True)
    section = DraftSection("command", "command", "组织指挥", lines=[line, more])
    assert word_section(section, "command.md").text.split("---\n")[-1] == f"{written}\n＋各村参加。\n"
