"""“…“…”…”."""

from collections.abc import Iterator

from fangan.checks.prose import Worded, worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/nested-quotes",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="Inside “” stand ‘’",
    what="“{words}” stands in a quotation and has the same marks",
    remedy="Write {right}",
    why="The second “ looks like a slip, and the first ” ends the wrong quotation",
    basis="GB/T 15834—2011，4.8.3.3：引号中还需使用引号时，外面一层用双引号，里面一层用单引号",
)
_MARK = regex("[“”\n]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the quotations that stand directly in another, in lines where all marks have their partner."""
    opened: list[int] = []
    inner: list[tuple[Worded, int]] = []
    for one in worded(subject, _MARK):
        if one.found[0] == "\n":
            opened, inner = [], []
        elif one.found[0] == "“":
            opened.append(one.found.start())
        elif opened:
            start = opened.pop()
            if len(opened) == 1:
                inner.append((one, start))
            elif not opened:
                yield from (_told(*each) for each in inner)
                inner = []


def _told(one: Worded, start: int) -> Finding:
    words = one.stretch.words[start - one.offset : one.found.end() - one.offset]
    right = f"‘{words[1:-1]}’"
    address = one.stretch.at(start - one.offset, one.found.end() - one.offset)
    return Finding(address=address, values={"words": words, "right": right}, fix=Edit(address, words, right))
