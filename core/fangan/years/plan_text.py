"""The plan file of the new year: the old one with single values changed, every other byte as it was."""

from collections.abc import Mapping

from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import of, scan
from fangan.late.records import dataclass
from fangan.sources.editing.rewrite import Rewrite
from fangan.sources.nodes import MappingNode, Node, ScalarNode
from fangan.years.report import Fate

TO_DO = "待填；上年："
OPTIONAL = "可不填；上年："
ONCE = "一次性要素，不沿用："
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
    rewrite = Rewrite(text)
    rewrite.set(("year",), str(year))
    for name in entries_of(rewrite.root, "facts"):
        fate = fates.get(name, Fate.KEPT)
        if fate is Fate.TO_DO:
            rewrite.empty(("facts", name), TO_DO)
        elif fate is Fate.OPTIONAL:
            rewrite.empty(("facts", name), OPTIONAL)
        elif fate is Fate.DROPPED:
            rewrite.drop(("facts", name), ONCE)
    emptied = {}
    for key, value in entries_of(rewrite.root, "issue").items():
        said = value.text if isinstance(value, ScalarNode) else " ".join(rewrite.written(value).split())
        if key in ISSUE_KEYS and said:
            emptied[key] = said
            rewrite.empty(("issue", key), _remark(said, year) if key == "number" else TO_DO)
    return Rolled(rewrite.text(), emptied)


def entries_of(root: MappingNode, key: str) -> Mapping[str, Node]:
    """Return what stands under a key, nothing if no mapping does."""
    found = root.entries.get(key)
    return found.entries if isinstance(found, MappingNode) else {}


def _remark(number: str, year: int) -> str:
    """Keep the 机关代字 of the number as a suggestion."""
    found = next(of(DocumentNumber, scan(number)), None)
    return f"待填：{DocumentNumber(found.value.agency, year)}；上年：" if found else TO_DO
