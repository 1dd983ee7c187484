"""A document goes to offices, not to those who head them."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

_HEADS = (
    "同志", "书记", "省长", "市长", "县长", "区长", "镇长", "乡长", "局长", "厅长", "部长", "主任", "主席", "校长",
    "经理", "董事长", "先生", "女士",
)  # fmt: skip

RULE = Rule(
    id="authority/addressees-are-offices",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=_HEADS,
    grade=Grade.SERIOUS,
    demand="主送 and 抄送 name offices, no persons",
    what="{person} is a person, no office",
    remedy="Name the office",
    why="What goes to a person is outside the office's register, and nobody answers for it",
    basis="《党政机关公文处理工作条例》第十五条第五项：不得以本机关名义向上级机关负责人报送公文；第九条第九项",
    sees=(sights.AROUND_TEXTS,),
)
_PERSON = regex(
    r"[^，、；：。]*(?:同志|书记|省长|市长|县长|区长|镇长|乡长|局长|厅长|部长|主任|主席|校长|总经理|董事长|先生|女士)"
    r"(?=[，、；：:。]|\Z)"
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield every person among those who receive a document or a copy."""
    for stretch in subject.stretches:
        if stretch.role in (Role.ADDRESSEES, Role.COPY) and any(word in stretch.words for word in _HEADS):
            for found in _PERSON.finditer(stretch.words):
                yield Finding(address=stretch.at(*found.span()), values={"person": found[0]})
