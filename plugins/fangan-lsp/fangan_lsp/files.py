"""Which files are ours, to which plan they belong, and the lines of one as an editor counts them."""

import os
import re
from collections.abc import Iterator, Mapping

from fangan.model.problem import FanganError
from fangan.sources.plan_file import FILE_NAME
from fangan.sources.text import MAX_BYTES, read_bytes

_LINE_END = re.compile(r"\r\n|\r|\n")
_PLAN_KEYS = re.compile(r"^(?:outline|agency)[ \t]*:", re.MULTILINE)
_SECTION_HEAD = re.compile(r"\A---[ \t]*\r?\n(?:(?!---).*\r?\n)*?key[ \t]*:", re.MULTILINE)
_YAML = (".yaml", ".yml")


def lines_of(path: str) -> list[str]:
    """Return the lines of a file, or of what the editor holds in its place; none where it cannot be read."""
    try:
        return _LINE_END.split(read_bytes(path, MAX_BYTES).decode("utf-8-sig", "replace"))
    except FanganError:
        return []


def is_section(path: str, text: str) -> bool:
    """Whether a Markdown file is a section file: many that an editor opens are none."""
    in_folder = os.path.basename(os.path.dirname(path)) == "sections"
    return path.lower().endswith(".md") and (in_folder or bool(_SECTION_HEAD.match(text)))


def plan_of(path: str, text: str) -> str:
    """Return the plan file a file is, or belongs to; '' for none, or for a file that is nobody's."""
    folder, name = os.path.split(path)
    if name == FILE_NAME:
        return path
    if name.lower().endswith(_YAML) and len(set(_PLAN_KEYS.findall(text))) > 1:
        return path
    if not (name.lower().endswith(_YAML) or is_section(path, text)):
        return ""
    inner = os.path.basename(folder) in ("sections", "outlines")
    beside = os.path.join(os.path.dirname(folder) if inner else folder, FILE_NAME)
    return beside if os.path.isfile(beside) else ""


def asked_of(path: str, texts: Mapping[str, str]) -> tuple[str, tuple[str, ...]] | None:
    """Return the plan of an open file and the open section files that belong with it; None for what is not ours."""
    text = texts.get(path, "")
    plan = plan_of(path, text)
    if plan:
        return plan, tuple(_sections_of(plan, texts))
    return ("", (path,)) if is_section(path, text) else None


def _sections_of(plan: str, texts: Mapping[str, str]) -> Iterator[str]:
    for path, text in texts.items():
        if is_section(path, text) and plan_of(path, text) == plan:
            yield path


def same_file(one: str, other: str) -> bool:
    """Whether two paths name one file."""
    return one == other or real(one) == real(other)


def real(path: str) -> str:
    """Return a path as it is compared."""
    return os.path.normcase(os.path.realpath(path))
