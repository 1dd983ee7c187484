"""A document as it is filed: all that it prints, stretch by stretch, each with the section it stands in."""

import json
from collections.abc import Callable, Iterator
from hashlib import sha256

from fangan.chinese.offices import read_office
from fangan.chinese.refusal import Refusal
from fangan.late.tuples import NamedTuple
from fangan.library.records import FiledPlan, PassageRow
from fangan.model.address import AROUND, Target
from fangan.model.document import Document, Paragraph, Table
from fangan.model.reading import Role, Stretch, stretches

_NO_PART_OF_A_NAME = "。：；，“”《》 　"


class Filed(NamedTuple):
    """Where a document was read from, and what of it the document itself may not say."""

    path: str
    file: str
    day: str = ""
    year: int = 0


def filed_plan(document: Document, source: Filed, section_called: Callable[[str], str]) -> FiledPlan:
    """Return a document as it is filed.

    `section_called` returns the key of a section that goes by a name, '' for none: sections of a document that was not
    built here are known by their headings.
    """
    manifest, signed = document.manifest, document.signature
    office = "、".join(signed.names) if signed else ""
    if not office and document.masthead:
        office = "、".join(document.masthead.marks).removesuffix("文件")
    agency = manifest.agency or office
    date = signed.date.isoformat() if signed and signed.date else source.day
    passages = tuple(_passages(document, section_called))
    return FiledPlan(
        title=_sound("".join(document.plan.title) or document.name),
        agency=_sound(agency),
        office=_sound(office or _office_at(agency)),
        region=_sound(agency.rpartition("/")[0]),
        year=manifest.year or source.year or int(date[:4] or 0),
        date=date,
        outline=_sound(manifest.outline),
        form=document.form.value,
        number=_sound(document.masthead.number if document.masthead else ""),
        digest=_digest(document, passages),
        path=_sound(source.path),
        file=_sound(source.file),
        passages=passages,
    )


def _office_at(path: str) -> str:
    """Return the name of the office at a path, 甲县农业农村局; the last part of one that is no path of offices."""
    try:
        return read_office(path).name
    except Refusal:
        return path.rpartition("/")[2]


def _digest(document: Document, passages: tuple[PassageRow, ...]) -> str:
    """Return the digest of what is printed; the form in which it is issued is part of that."""
    whole = sha256(document.form.value.encode())
    for one in passages:
        whole.update("\0".join((one.role, one.text, one.number, one.words, "")).encode())
    return whole.hexdigest()


def _passages(document: Document, section_called: Callable[[str], str]) -> Iterator[PassageRow]:
    text, heading, known = "", "", Target()
    for position, stretch in enumerate(stretches(document), 1):
        address, target = stretch.address, stretch.address.target
        if stretch.role is Role.TITLE or address.text == AROUND:
            text, heading, known = address.text, "", Target()
        elif _opens(stretch, target, known, address.text != text):
            text, heading, known = address.text, _heading(stretch), target
        section = target.section or (section_called(heading) if heading else "")
        yield _passage(position, stretch, section, heading)


def _opens(stretch: Stretch, target: Target, known: Target, other: bool) -> bool:
    """Whether a section begins here: by its key, or where nobody knows it by a heading of the first level."""
    if other or target.section != known.section:
        return True
    return not target.section and isinstance(stretch.block, Paragraph) and stretch.block.level == 1


def _heading(stretch: Stretch) -> str:
    """Return the name that a section goes by: its heading, or the first words of one that is a sentence."""
    block = stretch.block
    if not isinstance(block, Paragraph) or block.level != 1:
        return ""
    return (block.heading or block.text.partition("。")[0][:24]).strip(_NO_PART_OF_A_NAME)


def _passage(position: int, stretch: Stretch, section: str, kind: str) -> PassageRow:
    block = stretch.block if isinstance(stretch.block, Paragraph) else None
    return PassageRow(
        position=position,
        role=stretch.role.value,
        text=_sound(stretch.address.text),
        section=_sound(section),
        kind=_sound(kind),
        item=_sound(stretch.address.target.item),
        level=block.level if block else 0,
        number=_sound(stretch.number),
        heading=_sound(block.heading if block else ""),
        words=_sound(stretch.words),
        cells=_cells(stretch.block) if isinstance(stretch.block, Table) else "",
    )


def _cells(table: Table) -> str:
    cells = {"caption": table.caption, "header": table.header, "rows": table.rows, "aligns": table.aligns}
    return _sound(json.dumps(cells, ensure_ascii=False, separators=(",", ":")))


def _sound(words: str) -> str:
    """Return words as UTF-8 can hold them: a file of data may have half of a pair of surrogates in them."""
    return words.encode("utf-8", "replace").decode()
