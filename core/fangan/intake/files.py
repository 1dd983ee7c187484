"""The files of an imported project that are no wording: plan file, outline, agencies."""

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from fangan.chinese.this_year import speaks_of_this_year
from fangan.intake.drafts import DraftLine, DraftSection
from fangan.intake.wording import yaml_scalar
from fangan.late.tuples import NamedTuple
from fangan.model.agency import Level
from fangan.model.plan import Printed

OUTLINE = "imported"
"""The id of the outline that an imported plan brings along."""
UNNAMED = "未写明的机关"
"""What stands in a project where nobody is named who issues the plan."""
OUTLINE_FILE = f"outlines/{OUTLINE}.yaml"


class Issuer(NamedTuple):
    """Who issues a foreign plan: the path of a described agency, or a name that the project describes itself."""

    path: str
    described: bool
    level: Level = Level.COUNTY
    name: str = ""
    """Its full name where it is not its path."""
    offices: Mapping[str, str] = MappingProxyType({})
    """The offices around it that have a role: name → role."""


def imported_plan_text(outline: str, agency: str, year: int, title: str, further: Mapping[str, object]) -> str:
    """Write a plan file; `title` is in the grammar of wording, `further` are its other keys."""
    lines = [
        "# 由旧文稿导入，请对照原文逐处核对。",
        f"outline: {outline}",
        f"agency: {yaml_scalar(agency)}",
        f"year: {year}",
        f"title: {yaml_scalar(title)}",
    ]
    return "\n".join([*lines, *_entries(further, "")]) + "\n"


def yaml_text(entries: Mapping[str, object]) -> str:
    """Write a mapping of texts, days, lists and mappings as a YAML file."""
    return "\n".join(_entries(entries, "")) + "\n"


def _entries(entries: Mapping[str, object], indent: str) -> list[str]:
    lines: list[str] = []
    for key, value in entries.items():
        if isinstance(value, Mapping):
            lines += [f"{indent}{yaml_scalar(key)}:", *_entries(value, indent + "  ")] if value else []
        elif isinstance(value, list | tuple) and not isinstance(value, Printed):
            lines.append(f"{indent}{yaml_scalar(key)}:")
            lines += [f"{indent}  - {_flow(one)}" for one in value]
        else:
            lines.append(f"{indent}{yaml_scalar(key)}: {_flow(value)}")
    return lines


def _flow(value: object) -> str:
    """Write a value on one line."""
    if isinstance(value, Printed):
        return f"{{by: {_quoted(value.by)}, date: {value.date.isoformat()}}}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_quoted(key)}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return value.isoformat() if isinstance(value, dt.date) else _quoted(str(value))


def _quoted(words: str) -> str:
    return words if words.isalnum() and words.isascii() and words[0] not in "0" else yaml_scalar(words)


def outline_text(
    title: str, sections: Sequence[DraftSection], annexes: Sequence[str], facts: Sequence[str] = ()
) -> str:
    """Write an outline that holds the sections of one plan in their order, and declares the facts of its title."""
    lines = [
        f"id: {OUTLINE}",
        "name: 导入的提纲",
        "use-when: 只用于这份导入的方案。",
        f"title: {yaml_scalar(title)}",
        *(["facts:", *(f"  {one}" for one in facts)] if facts else []),
        "sections:",
    ]
    for section in sections:
        heading = "" if section.title else ", heading: none"
        if section.lines:
            lines.append(f"  - {{key: {section.key}{heading}, required: true}}")
    if annexes:
        lines += ["annexes:", *(f"  - {{key: {key}, required: true}}" for key in annexes)]
    return "\n".join(lines) + "\n"


def issuer_text(issuer: Issuer, roles: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write an agencies file for who issues the plan; `roles` are those that its words speak of, with their offices."""
    name = yaml_scalar(issuer.name or issuer.path)
    lines = ["# 没有哪个插件说明这个机关，请核对名称和层级。", f"{yaml_scalar(issuer.path)}:", f"  name: {name}"]
    lines.append(f"  level: {issuer.level}")
    lines += ["  roles:", *(f"    {role}: {yaml_scalar(office)}" for role, office in roles.items())] if roles else []
    return "\n".join(lines) + "\n"


def valid_for(section: DraftSection, years: tuple[int, int]) -> str:
    """Return the period in which the words of a section may be used, '' for always: those of “今年” are of theirs."""
    words = "\n".join(one.words for one in section.lines if isinstance(one, DraftLine))
    return f"{years[0]}-01-01/{years[1]}-12-31" if speaks_of_this_year(words) else ""
