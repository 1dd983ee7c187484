"""Two themes of one activity."""

from collections.abc import Hashable, Iterator

from fangan.checks.sentences import sentences, sentences_in
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/one-theme",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=("主题为｜主题是｜主题：｜主题:", "围绕“→”主题｜”这一主题｜”的主题｜”这一的主题"),
    grade=Grade.SERIOUS,
    demand="An activity has one theme",
    what="The theme is “{theme}” here, and “{other}” further up",
    remedy="Write the theme in the same words everywhere",
    why="Both will be printed on banners",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
    sees=(f"{__name__}:seen",),
)

_THEME = regex(
    "(?:活动|今年的?|本次活动的?)主题(?:为|是|：|:)[：:]?“([^“”]{2,40})”|围绕“([^“”]{2,40})”(?:这一)?(?:的)?主题"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the themes that are not the first one of their text."""
    first: dict[str, str] = {}
    for sentence in subject.once(sentences):
        for found in _THEME.finditer(sentence.words) if "主题" in sentence.words else ():
            group = 1 if found[1] else 2
            theme, text = found[group], sentence.stretch.address.text
            if first.setdefault(text, theme) != theme:
                yield Finding(address=sentence.at(*found.span(group)), values={"theme": theme, "other": first[text]})


def seen(one: Stretch) -> Hashable:
    """Return the themes that are named."""
    spoken = sentences_in(one.words) if one.role is Role.PARAGRAPH and "主题" in one.words else ()
    return tuple([found[1] or found[2] for _, words in spoken for found in _THEME.finditer(words)])
