"""Items with a heading beside items without one."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.numbered import NumberedLine, has_below, siblings
from fangan.checks.subject import TextSubject
from fangan.chinese.punctuation import first_sentence_end
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/siblings-headed",
    target=f"{__name__}:find",
    looks_at=LooksAt.TEXT,
    grade=Grade.PLAIN,
    demand="Items beside each other are built alike: all begin with a short heading, or none does",
    what="“{line}” has no short heading; its siblings have one, as “{other}”",
    remedy="Give it a heading of the same kind",
    why="The reader skims the headings and overlooks the item that has none",
    basis="实务：并列各项形式一致",
    sees=(sights.HEADINGS,),
)

_FEWEST = 3
_LONG = 28


def find(subject: TextSubject) -> Iterator[Finding]:
    """Yield the first bare sentence among items of which most have a heading."""
    for run in siblings(subject):
        if len(run) < _FEWEST or run[0].level == 1:
            continue
        headed = [line for line in run if _is_headed(subject, line)]
        bare = [line for line in run if not line.heading and _is_bare(line.words)]
        if bare and len(headed) >= max(2, len(run) - len(headed) + 1):
            values = {"line": bare[0].called, "other": headed[0].called}
            yield Finding(address=bare[0].address, quote=bare[0].called, values=values)


def _is_bare(words: str) -> bool:
    """Whether the first sentence is long and has clauses: a long heading has none."""
    sentence = words[: first_sentence_end(words)]
    return len(sentence) >= _LONG and "，" in sentence and "：" not in sentence[:_LONG]


def _is_headed(subject: TextSubject, line: NumberedLine) -> bool:
    """Whether a line has a short heading with a text behind or below it."""
    heading = line.heading
    return bool(heading) and "，" not in heading[12:] and (not line.alone or has_below(subject, line))
