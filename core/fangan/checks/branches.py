"""The headed parts of a document: a heading or a numbered item, and all that stands below it."""

from collections.abc import Iterator

from fangan.checks.subject import DocumentSubject
from fangan.late.tuples import NamedTuple
from fangan.model.document import Paragraph
from fangan.model.reading import Role, Stretch


class Branch(NamedTuple):
    """A numbered or headed paragraph of `level` 1–4, what stands below it, and which one it stands below itself."""

    head: Stretch
    level: int
    inner: tuple[Stretch, ...]
    parent: int
    """The index of the branch around it among all, -1 if none."""

    @property
    def heading(self) -> str:
        """Its heading, without the number and the stop behind; its first sentence where it has none."""
        block = self.head.block
        assert isinstance(block, Paragraph)
        return (block.heading or block.text.partition("。")[0]).rstrip("。：")

    @property
    def whole(self) -> tuple[Stretch, ...]:
        """Everything in it, its own paragraph first."""
        return (self.head, *self.inner)


def branches(subject: DocumentSubject) -> Iterator[Branch]:
    """Yield the branches of every text, in reading order; to be asked for by `subject.once`."""
    texts: dict[str, list[Stretch]] = {}
    for stretch in subject.stretches:
        if stretch.role in (Role.PARAGRAPH, Role.TABLE):
            texts.setdefault(stretch.address.text, []).append(stretch)
    before = 0
    for found in texts.values():
        some = list(_branches(found, before))
        before += len(some)
        yield from some


def _branches(found: list[Stretch], before: int) -> Iterator[Branch]:
    heads = [(at, one.block.level) for at, one in enumerate(found) if isinstance(one.block, Paragraph)]
    heads = [(at, level) for at, level in heads if level]
    ends = _ends([level for _, level in heads])
    around: list[tuple[int, int]] = []  # level and index of the branches that are open
    for index, (at, level) in enumerate(heads):
        end = heads[ends[index]][0] if ends[index] < len(heads) else len(found)
        while around and around[-1][0] >= level:
            around.pop()
        yield Branch(found[at], level, tuple(found[at + 1 : end]), around[-1][1] if around else -1)
        around.append((level, before + index))


def _ends(levels: list[int]) -> list[int]:
    """Return for every head the index of the next one of its level or a higher one."""
    ends = [len(levels)] * len(levels)
    waiting: list[int] = []
    for index, level in enumerate(levels):
        while waiting and levels[waiting[-1]] >= level:
            ends[waiting.pop()] = index
        waiting.append(index)
    return ends
