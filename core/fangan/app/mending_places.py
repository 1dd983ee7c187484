"""Where the words of an edit stand in a file, letter for letter; or why they cannot be replaced there."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.checks.subject import FileSubject, LineSubject, PlanSubject, Subject
from fangan.checks.told import Told
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import AROUND, Address
from fangan.model.problem import Place
from fangan.model.provider import OWN
from fangan.model.rule import Edit
from fangan.model.trace import SpanKind
from fangan.sources.splicing import Splice, line_at
from fangan.sources.text import MAX_BYTES, read_bytes, read_text

if TYPE_CHECKING:
    from fangan.formats.docx.splicing import WordSplice

_YAML = regex(r"""["'\\#{}\[\]&*!|>%@`\r\n]|: |:$|^[-?,\s]|\s$""")
"""What would mean something else than itself in a value of YAML."""
_PLACEHOLDER = regex(r"\{\{|\}\}|[\r\n]")
_HEAD = "---"


class FileSplice(NamedTuple):
    """Words to be replaced in a file: in a line of a text, or in a paragraph of a .docx."""

    path: Path
    place: Place
    splice: "Splice | WordSplice"

    def overlaps(self, other: "FileSplice") -> bool:
        """Whether two want the same words, or the same point."""
        if self.path != other.path or self._line != other._line:
            return False
        one, two = self.splice, other.splice
        return (one.start < two.end and two.start < one.end) or one.start == two.start

    @property
    def _line(self) -> object:
        return self.splice.line if isinstance(self.splice, Splice) else id(self.splice.paragraph.element)


def splice_for(told: Told, subject: Subject) -> FileSplice | str:
    """Return where the edit of a finding is made, or the code of why it is not."""
    edit = told.finding.fix
    assert edit is not None  # only findings with an edit are asked
    if isinstance(edit.at, Place):
        return _in_line(edit, edit.at)
    if isinstance(subject, FileSubject):
        return _in_word(edit, edit.at, subject)
    if isinstance(subject, LineSubject):
        place = subject.find_place(edit.at)
        return _in_line(edit, place) if place else "mend-not-literal"
    if isinstance(subject, PlanSubject):
        return _in_plan(edit, edit.at, subject, told)
    return _in_section(edit, edit.at, subject)


def _in_section(edit: Edit, at: Address, subject: Subject) -> FileSplice | str:
    """Find words of a section file's line, by as many words around them as make them the only ones."""
    stretch = subject.stretch_at(at)
    origin = stretch.origin if stretch else None
    if stretch is None or origin is None or not origin.line or stretch.words[at.start : at.end] != edit.old:
        return "mend-not-literal"
    line, words = line_at(read_bytes(origin.file, MAX_BYTES), origin.line), stretch.words
    for around in (0, 2, 6, len(words)):
        begin = max(at.start - around, 0)
        context = words[begin : at.end + around]
        if line.count(context) == 1:
            return _in_line(edit, Place(origin.file, origin.line, line.index(context) + at.start - begin + 1))
    return "mend-not-literal"


def _in_word(edit: Edit, at: Address, subject: FileSubject) -> FileSplice | str:
    from fangan.formats.docx.splicing import WordSplice, may_splice

    found = list(subject.file.extents(at))
    if len(found) != 1:
        return "mend-not-literal"
    cut, kept = _same_at_ends(edit.old, edit.new)
    old, new = edit.old[cut : len(edit.old) - kept], edit.new[cut : len(edit.new) - kept]
    splice = WordSplice(found[0].paragraph, found[0].start + cut, found[0].end - kept, old, new)
    reason = may_splice(subject.file, splice)
    if reason:
        return "mend-signed" if reason == "signed" else "mend-not-literal"
    return FileSplice(Path(subject.file.name), Place(subject.file.name), splice)


def _same_at_ends(old: str, new: str) -> tuple[int, int]:
    """Return how much is the same at the beginning and at the end of two texts, leaving one character of the old."""
    most = min(len(old) - 1, len(new))
    start = next((at for at in range(most) if old[at] != new[at]), max(most, 0))
    end = next((at for at in range(most - start) if old[-1 - at] != new[-1 - at]), max(most - start, 0))
    return start, end


def _in_plan(edit: Edit, at: Address, subject: PlanSubject, told: Told) -> FileSplice | str:
    """Find words of a composed plan where they were written: in a section file, or as a value of the plan file."""
    if told.provider not in ("", OWN):
        return "mend-supplied"
    if at.text == AROUND:
        return _around(edit, at, subject)
    spans = subject.trace.at(at)
    if len(spans) != 1 or spans[0].place is None:
        return "mend-not-literal"
    span, place = spans[0], spans[0].place
    if not _is_own(place, subject):
        return "mend-supplied"
    stretch = subject.stretch_at(at)
    inside = at.start - span.start
    if span.kind is SpanKind.WRITTEN and place.column:
        return _in_line(edit, place._replace(column=place.column + inside))
    if span.kind is SpanKind.FACT and not span.format and stretch is not None:
        return _value(edit, place, stretch.words[span.start : span.end], inside)
    return "mend-not-literal"


def _around(edit: Edit, at: Address, subject: PlanSubject) -> FileSplice | str:
    """Find words that the plan file says of the issue, by their value's one line."""
    stretch, file = subject.stretch_at(at), subject.plan.place.file if subject.plan.place else ""
    if stretch is None or not file or stretch.words[at.start : at.end] != edit.old:
        return "mend-not-literal"
    lines = read_text(file).split("\n")
    held = [number for number, line in enumerate(lines, 1) if stretch.words in line]
    return _value(edit, Place(file, held[0]), stretch.words, at.start) if len(held) == 1 else "mend-not-literal"


def _value(edit: Edit, place: Place, value: str, inside: int) -> FileSplice | str:
    """Find words of a value that stands whole on its line, once."""
    line = line_at(read_bytes(place.file, MAX_BYTES), place.line)
    if line.count(value) != 1:
        return "mend-not-literal"
    old = f"…{edit.old}" if inside else edit.old  # a mark inside a value begins nothing
    if _YAML.search(edit.new) or _YAML.search(old):
        return "mend-quoting"
    return _in_line(edit, place._replace(column=line.index(value) + inside + 1))


def _in_line(edit: Edit, place: Place) -> FileSplice | str:
    path, start = Path(place.file), place.column - 1
    data = read_bytes(path, MAX_BYTES)
    line = line_at(data, place.line)
    if place.column == 0:
        start = line.find(edit.old) if line.count(edit.old) == 1 else -1
    if start < 0 or line[start : start + len(edit.old)] != edit.old:
        return "mend-not-literal"
    in_yaml = path.suffix in (".yaml", ".yml") or _in_head(data, place.line)
    if (_YAML if in_yaml else _PLACEHOLDER).search(edit.new):
        return "mend-quoting"
    splice = Splice(place.line, start, start + len(edit.old), edit.old, edit.new)
    return FileSplice(path, Place(place.file, place.line), splice)


def _in_head(data: bytes, line: int) -> bool:
    """Whether a line stands in the head of a section file."""
    if line_at(data, 1).strip() != _HEAD:
        return False
    number = 2
    while number < line:
        if line_at(data, number).strip() == _HEAD:
            return False
        number += 1
    return True


def _is_own(place: Place, subject: PlanSubject) -> bool:
    """Whether a file lies in the plan's own folder."""
    folder = os.path.dirname(os.path.abspath(subject.plan.place.file)) if subject.plan.place else ""
    return bool(folder) and os.path.abspath(place.file).startswith(folder + os.sep)
