"""A total that is not the sum of its parts."""

import re
from collections.abc import Iterator
from decimal import Decimal

from fangan.checks.sentences import Sentence, sentences
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/parts-make-total",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("共", "计", "#→其中→#→#→#"),
    grade=Grade.SERIOUS,
    demand="A total is the sum of the parts beside it",
    what="The parts add up to {sum}, the total says {total}",
    remedy="Correct the part or the total",
    why="One of the figures is wrong, and both will be quoted",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
)

_UNITS = "万元|亿元|元|人次|人|户|名|个|亩|公里|件|套|场|处|株|辆|吨|份|册|项"
_FIGURE = regex(rf"(?<![0-9.,第])([0-9]{{1,9}}(?:\.[0-9]{{1,4}})?)\s?({_UNITS})")
_BEHIND = regex(
    "(?:合计|总计|(?<!公)共[^\\W\\d_]{0,4})"
    rf"([0-9]{{1,9}}(?:\.[0-9]{{1,4}})?)\s?({_UNITS})"
)
_BEFORE = regex(rf"(?<![0-9.,第])([0-9]{{1,9}}(?:\.[0-9]{{1,4}})?)\s?({_UNITS})(?=[，,（(：]?其中)")
_NOT_ADDED = regex("每|各|均|人均|不少于|以上|以下|不超过|左右|单价|标准")
_NEAR = Decimal("0.3")
"""How far a sum is from its total at most, as a share of it: what is farther was not meant to be one."""
_FAR = 200
"""Characters within which the parts of a total stand."""
_OVERLAP = 2
"""Parts behind 其中 that may hold the same people twice, as 党员 and 妇女; of more it is seldom so."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield totals behind or before parts of the same unit that add up to nearly as much."""
    for sentence in subject.once(sentences):
        for total in _totals(sentence.words):
            behind = sentence.words.find("其中", total.end(), total.end() + 3)
            before = sentence.words[max(0, total.start() - _FAR) : total.start()]
            if behind < 0:
                yield from _told(sentence, total, _parts(before, total[2]), _NEAR)
            elif len(parts := _parts(sentence.words[behind : behind + _FAR], total[2])) > _OVERLAP:
                yield from _told(sentence, total, parts, _NEAR / 2)


def _totals(words: str) -> Iterator[re.Match[str]]:
    """Yield what says it is a total, and figures that 其中 follows; a figure that is both but once."""
    found = {one.start(1): one for one in _BEHIND.finditer(words)} if "共" in words or "计" in words else {}
    others = {one.start(1): one for one in _BEFORE.finditer(words)} if "其中" in words else {}
    yield from {**others, **found}.values()


def _parts(words: str, unit: str) -> list[Decimal]:
    """Return the figures of a unit, none where they are no parts of a sum."""
    if _NOT_ADDED.search(words):
        return []
    return [Decimal(found[1]) for found in _FIGURE.finditer(words) if found[2] == unit]


def _told(sentence: Sentence, total: re.Match[str], parts: list[Decimal], near: Decimal) -> Iterator[Finding]:
    whole, added = Decimal(total[1]), sum(parts, Decimal())
    if len(parts) > 1 and added != whole and abs(added - whole) <= whole * near:
        values = {"sum": f"{added}{total[2]}", "total": f"{whole}{total[2]}"}
        yield Finding(address=sentence.at(*total.span()), values=values)
