"""A least that is more than the most."""

from collections.abc import Iterator

from fangan.checks.sentences import sentences
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/limits-inverted",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("不少于｜不低于｜至少｜最少｜不小于→不超过｜不多于｜不高于｜至多｜最多｜不大于",),
    grade=Grade.SERIOUS,
    demand="What is asked at least is less than what is allowed at most",
    what="“{words}” asks for more than it allows",
    remedy="Correct one of the two",
    why="Nothing can be both",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
)

_UNIT = r"([^\W\d_]{0,3}[%％]?)"
_LIMITS = regex(
    f"(?:不少于|不低于|至少|最少|不小于)([0-9]{{1,9}}(?:\\.[0-9]{{1,4}})?){_UNIT}[，、]?(?:且|同时|但|也|最多)?(?:不超过|不多于|不高于|至多|最多|不大于)"
    f"([0-9]{{1,9}}(?:\\.[0-9]{{1,4}})?){_UNIT}"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield limits beside each other, of one unit, of which the lower is the higher."""
    for sentence in subject.once(sentences):
        for found in _LIMITS.finditer(sentence.words) if "不" in sentence.words or "至" in sentence.words else ():
            same = found[2][:1] == found[4][:1] or not found[2]
            if same and float(found[1]) > float(found[3]):
                yield Finding(address=sentence.at(*found.span()), values={"words": found[0]})
