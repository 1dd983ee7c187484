"""A notice that names what it issues in another way than the title of what is issued."""

from collections.abc import Hashable, Iterator, Sequence

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.late.patterns import regex
from fangan.model.document import Document
from fangan.model.reading import Role, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="titles/issued-under-its-name",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    signs=("印发", "转发", "批转"),
    grade=Grade.SERIOUS,
    demand="A notice names what it issues as the title of that says it, in its own title and in its text",
    what="The notice issues {name}, what stands below is called {other}",
    remedy="Give all three places the same name",
    why="The notice puts in force what it names; whoever cites it later finds two names and looks for two documents",
    basis="《党政机关公文处理工作条例》第九条第六项：标题由发文机关名称、事由和文种组成",
    sees=(sights.TITLES, f"{__name__}:seen"),
)

_NAMED = regex(r"(?:印发|转发|批转)[《〈](?P<title>[^《》〈〉]{4,80})[》〉]的(?:通知|函|命令|令)")
_HANDED = regex(r"现将[《〈](?P<title>[^《》\n]{4,80})[》〉](?:印发|转发|批转)")
_MARKS = regex(r"[《》〈〉“”‘’（）()、，：\s]")
_ALIKE = 0.7
"""The share of its characters that the name of an annex has in common with what the notice names."""


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the name in the notice's title and the one in its text, where each is not that of what is issued."""
    own = [one for one in subject.stretches if not one.address.text]
    named = [(one, found) for one in own if one.role is Role.TITLE for found in _NAMED.finditer(one.words)]
    handed = [(one, found) for one in own if one.role is not Role.TITLE for found in _HANDED.finditer(one.words)]
    title = _issued(subject.document, [found["title"] for _, found in (*named, *handed)])
    if not title and named:
        title, named = named[0][1]["title"], []
    for stretch, found in (*named, *handed) if title else ():
        if not _same(found["title"], title):
            values = {"name": f"《{found['title']}》", "other": f"《{title}》"}
            yield Finding(address=stretch.at(*found.span("title")), values=values)


def _issued(document: Document, names: Sequence[str]) -> str:
    """Return the title of what is issued; of an annex only if it reads like one of the names, else it is a form."""
    if document.issued:
        return "".join(document.issued.title)
    titles = ["".join(annex.text.title) for annex in document.annexes]
    return next((title for name in names for title in titles if _alike(name, title)), "")


def _alike(name: str, title: str) -> bool:
    common = set(name) & set(title)
    return len(common) >= _ALIKE * max(len(set(name)), len(set(title)))


def _same(name: str, other: str) -> bool:
    """Whether two names are one: marks aside, and one may have the office's name before it."""
    short, long = sorted((_MARKS.sub("", name), _MARKS.sub("", other)), key=len)
    return bool(short) and long.endswith(short)


def seen(one: Stretch) -> Hashable:
    """Return words that hand on a document."""
    return one.words if _HANDED.search(one.words) else None
