"""One fact with two values."""

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache

from fangan.checks.sentences import sentences, sentences_in
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role, Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/one-fact-one-value",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    signs=(
        "共有｜现有｜总计｜合计｜总数｜总额｜总投资｜预算｜标准｜名额｜总人数｜总户数｜计划招聘｜计划募集｜计划植树→#",
    ),
    grade=Grade.SERIOUS,
    demand="What is said twice is said with the same number",
    what="“{words}” stands here, “{other}” further up",
    remedy="Find out which is right, and write it in both places",
    why="Whoever reads one place does otherwise than who reads the other",
    basis="《党政机关公文处理工作条例》第二十条第四项：表述准确、数字准确",
    sees=(f"{__name__}:seen",),
)

_FACT = regex(
    "(?:^|(?<=[，；：（。]))((?:[^，；：（）。0-9每各第]{0,12}(?:共有|现有|总计|合计|总数|总额|总投资|预算|标准|名额|总人数|总户数|计划招聘|计划募集|计划植树)"
    "[^，；：（）。0-9每各第]{0,8}))([0-9]{1,9}(?:\\.[0-9]{1,4})?)(万元|亿元|元|人|户|名|个|亩|株|公里|所|套|场)"
)
_TOTALS = ("共有", "现有", "计", "总", "预算", "标准", "名额")
_LEAST = 4
_SMALL_WORDS = regex("[为是约达共计的有]")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield clauses that begin with the same words about a total or a standard and go on with another number."""
    first: dict[tuple[str, str, str], tuple[str, str]] = {}
    for sentence in subject.once(sentences):
        for name, found in _facts(sentence.words):
            number, words = first.setdefault((sentence.stretch.address.text, name, found[3]), (found[2], found[0]))
            if number != found[2]:
                yield Finding(address=sentence.at(*found.span()), values={"words": found[0], "other": words})


@lru_cache(maxsize=1024)
def _facts(words: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """Return what a sentence says numbers of, by its name; most say none, in every document."""
    if not any(word in words for word in _TOTALS):
        return ()
    named = ((_SMALL_WORDS.sub("", found[1]), found) for found in _FACT.finditer(words))
    return tuple((name, found) for name, found in named if len(name) >= _LEAST)


def seen(one: Stretch) -> Hashable:
    """Return the numbers that are named."""
    spoken = sentences_in(one.words) if one.role is Role.PARAGRAPH else ()
    return tuple([(name, found[2], found[3]) for _, words in spoken for name, found in _facts(words)])
