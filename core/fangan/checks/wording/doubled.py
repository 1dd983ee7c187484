"""的的, 进一步进一步."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/doubled",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.SERIOUS,
    demand="No word is written twice",
    what="“{words}” stands twice",
    remedy="Write {right}",
    why="It shows that nobody read the sentence again after it was changed",
    basis="《党政机关公文处理工作条例》第二十条第五项：文字用法规范",
)
_ONE = regex(r"([的了将各被是在和并由月县镇局室])\1|日日前|年年底")
_WORD = regex(r"(\w{2,6})\1")
_FINE = {
    "的的": ("目", "确"), "了了": ("为除", "解结事断然"), "各各": ("", "自种有"), "被被": ("棉夹", "子褥套"),
    "是是": ("于还就但可要只", "否非"), "在在": ("存现正实内外所自潜", "职岗校编建册线外校内乎"),
    "和和": ("总饱温缓祥平共谐", "谐平美气睦顺解"), "并并": ("合兼一", ""), "由由": ("理自事缘", ""),
    "县县": ("各全本我外跨", "城委政直里域级人"), "镇镇": ("各全本我乡集", "区村长政里"),
    "月月": ("一每满岁正", "底初末清报查有考月"), "局局": ("大布全格", "长部面限"), "室室": ("教", "内外长"),
    "年年底": ("一每", ""), "将将": ("即", "军士领才来就"), "日日前": ("每", ""),
}  # fmt: skip
_SPOKEN = regex(
    "^[一逐几]|^(?:研究|讨论|商量|考虑|了解|走走|看看|试试|打扫|收拾|休息|宣传|帮助|很多|非常|好好|天天|年年|常常|人人|家家|户户|处处|时时|事事|村村|刚刚|渐渐|慢慢|多多|大大)"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield characters and words that follow themselves where no word is made so."""
    for one in own_words(subject, _ONE):
        before, behind = _FINE[one.found[0]]
        if not ((one.before[-1:] and one.before[-1:] in before) or (one.behind[:1] and one.behind[:1] in behind)):
            yield one.told(one.found[0][1:])
    for one in own_words(subject, _WORD):
        if (
            len(set(one.found[1])) > 1
            and all("一" <= each <= "鿿" for each in one.found[1])
            and not _SPOKEN.match(one.found[1])
        ):
            yield one.told(one.found[1])
