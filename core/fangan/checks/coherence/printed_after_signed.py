"""A document printed before it was signed."""

from collections.abc import Iterator

from fangan.checks import sights
from fangan.checks.subject import DocumentSubject
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/printed-after-signed",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.SERIOUS,
    demand="The day of printing is not before the day of the document",
    what="The document is dated {dated} and was printed on {printed}",
    remedy="Correct one of the two days",
    why="Nothing is sent to be printed before it is signed",
    basis="GB/T 9704—2012，7.4.3：印发日期为送印日期",
    sees=(sights.AROUND_TEXTS,),
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield the day of printing where it lies before that of the document."""
    imprint, signed = subject.document.imprint, subject.document.signature
    printed = imprint.printed if imprint else None
    if printed and signed and signed.date and printed.date < signed.date:
        values = {"dated": str(signed.date), "printed": str(printed.date)}
        yield Finding(quote=str(printed.date), values=values)
