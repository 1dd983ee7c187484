"""做出决定, 截止10月, 制订本方案."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/official-word",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "做出",
        "截止",
        "制订",
    ),
    grade=Grade.PLAIN,
    demand="Documents write 作出决定, 截至, 制定本方案",
    what="“{words}” is not how documents say it",
    remedy="Write {right}",
    why="Such words are fixed; the other form is taken for a slip or for something else",
    basis="实务：《现代汉语词典》“做”“作”“截止”“截至”“制定”条；《立法技术规范（试行）》",
)
_MADE = "贡献|决定|部署|安排|努力|承诺|决策|指示|批示|规定|决议|回应|处理|说明|表率"
_WORDS = regex(
    f"(?P<made>做出)(?=了?(?:更大|突出|积极|应有|重要|新的|巨大|显著|很大|较大|统一|具体|明确|全面|专题)?的?(?:{_MADE}))"
    "|(?P<until>截止到?)(?=[0-9]{4}年|[0-9]{1,2}月|目前|当前|上月|去年|今年|年底|月底)"
    "|(?P<drawn>制订)(?=本(?:方案|办法|规定|细则|制度|预案|意见))"
)
_RIGHT = {"made": "作出", "until": "截至", "drawn": "制定"}
_ENDS = ("报名", "时间", "日期", "投稿", "申报", "受理", "征集", "活动")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield such words before what they are fixed to; what 截止 ends may stand before it (报名截止10月)."""
    for one in own_words(subject, _WORDS):
        kind = one.found.lastgroup or ""
        if kind != "until" or not one.before.endswith(_ENDS):
            yield one.told(_RIGHT[kind])
