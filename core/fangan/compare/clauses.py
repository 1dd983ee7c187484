"""Differences of two texts by clause; inside a clause only where a fact or a number is all that changed."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from fangan.compare.records import Mark, Run
from fangan.compare.splitting import Clause, Splitter


def diff_text(before: str, after: str, old: Splitter, new: Splitter) -> tuple[Run, ...]:
    """Return runs that give `before` without the inserted ones, `after` without the deleted ones."""
    if before == after:
        return (Run(Mark.EQUAL, after),) if after else ()
    if not before or not after:
        return _runs([(Mark.DELETED, before), (Mark.INSERTED, after)])
    return _runs(_diff(old.clauses(before), new.clauses(after)))


def _diff(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Mark, str]]:
    texts, new_texts = ["".join(one) for one in before], ["".join(one) for one in after]
    for tag, a, b, c, d in SequenceMatcher(None, texts, new_texts, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Mark.EQUAL, "".join(texts[a:b])
        else:
            yield from _replaced(before[a:b], after[c:d])


def _replaced(before: Sequence[Clause], after: Sequence[Clause]) -> Iterator[tuple[Mark, str]]:
    """Show clauses that differ in tokens only by token, the others whole."""
    bones, new_bones = [one[::2] for one in before], [one[::2] for one in after]
    for tag, a, b, c, d in SequenceMatcher(None, bones, new_bones, autojunk=False).get_opcodes():
        if tag == "equal":
            for old, new in zip(before[a:b], after[c:d], strict=True):
                yield from _tokens(old, new)
        else:
            yield Mark.DELETED, "".join("".join(one) for one in before[a:b])
            yield Mark.INSERTED, "".join("".join(one) for one in after[c:d])


def _tokens(before: Clause, after: Clause) -> Iterator[tuple[Mark, str]]:
    for old, new in zip(before, after, strict=True):
        if old == new:
            yield Mark.EQUAL, old
        else:
            yield Mark.DELETED, old
            yield Mark.INSERTED, new


def _runs(parts: Iterable[tuple[Mark, str]]) -> tuple[Run, ...]:
    """Join neighbours of one mark; between two equal stretches everything deleted comes before everything inserted."""
    out: list[Run] = []
    between = {Mark.DELETED: "", Mark.INSERTED: ""}
    equal = ""
    for mark, text in (*(part for part in parts if part[1]), (Mark.EQUAL, "")):
        if mark is not Mark.EQUAL:
            if equal:
                out.append(Run(Mark.EQUAL, equal))
                equal = ""
            between[mark] += text
            continue
        out.extend(Run(kind, words) for kind, words in between.items() if words)
        between = dict.fromkeys(between, "")
        equal += text
    if equal:
        out.append(Run(Mark.EQUAL, equal))
    return tuple(out)
