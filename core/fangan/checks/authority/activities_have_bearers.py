"""What is to be done has somebody to do it."""

from collections.abc import Hashable, Iterator
from functools import lru_cache

from fangan.checks import sights
from fangan.checks.branches import Branch, branches
from fangan.checks.charged import charged
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/activities-have-bearers",
    target=f"{__name__}:find",
    signs=(
        "活动内容｜活动安排｜活动项目｜系列活动｜任务分工｜任务安排",
        "重点任务｜主要任务｜工作任务｜整治任务｜具体任务｜主要措施｜工作措施｜具体措施｜重点措施",
        "主要内容｜工作内容｜具体内容｜重点内容｜主要安排｜工作安排｜具体安排｜重点安排",
    ),
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.PLAIN,
    demand="Activities and measures name those who carry them out",
    what="“{heading}” lists {count} things to do and names nobody for any of them",
    remedy="Name with each who leads and who takes part (牵头单位：…；责任单位：…)",
    why="What is everybody's is done by nobody",
    basis="实务：任务明确责任单位",
    sees=(sights.BRANCHES, sights.CHARGED, f"{__name__}:seen"),
)
_TO_DO = regex(
    "活动(?:内容|安排|项目)|(?:重点|主要|工作|整治|具体)任务|(?:主要|工作|具体|重点)(?:措施|内容|安排)"
    "|系列活动|任务(?:分工|安排)"
)
_BEARER = regex(
    "[省市县区镇乡州地校院局委](?:委|政府|党委|团委|妇联|残联|工会|工商联|总工会|办|直)|[^，。；]{1,12}(?:局|厅|办公室|委员会|中心|站|所|处|科|股|组)"
    "(?:要|负责|牵头|组织|会同|承担|制作|联合|指导|具体|和|、|统一|每)|负责|牵头|承办|主办|责任单位|联合|各(?:乡镇|镇|村|社区|单位|部门|学校|商会|企业|县|区|班)"
    "|由[^，。；]{2,20}(?:组织|实施|开展|提供|承担)|工作队|班主任|团委|妇联|残联|村委会|志愿者协会|社会组织"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the part of a plan that has three things to do or more and nobody for them, once."""
    if subject.document.tasks:
        return
    all_ = subject.once(branches)
    for index, one in enumerate(all_):
        if one.level != 1 or not _TO_DO.search(one.heading):
            continue
        things = [other for other in all_ if other.parent == index]
        if len(things) > 2 and not _has_bearer(one) and not any(subject.once(charged)):
            values = {"heading": one.heading, "count": str(len(things))}
            yield Finding(address=one.head.at(0, len(one.heading)), values=values)
            return


def _has_bearer(branch: Branch) -> bool:
    return any(_is_borne(stretch.words) for stretch in branch.inner)


@lru_cache(maxsize=512)
def _is_borne(words: str) -> bool:
    return _BEARER.search(words) is not None


def seen(one: Stretch) -> Hashable:
    """Return whether somebody is named who is to do something."""
    return _is_borne(one.words)
