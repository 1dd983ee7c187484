"""The formula on which a letter or a notice closes, beside what was said before it."""

import re

from fangan.checks.issuing import issuing
from fangan.checks.spoken import spoken
from fangan.checks.subject import DocumentSubject
from fangan.model.reading import Role, Stretch


def closed_after(
    subject: DocumentSubject, word: str, said: re.Pattern[str], closing: re.Pattern[str]
) -> tuple[Stretch, str] | None:
    """Return the paragraph that is such a closing and the words said before it; None where one of them is missing.

    `word` is the kind of document that is meant, 函 or 通知; only its own text is looked at.
    """
    (act,) = subject.once(issuing)
    if act.word != word:
        return None
    before = next((found for one, found in spoken(subject, said) if not one.address.text), None)
    own = (one for one in subject.stretches if one.role is Role.PARAGRAPH and not one.address.text)
    last = next((one for one in own if closing.match(one.words)), None)
    return (last, before[0]) if before and last else None
