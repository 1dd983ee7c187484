"""Who is charged with what: as tasks and their tables say, and as labels (牵头单位：…) and sentences do."""

from collections.abc import Iterator

from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import Table
from fangan.model.reading import Role, Stretch

CHARGING = regex(
    r"(牵头(?:单位|部门|领导)?|主办单位|承办单位|责任(?:单位|部门)|(?:配合|协助|协办|参与|参加)(?:单位|部门)|配合)[:：]"
)
"""What introduces those who are charged with something."""
_LIST = regex(r"[^；;。：:）)〕\n]+")
_SENTENCE = regex(r"由([^，。；：、（）]{2,20}(?:、[^，。；：、（）]{2,20}){0,6})牵头(?:负责)?[，、](?:由)?")
_HELPS = regex(r"([^，。；：（）]{2,120}?)(?:等)?(?:配合|协助|参与|参加)")
_PARTED = regex("[、，,]|以及|和(?=[省市县区镇乡])")
_LEADS = ("牵头", "主办", "承办")
_ASKED = ("协助", "协办")


class Charged(NamedTuple):
    """An office with a task: `leads` it, is only `asked` for help, or takes part; `task` tells tasks apart."""

    office: str
    leads: bool
    asked: bool
    task: tuple[str, int, int]
    address: Address | None


def charged(subject: DocumentSubject) -> Iterator[Charged]:
    """Yield everybody who is charged with something, in reading order; to be asked for by `subject.once`."""
    said = set()
    for stretch in subject.stretches:
        found = charged_in(stretch)
        said.update([one.office for one in found])
        yield from found
    for at, task in enumerate(subject.document.tasks):
        for leads, groups in ((True, task.lead), (False, task.with_)):
            for office in (one for group in groups for one in _PARTED.split(group)):
                if office not in said:
                    yield Charged(office, leads, asked=False, task=("tasks", at, 0), address=None)


def charged_in(stretch: Stretch) -> list[Charged]:
    """Return who is charged with something in a stretch, whatever stands around it."""
    if stretch.office or stretch.role is Role.TITLE:
        return []
    return [*_in_table(stretch)] if isinstance(stretch.block, Table) else [*_in_words(stretch)]


def _in_words(stretch: Stretch) -> Iterator[Charged]:
    words, key = stretch.words, (stretch.address.text, stretch.address.block)
    if "：" not in words and ":" not in words and "牵头" not in words:
        return
    start = 0
    for label in CHARGING.finditer(words):
        if label[1].startswith(_LEADS) or not start:
            start = label.start() + 1
        listed = _LIST.match(words, label.end())
        if listed:
            leads, asked = label[1].startswith(_LEADS), label[1].startswith(_ASKED)
            yield from _offices(stretch, listed.start(), listed[0], leads=leads, asked=asked, task=(*key, start))
    for found in _SENTENCE.finditer(words) if "牵头" in words and "由" in words else ():
        task = (*key, found.start() + 1)
        yield from _offices(stretch, found.start(1), found[1], leads=True, asked=False, task=task)
        helps = _HELPS.match(words, found.end())
        if helps:
            yield from _offices(stretch, helps.start(1), helps[1], leads=False, asked=False, task=task)


def _in_table(stretch: Stretch) -> Iterator[Charged]:
    """Yield the offices in the columns of a table that a label heads."""
    table = stretch.block
    assert isinstance(table, Table)
    columns = [CHARGING.match(head.strip() + "：") for head in table.header]
    at = len(table.caption) + 1 + sum(len(head) + 1 for head in table.header)
    for row_at, row in enumerate(table.rows, 1):
        for cell, label in zip(row, [*columns, *[None] * len(row)], strict=False):
            if label:
                leads, asked = label[1].startswith(_LEADS), label[1].startswith(_ASKED)
                task = (stretch.address.text, stretch.address.block, row_at)
                yield from _offices(stretch, at, cell, leads=leads, asked=asked, task=task)
            at += len(cell) + 1


def _offices(
    stretch: Stretch, at: int, listed: str, *, leads: bool, asked: bool, task: tuple[str, int, int]
) -> Iterator[Charged]:
    for part in _PARTED.split(listed):
        office = part.strip("　 ").removesuffix("等")
        start = listed.find(part) + at + part.find(office)
        if len(office) > 1:
            address = stretch.at(start, start + len(office))
            yield Charged(office, leads=leads, asked=asked, task=task, address=address)
