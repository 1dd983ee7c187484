"""Addressees without their colon."""

from collections.abc import Hashable, Iterator

from fangan.checks import sights
from fangan.checks.numbered import lines
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/addressees-colon",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("各",),
    grade=Grade.PLAIN,
    demand="The line of addressees ends with a colon",
    what="“{line}” names who receives the document, and does not end with a colon",
    remedy="Put ： at its end",
    why="Without the colon the line looks like the first paragraph",
    basis="GB/T 9704—2012，7.3.2：最后一个机关名称后标全角冒号",
    sees=(sights.NUMBERS, f"{__name__}:seen"),
)

_OFFICES = regex(
    r"(?:各[\w、（）]{0,20}(?:人民政府|政府|街道办事处|办事处|委员会|单位|部门|学校|局|科室|支部|党委|村|社区)[、，]?)"
    r"{1,4}(?:\w{0,6}(?:各|有关)(?:单位|部门|企业))?"
)
_MOST = 60


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first line of a text where it names offices and ends without any mark, and text follows."""
    found = subject.once(lines)
    for line in found[:1]:
        words = line.stretch.words.rstrip()
        if not line.level and len(words) <= _MOST and len(found) > 1 and _is_for_offices(words):
            end = len(words)
            mark = words[-1] if words[-1] in "。，；;" else ""
            address = line.stretch.at(end - max(1, len(mark)), end)
            last = words[-1]
            fix = Edit(address, last, "：" if mark else last + "：")
            yield Finding(address=address, quote=words, values={"line": words}, fix=fix)


def _is_for_offices(words: str) -> bool:
    return words.startswith("各") and _OFFICES.fullmatch(words.rstrip("。，；;")) is not None


def seen(one: Stretch) -> Hashable:
    """Return what may be the offices that a text is for."""
    words = one.words.rstrip()
    return words if words.startswith("各") and len(words) <= _MOST else None
