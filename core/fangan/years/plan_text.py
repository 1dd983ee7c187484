"""The plan file of the new year: the old one with single values changed, every other byte as it was."""

from collections.abc import Mapping
from dataclasses import dataclass

from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import of, scan
from fangan.sources.editing.extents import Entry, Extent, read_extents
from fangan.sources.editing.rewrite import Rewrite
from fangan.years.report import Fate

TO_DO = "待填；上年："
OPTIONAL = "可不填；上年："
ONCE = "一次性要素，不结转："
ISSUE_KEYS = ("date", "number", "printed")
"""What of `issue:` is of one year only."""


@dataclass(frozen=True, slots=True)
class Rolled:
    """The new text, and what of `issue:` was emptied with the words that stood there."""

    text: str
    issue: Mapping[str, str]


def roll_text(text: str, year: int, fates: Mapping[str, Fate]) -> Rolled:
    """Change the year, empty what is to be given anew, comment out what is not carried over.

    `text` is the file as it is, line ends included; `fates` are those of its facts.
    """
    root = read_extents(text)
    rewrite = Rewrite(text)
    rewrite.set(root.entries["year"].value, str(year))
    facts = root.entries.get("facts")
    for name, entry in (facts.value.entries if facts else {}).items():
        fate = fates.get(name, Fate.KEPT)
        if fate is Fate.TO_DO:
            rewrite.empty(entry, TO_DO)
        elif fate is Fate.OPTIONAL:
            rewrite.empty(entry, OPTIONAL)
        elif fate is Fate.DROPPED:
            rewrite.drop(entry, ONCE)
    issue = root.entries.get("issue")
    emptied = {}
    for key, entry in (issue.value.entries if issue else {}).items():
        if key in ISSUE_KEYS and not entry.value.empty:
            emptied[key] = _said(rewrite, entry.value)
            rewrite.empty(entry, _remark(entry, year) if key == "number" else TO_DO)
    return Rolled(rewrite.text(), emptied)


def _said(rewrite: Rewrite, value: Extent) -> str:
    return value.text if value.is_scalar else " ".join(rewrite.lines.between(value.start, value.end).split())


def _remark(entry: Entry, year: int) -> str:
    """Keep the 机关代字 of the number as a suggestion."""
    number = next(of(DocumentNumber, scan(entry.value.text)), None)
    return f"待填：{DocumentNumber(number.value.agency, year)}；上年：" if number else TO_DO
