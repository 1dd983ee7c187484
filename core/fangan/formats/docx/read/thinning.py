"""A large part of a .docx without what no reader of its words asks for, so that it fits into memory."""

import re

_LARGE = 4 * 1024 * 1024
_OURS = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SESSION = rb' (?:w:rsid\w*|w14:paraId|w14:textId)="[^"<>]*"'
"""In which session something was typed, and the ids of paragraphs."""
_DRESS = (
    rb"<w:(?:rFonts|lang|szCs|bCs|iCs|kern|color|ind|snapToGrid|spacing|position|noProof|widowControl|adjustRightInd"
    rb"|autoSpaceDE|autoSpaceDN|kinsoku|overflowPunct|topLinePunct|textAlignment|proofErr|lastRenderedPageBreak)"
    rb"(?: [^<>]*)?/>"
)
"""How words are dressed, where it says nothing of what they are."""
_SESSIONS, _DRESSES = (re.compile(b"%b(?:%b)*" % (one, one)) for one in (_SESSION, _DRESS))
"""Several of them in a row; with a sign ahead that is always there, since such are found ten times as fast."""


def thinned(data: bytes) -> bytes:
    """Return a large part of plain XML without dress that means nothing, and any other as it is.

    Only what calls the namespace of Word `w`, and nothing else so, is known well enough by its bytes.
    """
    if len(data) < _LARGE or data.count(b"xmlns:w=") != 1 or _OURS not in data:
        return data
    return _DRESSES.sub(b"", _SESSIONS.sub(b"", data))
