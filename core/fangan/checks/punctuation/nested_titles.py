"""《…《…》…》."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.chinese.punctuation import with_nested_titles
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/nested-titles",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="Inside 《》 stand 〈〉",
    what="《》 stand inside 《》: {words}",
    remedy="Write {right}",
    why="At the first 》 a reader takes the name of the document for ended",
    basis="GB/T 15834—2011，4.15.3.4：书名号中还需要书名号时，里面一层用单书名号，外面一层用双书名号",
)
_TITLE = regex("《[^《》\n]*《[^《》\n]*》[^《》\n]*》")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the names of documents that hold another between the same marks."""
    for one in worded(subject, _TITLE):
        yield one.told(with_nested_titles(one.found[0]))
