"""A stop before and behind a bracket."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/bracket-and-stop",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("。（｜。(→）。｜)。", "（｜(→。），｜。）。｜。）；｜。）、｜。)，｜。)。｜。)；｜。)、"),
    grade=Grade.PLAIN,
    demand="A remark in brackets stands before the stop of its sentence or behind it, with one stop in all",
    what="“{words}” has a stop on both sides of a bracket",
    remedy="Write {right}",
    why="One sentence cannot end twice",
    basis="GB/T 15834—2011，附录B.2：句内括号、句外括号",
)
_OUTSIDE = regex("。(?P<remark>[（(][^（）()。\n]{1,60}[）)])。")
_INSIDE = regex("(?P<remark>[（(][^（）()。\n]{1,60})。(?P<end>[）)][，。；、])")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield brackets with a stop before and behind, and remarks inside a sentence that end with one."""
    for one in worded(subject, _OUTSIDE):
        yield one.told(f"{one.found['remark']}。")
    for one in worded(subject, _INSIDE):
        if not one.before.endswith("。"):
            yield one.told(one.found["remark"] + one.found["end"])
