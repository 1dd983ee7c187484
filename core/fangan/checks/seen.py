"""Which rules about a whole document need not be asked of the next one: they found nothing, and see the same of it."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache
from importlib import import_module

from fangan.checks.subject import DocumentSubject
from fangan.model.document import Block, Paragraph
from fangan.model.reading import Stretch
from fangan.model.rule import Rule

Sight = Callable[[Stretch], Hashable]


class SeenBefore:
    """What rules saw of the stretches of the last document, and those that found nothing in it."""

    def __init__(self) -> None:
        self._frame: object = None
        self._stretches: Sequence[Stretch] = ()
        self._seen: dict[str, list[Hashable]] = {}
        self._quiet: dict[str, Rule] = {}

    def quiet(self, subject: DocumentSubject) -> frozenset[str]:
        """Go on with a document; return the rules that find nothing in it either."""
        frame, before, now = _frame(subject), self._stretches, subject.stretches
        changed = [
            at
            for at, (one, other) in enumerate(zip(before, now, strict=False))
            if one is not other and not _same(one, other)
        ]
        self._stretches = now
        if frame != self._frame or len(now) != len(before) or not all(_alike(before[at], now[at]) for at in changed):
            self._frame = frame
            self._seen.clear()
            self._quiet.clear()
        moved = {name for name, seen in self._seen.items() if _look_again(sight(name), seen, now, changed)}
        if moved:
            self._quiet = {id_: rule for id_, rule in self._quiet.items() if moved.isdisjoint(rule.sees)}
        return frozenset(self._quiet)

    def learn(self, rules: Iterable[Rule]) -> None:
        """Remember the rules that found nothing in the document."""
        for rule in rules:
            self._quiet[rule.id] = rule
            for name in rule.sees:
                if name not in self._seen:
                    self._seen[name] = [*map(sight(name), self._stretches)]


@cache
def sight(target: str) -> Sight:
    """Import what a rule sees of a stretch."""
    module, _, name = target.partition(":")
    found: Sight = getattr(import_module(module), name)
    return found


def _look_again(look: Sight, seen: list[Hashable], now: Sequence[Stretch], changed: Iterable[int]) -> bool:
    """Look at what changed; return whether anything is seen otherwise than before."""
    moved = False
    for at in changed:
        found = look(now[at])
        if found != seen[at]:
            seen[at], moved = found, True
    return moved


def _frame(subject: DocumentSubject) -> object:
    """Return what rules read of a document beside its stretches."""
    document = subject.document
    texts = [(key, len(text.blocks), text.anchors) for key, text in document.keyed_texts.items()]
    tasks = [(one.id, one.lead, one.with_, one.by_date) for one in document.tasks]
    return document.form, tasks, [annex.name for annex in document.annexes], texts


def _same(one: Stretch, other: Stretch) -> bool:
    return (
        one.block is other.block and one.words == other.words and one.role is other.role and one.number == other.number
    )


def _alike(one: Stretch, other: Stretch) -> bool:
    """Whether nothing but words tells two stretches apart, so that what is around them stays as it is."""
    here, there, block, its = one.address, other.address, one.block, other.block
    return (
        one.role is other.role
        and one.number == other.number
        and (here.text, here.block, here.target) == (there.text, there.block, there.target)
        and one.origin == other.origin
        and type(block) is type(its)
        and _run_ons(block) == _run_ons(its)
    )


def _run_ons(block: Block | None) -> object:
    return [(one.id, one.number) for one in block.run_ons] if isinstance(block, Paragraph) else ()
