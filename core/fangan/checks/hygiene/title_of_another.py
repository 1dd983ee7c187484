"""A title among the properties that is not the title of the document."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import CarriedKind
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/title-of-another",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="The title among the properties is the title of the document",
    what="The properties of the file call it “{words}”, the document does not",
    remedy="Put the title of the document there (File, Info, Title), or take it out",
    why="Readers on the web and archives show this title; an old one tells from which document this was made",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)

_TELLING = 6
"""Hanzi of a title that tells of a document; programs put a word or two there by themselves."""
_HANZI = regex("[㐀-鿿]")


def _bare(words: str) -> str:
    return "".join(words.split())


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield a title of some length that nothing printed repeats."""
    printed = _bare("".join(one.words for one in subject.stretches))
    for one in subject.file.of(CarriedKind.TITLE):
        words = _bare(one.words)
        if len(_HANZI.findall(words)) >= _TELLING and words not in printed:
            yield finding(subject, one)
