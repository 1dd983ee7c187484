"""各村、各社区 beside 各村（社区）."""

from collections.abc import Hashable, Iterator

from fangan.checks.prose import own_words
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="wording/villages-alike",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=(
        "各村、各社区｜各村、社区｜各村（社区）｜各村(社区)｜各村和社区｜各村及社区",
        "各乡镇、各街道｜各乡镇、街道｜各乡镇（街道）｜各乡镇(街道)｜各乡镇和街道",
    ),
    grade=Grade.PLAIN,
    demand="The villages, towns and streets are named in one form throughout",
    what="“{words}” stands beside “{other}”",
    remedy="Write {right}",
    why="Two forms look like two circles of addressees",
    basis="GB/T 15835—2011，4.3同类别同形式之例；实务：同一对象称谓一致",
    sees=(f"{__name__}:seen",),
)
_FORMS = regex(
    "(?P<village>各村、各社区|各村、社区|各村（社区）|各村\\(社区\\)|各村和社区|各村及社区)"
    "|(?P<town>各乡镇、各街道|各乡镇、街道(?!办)|各乡镇（街道）|各乡镇\\(街道\\)|各乡镇和街道)"
)

_FORMS_AND_MARKS = regex(f"{_FORMS.pattern}|[《》“”\n]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the places where they are named otherwise than before, lists of offices left aside."""
    firsts: dict[str, str] = {}
    for one in own_words(subject, _FORMS):
        if one.before.endswith(_LISTED) and one.behind.startswith(_LIST_GOES_ON):
            continue
        kind = one.found.lastgroup or ""
        first = firsts.setdefault(kind, one.found[0])
        if one.found[0] != first:
            yield one.told(first, other=first)


_LISTED = ("：", "、")
_LIST_GOES_ON = ("、", "；", "）", "〕", "，")


def seen(one: Stretch) -> Hashable:
    """Return how all villages or towns are named, with what stands beside that, and the marks of quotations."""
    if not _FORMS.search(one.words):
        return None
    words = one.words
    return tuple([words[max(each.start() - 1, 0) : each.end() + 1] for each in _FORMS_AND_MARKS.finditer(words)])
