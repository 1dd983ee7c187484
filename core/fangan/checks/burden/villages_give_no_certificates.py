"""A village certifies nothing that it cannot know."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/villages-give-no-certificates",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("证明",),
    grade=Grade.PLAIN,
    demand="No certificates are asked of villages and communities beyond the list",
    what="“{words}” asks a village for a certificate",
    remedy="Look it up in the data of the office that keeps them, or let the applicant declare it",
    why="A village cannot know it, and people go there and back for a stamp",
    basis="《整治形式主义为基层减负若干规定》：不得要求村（社区）违规出具证明",
)
_CERTIFICATE = regex(
    "(?:村|社区|居委会|村委会|村民委员会|居民委员会)(?:（社区）)?[^，。；]{0,6}?(?:开具|出具)[^，。；]{0,12}?证明"
    "|(?:开具|出具)[^，。；]{0,6}?(?:村|社区|居委会|村委会|村民委员会|居民委员会)[^，。；]{0,8}?证明"
)


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every certificate that a village is to give."""
    for stretch, found in asked_of_others(subject, _CERTIFICATE):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
