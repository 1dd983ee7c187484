"""Read `{#id when=… lead=…}` at the end of a line of wording."""

from collections.abc import Iterator, Mapping

from fangan.late.patterns import regex
from fangan.messages.suggest import suggest
from fangan.model.problem import Place, Problem, problem
from fangan.model.section import NO_ATTRIBUTES, Attributes
from fangan.model.template import Template
from fangan.sources.fields import Fields
from fangan.sources.template import parse_condition, parse_template

_TAIL = regex(r"(?<![{\\])\{#((?:[^{}]|\{\{[^{}]*\}\})*)\}$")
_BLANK = " \t　"
_ID = regex(r"[a-z][a-z0-9-]*")
_PAIR = regex(r'([a-z]+)=("[^"]*"|(?:\{\{[^{}]*\}\}|[^\s"])*)(?=\s|$)')
_UNIT = regex(r"[^、\s][^、]*")
_KNOWN = ("when", "each", "lead", "with", "by", "at", "time", "place", "choice", "join", "end", "of")
DUTIES = ("lead", "with", "by", "time", "place")
"""What a section's head may say of the whole section."""


def split_attributes(line: str, place: Place, problems: list[Problem]) -> tuple[str, str, Attributes]:
    """Return the line without its tail, the item's id ('' if it has none) and its attributes.

    Braces that are no tail stay in the line; reading it as a template refuses them.
    """
    line = line.rstrip(_BLANK)
    tail = _TAIL.search(line) if line.endswith("}") else None
    if tail is None:
        return line, "", NO_ATTRIBUTES
    at = Place(place.file, place.line, tail.start() + 1)
    id_, rest = (*tail[1].split(maxsplit=1), "", "")[:2]
    if not _ID.fullmatch(id_):
        problems.append(problem("bad-item-id", at, id=id_))
        id_ = ""
    begin = tail.end(1) - len(rest)
    found = _pairs(rest, at, problems)
    values = {key: (text, Place(at.file, at.line, begin + offset + 1)) for key, text, offset in found}
    return line[: tail.start()].rstrip(_BLANK), id_, _attributes(values, at, problems)


def _pairs(text: str, at: Place, problems: list[Problem]) -> Iterator[tuple[str, str, int]]:
    """Yield each attribute's key, its value, and where in the text the value begins."""
    end = 0
    seen = set()
    for pair in _PAIR.finditer(text):
        if text[end : pair.start()].strip() or pair[2] in ("", '""'):
            break
        end = pair.end()
        if pair[1] not in _KNOWN:
            problems.append(problem("unknown-attribute", at, key=pair[1], suggestion=suggest(pair[1], _KNOWN)))
        elif pair[1] in seen:
            problems.append(problem("repeated-attribute", at, key=pair[1]))
        else:
            seen.add(pair[1])
            yield pair[1], pair[2].strip('"'), pair.start(2) + pair[2].startswith('"')
    if text[end:].strip():
        problems.append(problem("bad-attribute", at, text=text[end:].strip()))


def _attributes(values: Mapping[str, tuple[str, Place]], at: Place, problems: list[Problem]) -> Attributes:
    def template(key: str) -> Template:
        return parse_template(*values.get(key, ("", at)), problems)

    def units(key: str) -> tuple[Template, ...]:
        return tuple([parse_template(unit, place, problems) for unit, place in _units(*values.get(key, ("", at)))])

    return Attributes(
        when=parse_condition(*values["when"], problems) if "when" in values else None,
        each=values.get("each", ("", at))[0],
        lead=units("lead"),
        with_=units("with"),
        by=template("by"),
        at=template("at"),
        time=template("time"),
        place=template("place"),
        choice=values.get("choice", ("", at))[0],
        join=template("join"),
        end=template("end"),
        of=values.get("of", ("", at))[0],
    )


def read_duties(fields: Fields) -> Attributes:
    """Read the responsibilities of a whole section from its head; several offices may be a list, too."""
    values = {}
    for key in DUTIES:
        if key in fields:
            listed = key in ("lead", "with")
            values[key] = ("、".join(fields.texts(key)) if listed else fields.text(key), fields.text_place(key))
    return _attributes(values, fields.node.place, fields.problems) if values else NO_ATTRIBUTES


def _units(text: str, place: Place) -> Iterator[tuple[str, Place]]:
    """Split `单位.宣传、县融媒体中心`; a bare role is the same as its placeholder."""
    for found in _UNIT.finditer(text):
        unit, at = found[0].rstrip(), Place(place.file, place.line, place.column + found.start())
        yield ("{{" + unit + "}}" if unit.startswith("单位.") else unit), at
