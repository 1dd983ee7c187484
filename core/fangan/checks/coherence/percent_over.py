"""More than a whole."""

from collections.abc import Iterator

from fangan.checks.sentences import sentences
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/percent-over",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("率｜度｜比例→###%｜###％｜###.",),
    grade=Grade.SERIOUS,
    demand="A rate is at most a hundred per cent",
    what="“{words}” is more than there is",
    remedy="Correct the figure, or say of what it is so much more",
    why="A rate that cannot be reached is a figure nobody looked at",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
)

_RATE = regex(
    "(?:覆盖率|完成率|落实率|合格率|知晓率|满意率|满意度|参与率|参训率|入学率|就业率|到位率|发放率|整改率|达标率|成活率|公示率|回访率|入户率|普及率|参保率|巩固率|优良率|开工率|处置率|办结率|签约率|出勤率|合格比例)"
    "[^，。；：0-9增提超]{0,8}([0-9]{1,4}(?:\\.[0-9]{1,3})?)[%％]"
)
_WHOLE = 100


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield rates above a hundred per cent that are no growth."""
    for sentence in subject.once(sentences):
        for found in _RATE.finditer(sentence.words) if "率" in sentence.words or "%" in sentence.words else ():
            if float(found[1]) > _WHOLE:
                yield Finding(address=sentence.at(*found.span()), values={"words": found[0]})
