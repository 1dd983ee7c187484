"""A list that is announced and does not come."""

from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, lines
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/announced-and-empty",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("如下｜以下｜下列｜下面→：⏎｜:⏎", "如下｜以下｜下列｜下面→：␣｜:␣"),
    grade=Grade.SERIOUS,
    demand="What is announced with a colon follows",
    what="“{words}” announces something, and nothing follows",
    remedy="Write what was announced, or end the sentence without announcing it",
    why="Whoever is to act on the list does not have it",
    basis="《党政机关公文处理工作条例》第十九条：内容完整",
    sees=(sights.NUMBERS, f"{__name__}:seen"),
)

_ANNOUNCES = regex("[^，。；：]{0,16}(?:如下|以下|下列|下面)[^，。；：]{0,12}[：:]$")
_LONGEST = 48


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the announcements that end a line and that the next heading or the end of the text follows."""
    found = subject.once(lines)
    level = 0
    for at, line in enumerate(found):
        if at and found[at - 1].text != line.text:
            level = 0
        level = line.level or level
        words = line.stretch.words.rstrip()
        ends = not line.is_table and words.endswith(("：", ":"))
        announced = _ANNOUNCES.search(words, max(0, len(words) - _LONGEST)) if ends else None
        if announced and _ends(found, at, level):
            address = line.stretch.at(announced.start(), announced.end())
            yield Finding(address=address, values={"words": announced[0]})


def _ends(found: tuple[NumberedLine, ...], at: int, level: int) -> bool:
    """Whether nothing of what is announced at a line follows it: the text ends, or its section does."""
    following = found[at + 1] if at + 1 < len(found) else None
    if following is None or following.text != found[at].text:
        return "附" not in found[at].words
    return bool(level) and 0 < following.level <= level


def seen(one: Stretch) -> Hashable:
    """Return words that may announce what follows."""
    return one.words if one.words.rstrip().endswith(("：", ":")) else None
