"""An annex numbered in hanzi."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.late.patterns import regex
from fangan.model.reading import BLOCKS
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/annex-label",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("附件一｜附件二｜附件三｜附件四｜附件五｜附件六｜附件七｜附件八｜附件九｜附件十｜附件之",),
    grade=Grade.PLAIN,
    demand="Annexes are numbered in digits",
    what="“{label}” is not how an annex is numbered",
    remedy="Write {wanted}",
    why="The list below the text and the heads of the annexes must be found by the same number",
    basis="GB/T 9704—2012，7.3.4：附件顺序号使用阿拉伯数字",
)

_LABEL = regex("附件(?:之)?([一二三四五六七八九十]{1,3})(?=[：:、，。；）)”》 　的和及]|$)")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the annexes that a text or a list numbers in hanzi; 附件一式三份 counts copies."""
    for stretch in subject.stretches:
        for found in _LABEL.finditer(stretch.words) if stretch.role in BLOCKS and "附件" in stretch.words else ():
            number = _number(found[1])
            if number:
                address, wanted = stretch.at(*found.span()), f"附件{number}"
                values = {"label": found[0], "wanted": wanted}
                yield Finding(address=address, values=values, fix=Edit(address, found[0], wanted))


def _number(words: str) -> int:
    try:
        return from_hanzi(words)
    except Refusal:
        return 0
