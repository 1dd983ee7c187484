"""A division within a department issues nothing to the outside."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="authority/divisions-do-not-issue",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("科", "股", "处"),
    grade=Grade.SERIOUS,
    demand="No division within a department but its office issues documents",
    what="“{name}” is a division within a department",
    remedy="Issue it in the name of the department or of its office (办公室)",
    why="A division has no powers of its own; others need not heed what it issues",
    basis="《党政机关公文处理工作条例》第十七条：部门内设机构除办公厅（室）外不得对外正式行文",
    sees=(sights.AROUND_TEXTS,),
)
_DIVISION = regex(
    r"(?:局|厅|委员会|委|办公室|办|部|联合会|总工会)[^，、]{1,12}(?:科|股)\Z|[^，、]{4,}(?:局|厅)[^，、]{1,10}处\Z"
)
_PARTS = ("科", "股", "处")


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield every division among those who sign and those whose name stands above the document."""
    for stretch in subject.stretches:
        if stretch.role not in (Role.SIGNATURE, Role.MARK):
            continue
        name = stretch.words.removesuffix("文件").removesuffix("函")
        if any(part in name for part in _PARTS) and _DIVISION.search(name):
            yield Finding(address=stretch.at(0, len(name)), values={"name": name})
            return
