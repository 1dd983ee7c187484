"""No formatting by hand: words are the section's business, how they look is the document's."""

import re
from collections.abc import Iterator

from fangan.chinese.punctuation import POINTS
from fangan.kit.subject import Subject
from fangan.model.outline import Outline
from fangan.model.problem import Place, Problem, problem
from fangan.model.template import Template

_HANZI = "一-鿿〇"
_RAW = {
    "raw-bold": re.compile(r"\*\*|__|`"),
    "raw-heading": re.compile(r"^[ 　]*(?:#{1,6}\s|[-*+]\s)"),
    "raw-html": re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-z]+|#\d+);"),
    "raw-tab": re.compile(r"\t"),
    "raw-indent": re.compile(r"^[ 　]+(?=\S)"),
    "raw-blank-at-end": re.compile(r"(?<=\S)[ 　]+$"),
    "raw-half-width": re.compile(rf"(?<=[{_HANZI}。，、；：？！（）《》“”])[,.;:!?()\"'](?=[^\x00-\x7f]|$)"),
    "raw-blank-between": re.compile(rf"(?<=[{_HANZI}])[ ]+(?=[{_HANZI}])"),
}
_MARKS = re.compile(r"\{\{[^{}]*\}\}")
_ATTRIBUTES = re.compile(r"\s*\{(?:#|each=)(?:[^{}]|\{\{[^{}]*\}\})*\}\s*$")
_TITLE = re.compile(r"《[^《》]*》")


def check_lines(subject: Subject) -> Iterator[Problem]:
    """Find markup, tabs, indents, blanks and half-width marks in the wording of every section file."""
    for file, lines in subject.texts.items():
        body = next((number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---"), len(lines))
        for number, line in enumerate(lines[body:], body + 1):
            yield from _line(Place(file, number), line)


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
            yield problem(code, Place(place.file, place.line, found.start() + 1), text=found[0].strip() or "␣")


def check_titles(subject: Subject) -> Iterator[Problem]:
    """Every section has a title; titles and headings of outlines end without a stop."""
    for wording in subject.wordings:
        place = subject.place(wording.head.file, "title")
        if not wording.title and not wording.head.item:
            yield problem("section-without-title", place, key=wording.head.key)
        yield from _stop(wording.title, place)
    for outline in subject.supply.of(Outline):
        yield from _stop(outline.title, outline.place)
        for entry in outline.sections:
            yield from _stop(entry.heading or (), entry.place)
        for annex in outline.annexes:
            yield from _stop(annex.title or (), annex.place)


def _stop(title: Template, place: Place | None) -> Iterator[Problem]:
    last = title[-1] if title else ""
    if isinstance(last, str) and last and last[-1] in POINTS:
        yield problem("title-with-stop", place, text=last[-12:])
