"""A chain parted by ； whose members hold 。."""

from collections.abc import Iterator

from fangan.checks.prose import worded
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/members-with-stops",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "；二是",
        "；三是",
        "；四是",
        "；五是",
        "；六是",
        "；七是",
        "；八是",
        "；九是",
        "；十是",
    ),
    grade=Grade.PLAIN,
    demand="Members of a chain that hold a 。 are parted by 。, not by ；",
    what="The member that ends with “{words}” holds a 。 and is parted from the next by ；",
    remedy="Write 。 behind every member, or ， inside them",
    why="A ； parts less than a 。, so that the member falls in two",
    basis="GB/T 15834—2011，附录A.5：分项列举的各项或多项已包含句号时，各项的末尾不能再用分号",
)
_BETWEEN = regex("；(?=[二三四五六七八九十]是)")
_MEMBER = regex("[一二三四五六七八九]是")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the ； between two members of which the first holds a sentence that has ended."""
    for one in worded(subject, _BETWEEN):
        member = one.before.rpartition("；")[2].rpartition("\n")[2]
        inside, stop, rest = member.rpartition("。")
        if stop and _MEMBER.search(inside) and not _MEMBER.match(rest):
            address = one.at()
            yield Finding(address=address, values={"words": member[-6:]}, fix=Edit(address, "；", "。"))
