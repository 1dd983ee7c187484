"""认真的做好, 做的好."""

from collections.abc import Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/particle",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=(
        "认真的｜积极的｜扎实的｜切实的｜深入的｜及时的｜全面的｜充分的｜严格的｜不断的｜广泛的｜大力的｜稳步的｜有序的｜主动的｜自觉的｜高效的｜顺利的｜更好的｜有力的｜有效的｜准确的｜快速的｜迅速的｜持续的｜细致的｜有针对性的｜创造性的｜系统的｜科学的｜热情的｜耐心的",
        "的好，｜的好。｜的好；｜的好、｜的好！｜的好？｜的很好，｜的很好。｜的很好；｜的很好、｜的很好！｜的很好？｜的更好，｜的更好。｜的更好；｜的更好、｜的更好！｜的更好？｜的实，｜的实。｜的实；｜的实、｜的实！｜的实？｜的紧，｜的紧。｜的紧；｜的紧、｜的紧！｜的紧？｜的细，｜的细。｜的细；｜的细、｜的细！｜的细？｜的牢，｜的牢。｜的牢；｜的牢、｜的牢！｜的牢？｜的快，｜的快。｜的快；｜的快、｜的快！｜的快？｜的很快，｜的很快。｜的很快；｜的很快、｜的很快！｜的很快？",
    ),
    grade=Grade.PLAIN,
    demand="Before a verb stands 地, behind it 得",
    what="The 的 in “{words}” joins no noun",
    remedy="Write {right}",
    why="的, 地 and 得 tell what belongs to what; the wrong one makes the reader begin again",
    basis="实务：《现代汉语词典》“的”“地”“得”条",
)
_HOW = (
    "认真|积极|扎实|切实|深入|及时|全面|充分|严格|不断|广泛|大力|稳步|有序|主动|自觉|高效"
    "|顺利|更好|有力|有效|准确|快速|迅速|持续|细致|有针对性|创造性|系统|科学|热情|耐心"
)
_DO = (
    "做好|抓好|搞好|办好|做到|调动|履行|参加|参与到|投入到|掌握|营造|配合好|申报项目|完成任务"
    "|解决了|推动了|促进了|提高了|组织好|开展好|融入"
)
_BEFORE = regex(f"(?P<how>{_HOW})的(?P<do>{_DO})(?!的)")
_BEHIND = regex("(?P<do>[做办抓写管干搞学走用讲过建种养])的(?P<well>很?好|更好|实|紧|细|牢|快|很快)(?=[，。；、！？])")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield 的 between an adverb and a verb that takes an object, and between a verb and how it is done."""
    for one in own_words(subject, _BEFORE):
        yield one.told(f"{one.found['how']}地{one.found['do']}")
    for one in own_words(subject, _BEHIND):
        if one.before[-1:] not in ("要", "所", "可", "能", "有"):
            yield one.told(f"{one.found['do']}得{one.found['well']}")
