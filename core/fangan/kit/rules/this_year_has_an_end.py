"""A wording that speaks of this year ends with it."""

from collections.abc import Iterator

from fangan.checks.subject import WordingSubject
from fangan.chinese.this_year import speaks_of_this_year
from fangan.model.problem import Place, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="package/this-year-has-an-end",
    target=f"{__name__}:find",
    looks_at=LooksAt.WORDING,
    grade=Grade.REQUIRED,
    demand="A wording that says what year this is has a last day",
    why="Next year's plan would still print that this is the first year of a five-year plan, and nobody be told",
    basis="《党政机关公文处理工作条例》第十九条第三项：表述准确",
)


def find(subject: WordingSubject) -> Iterator[Problem]:
    """Find the first words of a wording without a last day that say what year this is."""
    wording = subject.wording
    if wording is None or wording.head.valid.end is not None:
        return
    body = next((number for number, line in enumerate(subject.lines[1:], 2) if line.rstrip() == "---"), 0)
    for number, line in enumerate(subject.lines[body:], body + 1):
        words = speaks_of_this_year(line)
        if words:
            yield problem("year-without-end", Place(subject.file, number), words=words, valid=wording.head.valid)
            return
