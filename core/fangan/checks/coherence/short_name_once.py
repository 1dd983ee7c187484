"""A short name that is defined twice."""

from collections.abc import Iterator

from fangan.checks.short_names import short_names
from fangan.checks.subject import TextSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/short-name-once",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("（以下｜(以下→称",),
    grade=Grade.PLAIN,
    demand="A short name is defined once and means one thing",
    what="“{name}” was defined before, as {other}",
    remedy="Keep the first definition, and another short name for another thing",
    why="Two definitions of one name leave open which is meant",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the definitions of a short name that its text has defined before."""
    first: dict[tuple[str, str], str] = {}
    for one in subject.once(short_names):
        key = (one.stretch.address.text, one.name)
        if key in first:
            yield Finding(address=one.address, values={"name": one.name, "other": first[key]})
        first.setdefault(key, one.meant)
