"""Awards and standards to be reached have been approved."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.spoken import spoken
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/awards-are-approved",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("开展｜组织｜进行→评比｜达标", "评比表彰｜评比达标表彰", "授予→称号", "评选｜命名→先进｜示范｜标兵"),
    grade=Grade.PLAIN,
    demand="Awards, titles and standards to be reached rest on an approval",
    what="“{words}” sets up an award, and no approval is named",
    remedy="Name the approval or the rule it rests on (经…批准, 按照有关规定), or thank people in another way",
    why="Awards that nobody has approved are void, and those below collect papers for them",
    basis="《评比达标表彰活动管理办法》；《整治形式主义为基层减负若干规定》：规范创建示范和达标活动",
)
_AWARD = regex(
    "(?:开展|组织|进行)[^，。；]{0,12}?(?:评比|达标)(?:活动|竞赛|表彰|验收)?|评比(?:达标)?表彰|授予[^，。；]{1,20}?称号"
    "|(?:评选|命名)(?:表彰)?[^，。；]{0,12}?(?:先进(?:集体|个人|单位|工作者)|示范(?:乡镇|村|单位|户|点)|标兵)"
)
_APPROVED = regex(
    "批准|按(?:照|国家|有关|相关)?(?:有关|国家|相关)?规定|评比达标表彰(?:活动)?(?:管理|项目|目录)|保留项目"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first award of a document that names no approval."""
    for stretch, found in asked_of_others(subject, _AWARD):
        if not any(spoken(subject, _APPROVED)):
            yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
        return
