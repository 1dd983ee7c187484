"""关于…通知 without 的."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/of-missing",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="Between a matter and the kind of document stands 的",
    what="的 is missing before “{words}”",
    remedy="Write {right}",
    why="关于…通知 reads as if the notice itself were the matter",
    basis="《党政机关公文处理工作条例》第九条第七项：标题；实务",
    sees=(sights.TITLES,),
)
_KINDS = ("通知", "决定", "请示", "批复", "公告", "通告")
_KIND = regex(r"关于[^，。；：\n]{3,120}?(?P<kind>(?<!的)(?:通知|决定|请示|批复|公告|通告))$")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield own titles with 关于 that end with a kind of document and no 的 before it."""
    for one in subject.stretches:
        if one.role is Role.TITLE and one.words.endswith(_KINDS) and "关于" in one.words:
            found = _KIND.search(one.words)
            if found:
                values = {"words": found["kind"], "right": f"的{found['kind']}"}
                yield Finding(address=one.at(*found.span("kind")), values=values)
