"""A county named below another city, or a city below another province."""

from collections.abc import Iterator, Mapping

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.chinese.gazetteer import gazetteer
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="place/lies-elsewhere",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=tuple(sorted(gazetteer().outer)),
    grade=Grade.SERIOUS,
    demand="A place is named below what it belongs to",
    what="{inner} lies in {above}, not in {outer}",
    remedy="Write {right}, or the place that is meant",
    why="Money, letters and people go to another place, or to none",
    basis="《党政机关公文处理工作条例》第二十条第四项：地名准确；GB/T 2260《中华人民共和国行政区划代码》",
)
_SEAM = regex(r"[省市州盟区](?=[^\W\d_A-Za-z])")
_SIZES = range(12, 1, -1)
_GENERAL = regex(r"[城市港河江湖桥铁东西南北中新老郊矿山海]\w?区$")
"""Districts named by where they lie in a city: 老城区 is everywhere, whoever bears the name."""
_MOVED = frozenset(("寿县", "枞阳县", "公主岭市", "简阳市", "庐江县", "无为市", "含山县", "和县", "巢湖市", "莱芜区"))
"""What belonged elsewhere in years of which documents are still copied."""


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield places that stand directly behind the name of a city or province to which they do not belong."""
    places = gazetteer()
    for one in own_words(subject, _SEAM, "《"):
        before, behind = one.before[-12:] + one.found[0], one.behind[:12]
        outer = next((before[-size:] for size in _SIZES if before[-size:] in places.outer), "")
        inner = next((behind[:size] for size in _SIZES if behind[:size] in places.above), "") if outer else ""
        above = places.above.get(inner, ())
        if above and outer not in above and not _is_uncertain(inner, outer, places.above):
            start = one.found.start() - one.offset + 1 - len(outer)
            address = one.stretch.at(start, start + len(outer) + len(inner))
            values = {"inner": inner, "outer": outer, "above": above[0], "right": above[0] + inner}
            yield Finding(address=address, values=values)


def _is_uncertain(inner: str, outer: str, above: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a name says too little, has moved, or stands beside a place of its own level."""
    beside = len(above[inner]) == 1 and len(above.get(outer, ())) == 1
    return beside or inner in _MOVED or _GENERAL.search(inner) is not None
