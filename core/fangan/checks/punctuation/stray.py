"""A backtick, an apostrophe or another sign between hanzi."""

from collections.abc import Iterator

from fangan.checks.prose import Worded, own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/stray",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "`",
        "'",
        "´",
        "^",
        "|",
        "\\",
        "¬",
        "¤",
        "�",
        "□",
        "■",
        "◆",
    ),
    grade=Grade.SERIOUS,
    demand="No sign stands between hanzi that is no mark of punctuation",
    what="“{words}” has a sign that belongs to no text",
    remedy="Delete it",
    why="Such signs come along when text is copied from a page; they say that nobody read it again",
    basis="《党政机关公文处理工作条例》第二十条第五项：标点符号等用法规范",
)
_SIGN = regex(r"[`'´^|\\¬¤�□■◆]+")
_HANZI = regex("[一-鿿，。、”]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such signs with a hanzi on both sides, in paragraphs."""
    for one in own_words(subject, _SIGN):
        beside = bool(_HANZI.match(one.before[-1:])) and bool(_HANZI.match(one.behind[:1]))
        alone = one.found[0] not in one.before + one.behind
        if beside and alone and one.stretch.role is Role.PARAGRAPH:
            yield _told(one)


def _told(one: Worded) -> Finding:
    address = one.at()
    around = one.before[-4:] + one.found[0] + one.behind[:4]
    return Finding(address=address, values={"words": around}, fix=Edit(address, one.found[0], ""))
