"""Shares that are not a whole."""

from collections.abc import Iterator
from decimal import Decimal

from fangan.checks.sentences import sentences
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/shares-make-whole",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("占",),
    grade=Grade.SERIOUS,
    demand="Weights and shares of one thing make a hundred per cent",
    what="The shares here make {sum}%",
    remedy="Correct the share that is wrong, or add the one that is missing",
    why="Nobody can compute a result with them",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
)

_SHARE = regex("占(?:总成绩|总分|综合成绩)?(?:的)?([0-9]{1,3}(?:\\.[0-9]{1,2})?)[%％]")
_OF_A_WHOLE = regex("权重|总成绩|综合成绩|总分|按照?比例|合成|计入|折算|占比分别")
_FEWEST, _WHOLE = 2, 100


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the sentences about weights of a result whose shares do not make it up."""
    for sentence in subject.once(sentences):
        shares = list(_SHARE.finditer(sentence.words)) if "占" in sentence.words else []
        if len(shares) < _FEWEST or not _OF_A_WHOLE.search(sentence.words):
            continue
        total = sum((Decimal(one[1]) for one in shares), Decimal())
        if total != _WHOLE:
            address = sentence.at(shares[0].start(), shares[-1].end())
            yield Finding(address=address, values={"sum": str(total)})
