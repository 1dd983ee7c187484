"""What the parts of a package lead to (ECMA-376, Part 2, 6.5): other parts of it, and what lies outside."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from fangan.formats.docx.read.archive import Archive
from fangan.late.tuples import NamedTuple

_TOP = "_rels/.rels"


class Relation(NamedTuple):
    """A relation: its id, the last word of its type, and the part or, where it is `external`, the address behind it."""

    id: str
    kind: str
    target: str
    external: bool
    source: str = ""
    """The part it leads away from, '' for the package."""


def related(parts: Archive, part: str = "") -> Iterator[Relation]:
    """Yield the relations of a part, or of the package; a part without any has none."""
    folder, _, file = part.rpartition("/")
    relations = join(folder, f"_rels/{file}.rels") if part else _TOP
    for one in parts.xml(relations) if relations in parts else ():
        external, target = one.get("TargetMode") == "External", one.get("Target", "")
        if not external:
            target = normpath(join("/", dirname(part), target)).lstrip("/")
        yield Relation(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], target, external, part)


def every_relation(parts: Archive) -> Iterator[Relation]:
    """Yield the relations of the package and of all its parts."""
    yield from related(parts)
    for name in parts:
        if not name.endswith(".rels"):
            yield from related(parts, name)
