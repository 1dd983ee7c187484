"""某某, ××, 20xx, ____ and 【待填】 in a finished text."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.document import PLAN
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/placeholder",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "某某",
        "×年｜×月｜×日｜×县｜×市｜×区｜×镇｜×乡｜×村｜×局｜×同",
        "××",
        "╳╳",
        "×╳",
        "╳×",
        "##×｜##x｜##X",
        "xx",
        "XX",
        "xX",
        "Xx",
        "__",
        "＿＿",
        "●●",
        "【→填｜写｜补充→】",
        "（待定｜（待填｜（此处填写｜（填写",
        "待定。｜待定，｜待定；｜待定）｜待定)",
    ),
    grade=Grade.SERIOUS,
    demand="Nothing is left to be filled in",
    what="“{words}” still stands for something",
    remedy="Write what it stands for, or take the words out",
    why="A document that is issued with a gap is not finished, and nobody can carry it out there",
    basis="《党政机关公文处理工作条例》第二十条第四项：人名、地名、时间、数字等准确",
)
_GAP = regex(
    "某某|[×╳][×╳]+|×(?=[年月日县市区镇乡村局同])|(?:19|20)[xX×]{2}(?=年)|[xX]{2,}|_{2,}|＿{2,}|●{2,}|【[^】\n]{0,12}(?:填|写|补充)[^】\n]{0,12}】"
    "|（(?:待定|待填|此处填写[^（）\n]{0,12}|填写[^（）\n]{1,8})）|待定(?=[。，；）)])"
)
_LATIN = regex("[A-Za-z]")
_FORM = regex("[：:）)] ?[_＿]*$|(?:盖章|签字|签名|编号|姓名|日期|电话)[^。]{0,4}$")
_STROKES = "_＿●"


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such signs once a stretch; lines to write on belong to annexes."""
    told: set[tuple[str, int, str]] = set()
    for one in worded(subject, _GAP):
        words, address = one.found[0], one.at()
        key = (address.text, address.block, words)
        latin = words[0] in "xX" and (_LATIN.match(one.before[-1:]) or _LATIN.match(one.behind[:1]))
        form = words[0] in _STROKES and (address.text not in ("", PLAN) or _FORM.search(one.before))
        if not (key in told or latin or form):
            told.add(key)
            yield one.told()
