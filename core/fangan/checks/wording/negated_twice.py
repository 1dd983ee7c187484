"""切忌不要, 防止不发生."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/negated-twice",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "切忌｜严禁｜禁止｜谨防｜切勿｜严防｜杜绝｜防止｜避免→不要｜不得｜不准｜不许｜勿｜不可",
        "防止｜避免｜严防｜谨防｜杜绝→不→发生｜出现",
    ),
    grade=Grade.SERIOUS,
    demand="What is forbidden is not forbidden twice",
    what="“{words}” forbids the opposite of what is meant",
    remedy="Write {right}",
    why="Taken by its words it commands what it wants to prevent",
    basis="实务：《现代汉语词典》“切忌”“严禁”“防止”条",
)
_TWICE = regex(
    "(?P<ban>切忌|严禁|禁止|谨防|切勿|严防|杜绝|防止|避免)(?:不要|不得|不准|不许|勿|不可)"
    "|(?P<avert>防止|避免|严防|谨防|杜绝)(?P<what>[\\w“”]{0,14}?)不(?:再次?)?(?P<happen>发生|出现)"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield words of prevention with a negation behind them that turns them round."""
    for one in own_words(subject, _TWICE):
        found = one.found
        if found["ban"]:
            yield one.told(found["ban"])
        elif "的" not in found["what"] and "不" not in found["what"]:
            yield one.told(found["avert"] + found["what"] + found["happen"])
