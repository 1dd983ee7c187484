"""What messages about items name: the items there are, and the paragraphs that go or come with one."""

from collections.abc import Collection, Iterable

from fangan.assembly.headings import bare_words, joined, listed, nearest, opening
from fangan.assembly.parts import SourcedPart
from fangan.model.section import Wording, walk


def shut_out(wordings: Iterable[Wording], ids: Collection[str]) -> dict[str, str]:
    """Return the values of `own-section-closed`: the items that stay out."""
    names = joined(wordings)
    return {"items": listed({id_: names[id_] for id_ in ids}), "ids": ", ".join(ids)}


def not_there(id_: str, parts: Iterable[SourcedPart]) -> dict[str, str]:
    """Return the values of `drop-unknown`: the items there are, and the one that may have been meant."""
    there = {one.part.id: bare_words(one.part.heading) for one in walk(parts) if one.part.id}
    return {"id": id_, "items": listed(there), "suggestion": nearest(id_, there)}


def paragraphs_of(id_: str, blocks: Collection[SourcedPart]) -> dict[str, str]:
    """Return an item, how the paragraphs beside it begin, and where they stand."""
    texts = "……”、“".join(opening(one.part) for one in blocks)
    return {"id": id_, "text": texts, "file": str(next(iter(blocks)).part.place)}
