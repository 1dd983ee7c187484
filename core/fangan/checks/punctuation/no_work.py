"""《》 around what is no work."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/no-work",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "活动》",
        "会议》",
        "大会》",
        "座谈会》",
        "推进会》",
        "现场会》",
        "培训班》",
        "运动会》",
        "营业执照》",
        "许可证》",
        "身份证》",
        "毕业证》",
        "资格证》",
        "合格证》",
        "残疾证》",
        "居住证》",
        "奖状》",
        "锦旗》",
    ),
    grade=Grade.PLAIN,
    demand="《》 hold names of works and documents, not of activities, meetings or courses",
    what="“{words}” is no name of a work or document",
    remedy="Write it between “”, or without marks",
    why="Whoever looks for a document of this name finds none",
    basis="GB/T 15834—2011，附录A.13：课程、证照、会议、活动等名称不应用书名号",
)
_NAME = regex(
    "《[^《》\n]{2,24}(?:活动|会议|大会|座谈会|推进会|现场会|培训班|运动会|营业执照|许可证|身份证|毕业证|资格证|合格证|残疾证|居住证|奖状|锦旗)》"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield names between 《》 that end as those of activities, meetings and certificates do."""
    for one in worded(subject, _NAME):
        if "关于" not in one.found[0]:
            yield one.told()
