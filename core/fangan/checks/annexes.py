"""The annexes that texts cite, and those that are there."""

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache

from fangan.checks.subject import DocumentSubject
from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import Address
from fangan.model.document import PLAN
from fangan.model.reading import BLOCKS, Role, Stretch

_CITED = regex(
    "附件[ 　]?(?P<first>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:[—–~～至到-](?:附件)?(?P<last>[0-9]{1,2}))?"
    "(?P<more>(?:[、和及](?:附件)?[0-9]{1,2})*)"
    "|(?P<plain>(?:[见照按据]|填写)附件(?![ 　]?[0-9一二三四五六七八九十])|附件(?:的|确定|所列|规定|要求|明确))"
)
_LIST = regex("[ 　]*附[ 　]?件[0-9一二三四五六七八九十]{0,2}[：:][ 　]*(?:([0-9]{1,2})[.．、])?")
_ENTRY = regex("[ 　]*([0-9]{1,2})[.．、]")
_OF_OTHERS = regex("》(?:的|中的?)?$|(?:文件|通知|方案|规划|条例)(?:的)?$")


class AnnexCitation(NamedTuple):
    """A place that cites an annex by its number, None for 见附件."""

    stretch: Stretch
    number: int | None
    address: Address


def cited(subject: DocumentSubject) -> Iterator[AnnexCitation]:
    """Yield the citations of the document's own annexes; to be asked for by `subject.once`."""
    for stretch in subject.stretches:
        if stretch.role in BLOCKS and "附件" in stretch.words:
            for number, start, end in _cited_in(stretch.words):
                yield AnnexCitation(stretch, number, stretch.at(start, end))


@lru_cache(maxsize=256)
def _cited_in(words: str) -> tuple[tuple[int | None, int, int], ...]:
    """Return the annexes that words cite, and where."""
    cites = (
        found
        for found in _CITED.finditer(words)
        if not _labels(words, found) and not _OF_OTHERS.search(words[max(0, found.start() - 12) : found.start()])
    )
    return tuple([(number, *found.span()) for found in cites for number in _numbers(found)])


def _labels(words: str, found: re.Match[str]) -> bool:
    """Whether a line only says that an annex begins, or lists it."""
    return not words[: found.start()].strip() and bool(_LIST.match(words) or found.end() == len(words.rstrip()))


def _numbers(found: re.Match[str]) -> Iterator[int | None]:
    if found["plain"]:
        yield None
        return
    first = _number(found["first"])
    yield from range(first, max(first, int(found["last"] or first)) + 1)
    yield from map(int, re.findall("[0-9]+", found["more"]))


def _number(words: str) -> int:
    try:
        return int(words) if words.isdecimal() else from_hanzi(words)
    except Refusal:
        return 0


def attached(subject: DocumentSubject) -> Iterator[int | None]:
    """Yield the numbers of the annexes that are attached, or listed below a text; None is that of the only one."""
    yield from (annex.number for annex in subject.document.annexes if annex.key != PLAN or annex.number)
    listing = False
    for stretch in subject.stretches:
        words = stretch.number + stretch.words if stretch.role in BLOCKS else ""
        found = _LIST.match(words) if "附" in words else None
        found = found or (_ENTRY.match(words) if listing else None)
        if stretch.role is Role.PARAGRAPH and found:
            yield int(found[1]) if found[1] else None
        listing = found is not None


def of_annexes(one: Stretch) -> Hashable:
    """Return the annexes that a line cites, and how it lists any; for `Rule.sees`."""
    if one.role not in BLOCKS:
        return None
    words = one.number + one.words
    listed, entry = _LIST.match(words), _ENTRY.match(words)
    cites = [number for number, _, _ in _cited_in(one.words)] if "附件" in one.words else ()
    return tuple(cites), listed and (listed[0], listed[1]), entry and entry[1]
