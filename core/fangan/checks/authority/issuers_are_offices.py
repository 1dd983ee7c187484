"""An office signs, not a place."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/issuers-are-offices",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.SERIOUS,
    demand="Who signs a document is an office, not a place",
    what="“{name}” is a place and cannot sign",
    remedy="Name the office in full: {name}人民政府, or the committee or the department",
    why="A place has no seal and no powers, so that nobody has issued the document",
    basis="《党政机关公文处理工作条例》第九条第十一项：署发文机关全称或者规范化简称",
    sees=(sights.AROUND_TEXTS,),
)
_PLACE = ("省", "自治区", "市", "县", "区", "旗", "镇", "乡", "街道", "村", "社区")
_LONGEST = 12
_NO_PLACE = ("园区", "开发区", "新区", "景区", "示范区", "小区", "保护区", "管理区")
"""What people call a committee by the name of its zone."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield every place among those who sign."""
    for stretch in subject.stretches:
        if stretch.role is Role.SIGNATURE and _is_place(stretch.words):
            yield Finding(address=stretch.address, values={"name": stretch.words})


def _is_place(name: str) -> bool:
    whole = name.isalpha() and not name.isascii() and 1 < len(name) <= _LONGEST
    return whole and name.endswith(_PLACE) and not name.endswith(_NO_PLACE) and name not in _PLACE
