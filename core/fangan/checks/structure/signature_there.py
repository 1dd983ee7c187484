"""A document without who issues it or when."""

from collections.abc import Iterator

from fangan.checks.subject import DocumentSubject
from fangan.model.plan import Form
from fangan.model.reading import Role
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="structure/signature-there",
    target=f"{__name__}:find",
    looks_at=LooksAt.DOCUMENT,
    grade=Grade.PLAIN,
    hint=True,
    demand="A document says who issues it, and when",
    what="Below the text stands no {missing}",
    remedy="Sign and date it; a plan that a notice issues has both there",
    why="A text without an issuer and a day binds nobody",
    basis="《党政机关公文处理工作条例》第九条：发文机关署名、成文日期",
)


def find(subject: DocumentSubject) -> Iterator[Finding]:
    """Yield what is missing of signature and day, at the end of the text; minutes have neither."""
    document = subject.document
    if document.form is Form.MINUTES:
        return
    signed = document.signature
    missing = [name for name, there in _parts(signed is not None and bool(signed.names), _dated(subject)) if not there]
    last = next((one for one in reversed(subject.stretches) if one.role is Role.PARAGRAPH), None)
    if missing and last is not None:
        yield Finding(
            address=last.at(0, len(last.words)), quote=last.words[-12:], values={"missing": "、".join(missing)}
        )


def _parts(signed: bool, dated: bool) -> tuple[tuple[str, bool], ...]:
    return ("发文机关署名", signed), ("成文日期", dated)


def _dated(subject: DocumentSubject) -> bool:
    signed = subject.document.signature
    return subject.day is not None or (signed is not None and signed.date is not None)
