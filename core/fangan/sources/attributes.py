"""Read `{#id when=… lead=…}` at the end of a line of wording."""

import re
from collections.abc import Iterator

from fangan.messages.suggest import suggest
from fangan.model.problem import Place, Problem, problem
from fangan.model.section import NO_ATTRIBUTES, Attributes
from fangan.model.template import Template
from fangan.sources.template import parse_condition, parse_template

_TAIL = re.compile(r"(?<!\{)\{#((?:[^{}]|\{\{[^{}]*\}\})*)\}$")
_BLANK = " \t　"
_ID = re.compile(r"[a-z][a-z0-9-]*")
_PAIR = re.compile(r'([a-z]+)=("[^"]*"|(?:\{\{[^{}]*\}\}|[^\s"])*)(?=\s|$)')
_KNOWN = ("when", "each", "lead", "with", "by", "at", "choice")


def split_attributes(line: str, place: Place, problems: list[Problem]) -> tuple[str, str, Attributes]:
    """Return the line without its tail, the item's id ('' if it has none) and its attributes.

    Braces that are no tail stay in the line; reading it as a template refuses them.
    """
    line = line.rstrip(_BLANK)
    tail = _TAIL.search(line)
    if tail is None:
        return line, "", NO_ATTRIBUTES
    at = Place(place.file, place.line, tail.start() + 1)
    id_, rest = (*tail[1].split(maxsplit=1), "", "")[:2]
    if not _ID.fullmatch(id_):
        problems.append(problem("bad-item-id", at, id=id_))
        id_ = ""
    values = dict(_pairs(rest.strip(), at, problems))
    return line[: tail.start()].rstrip(_BLANK), id_, _attributes(values, at, problems)


def _pairs(text: str, at: Place, problems: list[Problem]) -> Iterator[tuple[str, str]]:
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
            yield pair[1], pair[2].strip('"')
    if text[end:].strip():
        problems.append(problem("bad-attribute", at, text=text[end:].strip()))


def _attributes(values: dict[str, str], at: Place, problems: list[Problem]) -> Attributes:
    when = values.get("when")
    return Attributes(
        when=parse_condition(when, at, problems) if when is not None else None,
        each=values.get("each", ""),
        lead=_units(values.get("lead", ""), at, problems),
        with_=_units(values.get("with", ""), at, problems),
        by=parse_template(values.get("by", ""), at, problems),
        at=parse_template(values.get("at", ""), at, problems),
        choice=values.get("choice", ""),
    )


def _units(text: str, at: Place, problems: list[Problem]) -> tuple[Template, ...]:
    """Split `单位.宣传、县融媒体中心`; a bare role is the same as its placeholder."""
    units = []
    for unit in filter(None, (part.strip() for part in text.split("、"))):
        units.append(parse_template("{{" + unit + "}}" if unit.startswith("单位.") else unit, at, problems))
    return tuple(units)
