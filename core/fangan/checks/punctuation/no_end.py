"""A paragraph without a mark at its end."""

from collections.abc import Iterator

from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.reading import Role
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="punctuation/no-end",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    grade=Grade.PLAIN,
    demand="A paragraph of sentences ends with a mark",
    what="The paragraph that ends with “{words}” has no mark at its end",
    remedy="Write 。 there, or what is missing",
    why="The reader asks whether the rest was lost",
    basis="GB/T 15834—2011，4.1：句号用于句子末尾，表示陈述语气",
)
_REMARKS = regex("[（(“《][^（）()“”《》]*[）)”》]")
_LABEL = regex("^[^，。]{0,12}：")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield paragraphs of two sentences or more that end with a hanzi; names, lists of contacts and slogans do not."""
    for stretch in subject.stretches:
        whole, last = stretch.words, stretch.words[-1:]
        if stretch.role is not Role.PARAGRAPH or "。" not in whole or not ("一" <= last <= "鿿" or last in "”》"):
            continue
        words = _REMARKS.sub("", whole[:-1])
        sentence = words.rpartition("。")[2]
        if "。" in words and not _LABEL.match(words) and "：" not in sentence and len(sentence) > 1:
            address = stretch.at(len(whole) - 1, len(whole))
            yield Finding(address=address, values={"words": whole[-7:]}, fix=Edit(address, last, f"{last}。"))
