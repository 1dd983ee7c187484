"""The wording of a section: lines → a tree of parts, by the markers officials already write."""

import re
from dataclasses import dataclass, field

from fangan.chinese.lexicon.markers import marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.punctuation import first_sentence_end
from fangan.model.problem import Place, Problem, problem
from fangan.model.section import NO_ATTRIBUTES, Attributes, Part, TablePart, walk
from fangan.sources.attributes import split_attributes
from fangan.sources.table import read_table
from fangan.sources.template import parse_template

_CAPTION = re.compile(r"[ \t　]*表[：:][ \t　]*(.*[^ \t　])[ \t　]*")
_BLANK = " \t　"
_LARGEST = 99
"""The largest number of a marker; 100.太多 and what counts without a level (①, 一是) is text."""


@dataclass(slots=True)
class _Open:
    """A part still gathering the deeper parts under it."""

    level: int
    place: Place
    heading: str = ""
    heading_column: int = 1
    text: str = ""
    text_column: int = 1
    id: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    table: TablePart | None = None
    children: "list[_Open]" = field(default_factory=list)


def read_body(text: str, file: str, first_line: int, problems: list[Problem]) -> tuple[Part, ...]:
    """Read the wording below a head; `first_line` is the file's line where `text` begins."""
    lines = list(enumerate(text.split("\n"), first_line))
    top: list[_Open] = []
    stack: list[_Open] = []
    at = 0
    while at < len(lines):
        number, line = lines[at]
        rows = _table_lines(lines, at)
        if rows:
            caption = _CAPTION.fullmatch(line) if rows[0][0] != number else None
            title = parse_template(caption[1], Place(file, number, caption.start(1) + 1), problems) if caption else ()
            part = _Open(0, Place(file, number, 1), table=read_table(rows, title, file, problems))
            at += len(rows) + (caption is not None)
        else:
            at += 1
            if not line.strip(_BLANK):
                continue
            part = _line(line, Place(file, number, 1), problems)
        _nest(part, top, stack)
    _check_ids(top, problems)
    return tuple(_freeze(part, problems) for part in top)


def _table_lines(lines: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """Return the pipe table's lines that begin here or right below a caption line, or nothing."""
    start = at
    if not lines[at][1].lstrip(_BLANK).startswith("|"):
        if not _CAPTION.fullmatch(lines[at][1]):
            return []
        start += 1
    end = start
    while end < len(lines) and lines[end][1].lstrip(_BLANK).startswith("|"):
        end += 1
    return lines[start:end]


def _line(line: str, place: Place, problems: list[Problem]) -> _Open:
    """Read one line: marker, run-in heading, text, attributes."""
    words, id_, attributes = split_attributes(line, place, problems)
    stripped = words.strip()
    # what is read is the end of the line, so columns are counted from there
    end = len(words.rstrip()) + 1
    part = _Open(0, place, id=id_, attributes=attributes)
    marker = marker_at(stripped, Strictness.AS_TYPED)
    if marker and marker.value.level and marker.value.number <= _LARGEST:
        part.level, part.heading = marker.value.level, stripped[marker.end :].lstrip()
        part.heading_column = end - len(part.heading)
        _split_run_in(part)
    else:
        part.text = stripped.removeprefix("\\").lstrip()
    part.text_column = end - len(part.text)
    if not part.heading and not part.text:
        problems.append(problem("empty-block", place))
    return part


def _split_run_in(part: _Open) -> None:
    """Split a numbered line at its first full stop: heading before, text behind; a single sentence is text alone."""
    line = part.heading
    end = first_sentence_end(line)
    if end == len(line):
        part.heading, part.text = "", line
    elif end > 0:
        part.heading, part.text = line[:end], line[end:].lstrip()


def _nest(part: _Open, top: list[_Open], stack: list[_Open]) -> None:
    """Hang a part under the nearest shallower one; body text belongs to the block that is open."""
    if part.level == 0:
        (stack[-1].children if stack else top).append(part)
        return
    while stack and stack[-1].level >= part.level:
        stack.pop()
    (stack[-1].children if stack else top).append(part)
    stack.append(part)


def _check_ids(top: list[_Open], problems: list[Problem]) -> None:
    """An id may come twice only as alternatives of one choice, each with its own `choice=`."""
    seen: dict[str, list[_Open]] = {}
    for part in walk(top):
        if part.id:
            seen.setdefault(part.id, []).append(part)
    for id_, parts in seen.items():
        choices = [part.attributes.choice for part in parts]
        if len(parts) > 1 and (not all(choices) or len(set(choices)) < len(choices)):
            problems.append(problem("repeated-item-id", parts[1].place, id=id_, first=parts[0].place.line))


def _freeze(part: _Open, problems: list[Problem]) -> Part:
    file, line = part.place.file, part.place.line
    return Part(
        level=part.level,
        heading=parse_template(part.heading, Place(file, line, part.heading_column), problems),
        text=parse_template(part.text, Place(file, line, part.text_column), problems),
        id=part.id,
        attributes=part.attributes,
        table=part.table,
        children=tuple(_freeze(child, problems) for child in part.children),
        place=part.place,
    )
