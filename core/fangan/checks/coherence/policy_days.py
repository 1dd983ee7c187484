"""How long a policy lets something take, and how long the text gives it."""

import re
from collections.abc import Iterator, Sequence

from fangan.checks.prose import prose
from fangan.checks.spoken import spoken
from fangan.checks.subject import TextSubject
from fangan.chinese.numerals import from_hanzi
from fangan.chinese.refusal import Refusal
from fangan.model.house_rules import PolicyParameter
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/policy-days",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="What a policy gives so many days gets no fewer and no more",
    what="“{words}” does not agree with the policy: {name} takes {bounds}",
    remedy="Give it the time the policy gives{basis}, or say what is to begin by then",
    why="Nobody can keep the shorter time, and the longer one breaks the policy",
    basis="有关政策规定的时限，由插件在 checks.yaml 里给出",
)
_NUMBER = r"(?<![\d月年—-])([\d]{1,3}|[一二两三四五六七八九十百]{1,5})(?:个)?"
_DAYS = "(?:天|日|工作日)"
_COUNTED_IN_DAYS = ("天", "日")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every span of time that a policy contradicts."""
    text = prose(subject).text
    given = (one for house in subject.house_rules for one in house.parameters)
    named = {word: one for one in given for word in one.words if word in text}
    for unit in dict.fromkeys(one.unit for one in named.values()):
        words = [word for word, one in named.items() if one.unit == unit]
        for stretch, found in spoken(subject, _spans(words, unit), words):
            number = _count(found[1] or found[4])
            one = named[found[2] or found[3]]
            if number is not None and not _within(number, one):
                values = {"words": found[0], "name": one.name, "bounds": _bounds(one)}
                values["basis"] = f"（{one.basis}）" if one.basis else ""
                yield Finding(address=stretch.at(*found.span()), values=values)


def _spans(words: Sequence[str], unit: str) -> re.Pattern[str]:
    """Return what matches a number of units and one of the words, in either order within one clause."""
    said = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    units = _DAYS if unit in _COUNTED_IN_DAYS else re.escape(unit.removeprefix("个"))
    return re.compile(
        rf"{_NUMBER}{units}(?:之?内|以内)[^，。；]{{0,10}}?({said})"
        rf"|({said})(?:期|时间|时限)?[^，。；\d一二两三四五六七八九十]{{0,8}}{_NUMBER}{units}"
    )


def _count(words: str) -> int | None:
    try:
        return int(words) if words.isdecimal() else from_hanzi(words.replace("两", "二"))
    except Refusal:
        return None


def _within(number: int, one: PolicyParameter) -> bool:
    return (one.least is None or one.least <= number) and (one.most is None or number <= one.most)


def _bounds(one: PolicyParameter) -> str:
    least = f"不少于{one.least}{one.unit}" if one.least is not None else ""
    return "、".join(filter(None, [least, f"不超过{one.most}{one.unit}" if one.most is not None else ""]))
