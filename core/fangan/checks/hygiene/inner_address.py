"""Links into somebody's computer or an office's network."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fangan.checks.carried import finding
from fangan.formats.docx.carried.records import LOCAL_PATH, CarriedKind
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

if TYPE_CHECKING:
    from fangan.checks.subject import FileSubject

RULE = Rule(
    id="hygiene/inner-address",
    target=f"{__name__}:find",
    looks_at=LooksAt.FILE,
    grade=Grade.PLAIN,
    demand="No link of a file leads to somebody's computer or into an inner network",
    what="A link leads to “{words}”, which only opens inside",
    remedy="Take the link away (right click, Remove Hyperlink)",
    why="It opens for nobody else, and tells how the inner network is laid out",
    basis="实务：定稿发出前清除文档属性和隐藏信息（Word“检查文档”、WPS“文档检查”同此）",
)

_INNER = regex(
    r"[a-z]{2,8}://(?:[^/@]*@)?(?:localhost|127\.|10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[a-z0-9-]+(?::\d+)?(?:/|$))",
    re.IGNORECASE,
)
"""Addresses of RFC 1918, and names without a dot."""


def find(subject: "FileSubject") -> Iterator[Finding]:
    """Yield the links to paths and to addresses that no public network has."""
    for one in subject.file.of(CarriedKind.LINK):
        if LOCAL_PATH.match(one.words) or _INNER.match(one.words):
            yield finding(subject, one)
