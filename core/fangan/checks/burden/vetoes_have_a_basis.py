"""A veto over all other work rests on a law or a central document."""

from collections.abc import Iterator

from fangan.checks.lightening import asked_of_others
from fangan.checks.subject import TextSubject
from fangan.late.patterns import regex
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="burden/vetoes-have-a-basis",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    alone=True,
    signs=("一票否决",),
    grade=Grade.PLAIN,
    demand="A 一票否决 names the law or the document it rests on",
    what="“{words}” has no basis here",
    remedy="Leave it out, or name the law or central document that provides for it (依照《…》)",
    why="A veto of one's own makes every matter the most important, and those below live in fear of all",
    basis="《整治形式主义为基层减负若干规定》：不得随意设置“一票否决”事项",
)
_VETO = regex("“?一票否决”?(?:制|事项)?")
_BASED = regex("《[^》]+》|法律|法规|党中央|国家规定|按规定")


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield every veto without a basis."""
    for stretch, found in asked_of_others(subject, _VETO, excused=_BASED):
        yield Finding(address=stretch.at(*found.span()), values={"words": found[0]})
