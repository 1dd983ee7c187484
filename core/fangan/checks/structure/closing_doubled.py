"""Two closing formulas."""

from collections.abc import Hashable, Iterator

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import PROSE, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/closing-doubled",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("特此", "专此", "此致", "以上"),
    grade=Grade.PLAIN,
    demand="A document closes with one formula",
    what="“{words}” closes what “{other}” has closed already",
    remedy="Keep the one that fits the kind of document",
    why="Two closings belong to two documents; one of them was left over",
    basis="实务：结尾用语与文种一致，只用一个",
    sees=(f"{__name__}:seen",),
)

_CLOSING = regex(
    "(?:特此|专此)(?:通知|函达|函告|函复|函询|报告|通报|公告|通告|批复|说明|证明)|此致(?:敬礼)?|以上(?:报告|请示|意见)[^。]{0,8}请[^。]{0,6}[。！]"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the second closing formula of a text, and any other one."""
    first: dict[str, str] = {}
    for stretch in subject.stretches:
        likely = stretch.role in PROSE and ("此" in stretch.words or "以上" in stretch.words)
        for found in _CLOSING.finditer(stretch.words) if likely else ():
            text = stretch.address.text
            if text in first:
                yield Finding(address=stretch.at(*found.span()), values={"words": found[0], "other": first[text]})
            first.setdefault(text, found[0])


def seen(one: Stretch) -> Hashable:
    """Return how a paragraph closes a text."""
    likely = one.role in PROSE and ("此" in one.words or "以上" in one.words)
    return len(_CLOSING.findall(one.words)) if likely else 0
