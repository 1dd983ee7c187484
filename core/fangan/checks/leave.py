"""Whether a document says with whose leave it asks something of others, or is issued together with them."""

from functools import lru_cache

from fangan.checks.subject import DocumentSubject
from fangan.chinese.authority import of_the_party
from fangan.chinese.office_kinds import office_kind
from fangan.late.patterns import regex
from fangan.model.agency import AgencyKind

_LEAVE = regex(
    "(?:经|报请?|征得)[^，。；]{0,28}(?:委|政府|行署|组|局|厅|办|会|上级|领导|机关|部门)[^，。；]{0,4}(?:同意|批准|审定|审议通过)"
    "|受[^，。；]{1,20}委托"
)
_GIVING = (AgencyKind.PARTY, AgencyKind.GOVERNMENT)


def has_leave(subject: DocumentSubject) -> bool:
    """Whether the text names a leave (经县政府同意), or a committee, a government or the Party signs it."""
    signed = subject.document.signature.names if subject.document.signature else ()
    if len(signed) > 1 and any(office_kind(one) in _GIVING or of_the_party(one) for one in signed):
        return True
    return any(names_leave(stretch.words) for stretch in subject.stretches)


@lru_cache(maxsize=512)
def names_leave(words: str) -> bool:
    """Whether words name a leave."""
    return _LEAVE.search(words) is not None
