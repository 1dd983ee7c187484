"""No formatting by hand: words are the section's business, how they look is the document's."""

import re
from collections.abc import Iterator

from fangan.checks.subject import WordingSubject
from fangan.model.problem import Place, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="package/no-raw-formatting",
    target=f"{__name__}:find",
    looks_at=LooksAt.WORDING,
    grade=Grade.REQUIRED,
    demand="Wording is words: how they look is the document's business",
    why="Blanks, tabs and signs of markup survive into the document, and no template can set them right",
    basis="GB/T 9704—2012，5.2、7.3；GB/T 15834—2011",
)
_HANZI = "一-鿿〇"
_RAW = {
    "raw-bold": re.compile(r"\*\*|__|`"),
    "raw-heading": re.compile(r"^[ 　]*(?:#{1,6}\s|[-*+]\s)"),
    "raw-table": re.compile(r"^｜.*｜$"),
    "raw-plus": re.compile(rf"^\+(?=[{_HANZI}“‘《（])"),
    "raw-backslash": re.compile(
        r"^(?:＋[ 　]*\\|(?!＋)\\?[ 　]*(?:[（(]?[〇零一二三四五六七八九十百0-9０-９]+[）)、.．][ 　]*)?"
        r"(?:[^。\\]*[：。])?\\)?+(?:[^\\]|\\[{}｛｝])*(\\)(?![{}｛｝])"
    ),
    "raw-html": re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-z]+|#\d+);"),
    "raw-tab": re.compile(r"\t"),
    "raw-indent": re.compile(r"^[ 　]+(?=\S)"),
    "raw-blank-at-end": re.compile(r"(?<=\S)[ 　]+$"),
    "raw-half-width": re.compile(rf"(?<=[{_HANZI}。，、；：？！（）《》“”])[,.;:!?()\"'](?=[^\x00-\x7f]|$)"),
    "raw-blank-between": re.compile(rf"(?<=[{_HANZI}])[ ]+(?=[{_HANZI}])"),
}
"""What no wording holds; where a pattern has a group, that is what is told."""
_MARKS = re.compile(r"\{\{[^{}]*\}\}")
_ATTRIBUTES = re.compile(r"\s*\{(?:#|each=)(?:[^{}]|\{\{[^{}]*\}\})*\}\s*$")
_TITLE = re.compile(r"《[^《》]*》")


def find(subject: WordingSubject) -> Iterator[Problem]:
    """Find markup, tabs, indents, blanks and half-width marks below the head."""
    lines = subject.lines
    body = next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---"), len(lines))
    for number, line in enumerate(lines[body:], body + 1):
        yield from _line(Place(subject.file, number), line)


def _line(place: Place, line: str) -> Iterator[Problem]:
    # placeholders become hanzi of the same length, so that columns stay what they are
    words = _ATTRIBUTES.sub("", line) if _ATTRIBUTES.search(line) else line
    words = _MARKS.sub(lambda mark: "某" * len(mark[0]), words)
    # the names of documents keep the blanks they were published with
    words = _TITLE.sub(lambda title: title[0].replace(" ", "某"), words)
    table = words.startswith("|")
    for code, pattern in _RAW.items():
        if table and code in ("raw-blank-between", "raw-heading"):
            continue
        found = pattern.search(words)
        if found:
            told = found.lastindex or 0
            at = Place(place.file, place.line, found.start(told) + 1)
            yield problem(code, at, text=found[told].strip() or "␣")
