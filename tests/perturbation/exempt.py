"""Changes that change nothing and need no word: few, each with its reason."""

from fnmatch import fnmatchcase
from typing import NamedTuple


class Exempt(NamedTuple):
    """A kind of change, the file (`SAMPLE/path`) and the entry, as patterns; and why nobody needs to be told."""

    kind: str
    file: str
    name: str
    reason: str


EXEMPT = (
    Exempt("drop", "*/plan.yaml", "issue.form", "the outline says the same"),
    Exempt("drop", "*/plan.yaml", "issue.signed", "the agency signs by itself"),
    Exempt("drop", "*/plan.yaml", "tasks", "the outline says the same"),
    Exempt("drop", "city-education-phases/plan.yaml", "sections.activities*", "what they need is not given"),
    Exempt("drop", "district-first-day/plan.yaml", "sections.activities.drop.[16]", "what they need is not given"),
    Exempt("*", "*/sections/*", "facts.*.ask", "asked by `facts` and `new`, not printed"),
    Exempt("*", "*/sections/*", "facts.*.example*", "shown by `facts` and `new`, not printed"),
    Exempt("drop", "*/sections/*", "facts.*.carry", "asked anew each year, by `roll`"),
    Exempt("drop", "*/sections/*", "facts.*.type", "what has no type is text, and prints the same words"),
    Exempt("*", "*/sections/*", "facts.*.optional", "it is given"),
    Exempt("change", "city-poverty-day/plan.yaml", "facts.活动日期", "the same law is in force on the other day"),
    Exempt("misspell", "*/plan.yaml", "tasks.*", "what a pattern is called is not printed"),
    Exempt("change", "*/sections/*", "lead", "a role that nobody fills is told once, with the section that prints it"),
    Exempt("change", "*/sections/*", "with*", "a role that nobody fills is told once, with the section that prints it"),
    Exempt("*", "county-2026-letter/sections/*", "facts.展销时间", "another text of the plan asks for it, too"),
    Exempt("*", "county-2026-letter/sections/basis.md", "facts*", "other texts of the plan ask for them, too"),
    Exempt("*", "county-2026-letter/sections/basis.md", "title", "the outline prints no heading there"),
    Exempt("drop", "district-first-day/sections/principles.md", "title", "comes from the text it replaces"),
)


def exempt(kind: str, file: str, name: str) -> Exempt | None:
    """Return the exemption that a change falls under."""
    return next(
        (one for one in EXEMPT if all(map(fnmatchcase, (kind, file, name), (one.kind, one.file, one.name)))), None
    )
