"""不少于…以上, 约…左右."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/bounds-twice",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "少于｜低于｜多于｜高于｜下于｜至少｜最少｜超过｜突破｜最多｜至多→以上｜左右｜上下｜以下｜以内｜之内",
        "约｜大概｜将近｜接近→左右｜上下",
    ),
    grade=Grade.PLAIN,
    demand="A bound is said once: 不少于3次, or 3次以上",
    what="“{words}” bounds a number from two sides",
    remedy="Write {right}",
    why="不少于3次以上 may be three or four: whoever counts may choose",
    basis="GB/T 15835—2011，5.2.2：概数；实务",
)
_NUMBER = "[0-9０-９.,万亿一二两三四五六七八九十百千]{1,10}[%％]?"
_BOUND = regex(
    f"(?P<least>不少于|不低于|不得少于|不得低于|至少|最少|超过|突破|多于|高于|不下于)(?P<a>{_NUMBER}[^\\W\\d_]{{0,2}}?)(?:以上|左右|上下)(?![学职])"
    f"|(?P<most>不超过|不多于|不高于|不得超过|最多|至多|少于|低于)(?P<b>{_NUMBER}[^\\W\\d_]{{0,2}}?)(?:以下|以内|之内|左右|上下)"
    f"|(?P<about>大约|大概|约|将近|接近)(?P<c>{_NUMBER}[^\\W\\d_]{{0,2}}?)(?:左右|上下)"
)
_NOT = ("节", "条", "签", "制", "公", "契", "合", "预")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield numbers with a word for the bound before and behind them."""
    for one in own_words(subject, _BOUND):
        found = one.found
        if not (found["about"] == "约" and one.before.endswith(_NOT)):
            yield one.told(
                (found["least"] or found["most"] or found["about"]) + (found["a"] or found["b"] or found["c"])
            )
