"""（…（…）…）."""

from collections.abc import Iterator

from fangan.checks.prose import Worded, worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/nested-brackets",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="Brackets of one form do not stand inside each other",
    what="“{words}” has a pair of brackets inside one of the same form",
    remedy="Write 〔〕 outside and （） inside: {right}",
    why="At the first ） a reader takes the remark for ended",
    basis="GB/T 15834—2011，4.9.4：除科技书刊中的数学、逻辑公式外，所有括号应尽量避免套用",
)
_MARK = regex("[（）\n]")
_OUTER = str.maketrans("（）", "〔〕")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the outermost of round brackets that hold others, each with its partner."""
    opened: list[int] = []
    deepest = 0
    for one in worded(subject, _MARK):
        at = one.found.start()
        if one.found[0] == "\n":
            opened, deepest = [], 0
        elif one.found[0] == "（":
            opened.append(at)
            deepest = max(deepest, len(opened))
        elif opened:
            start = opened.pop()
            if not opened and deepest > 1:
                yield _told(one, start)
            deepest = deepest if opened else 0


def _told(one: Worded, start: int) -> Finding:
    words = one.stretch.words[start - one.offset : one.found.end() - one.offset]
    right = words[0].translate(_OUTER) + words[1:-1] + words[-1].translate(_OUTER)
    address = one.stretch.at(start - one.offset, one.found.end() - one.offset)
    return Finding(address=address, values={"words": words, "right": right}, fix=Edit(address, words, right))
