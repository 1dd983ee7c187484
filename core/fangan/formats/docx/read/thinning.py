"""A large part of a .docx without what no reader of its words asks for, so that it fits into memory."""

import re

_LARGE = 4 * 1024 * 1024
_OURS = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SESSIONS = re.compile(rb' (?:w:rsid\w*|w14:paraId|w14:textId)="[^"<>]*"')
"""In which session something was typed, and the ids of paragraphs."""
_DRESS = re.compile(
    rb"<w:(?:rFonts|lang|szCs|bCs|iCs|kern|color|ind|snapToGrid|spacing|position|noProof|widowControl|adjustRightInd"
    rb"|autoSpaceDE|autoSpaceDN|kinsoku|overflowPunct|topLinePunct|textAlignment|proofErr|lastRenderedPageBreak)"
    rb"(?: [^<>]*)?/>"
)
"""How words are dressed, where it says nothing of what they are."""


def thinned(data: bytes) -> bytes:
    """Return a large part of plain XML without dress that means nothing, and any other as it is.

    Only what calls the namespace of Word `w`, and nothing else so, is known well enough by its bytes.
    """
    if len(data) < _LARGE or data.count(b"xmlns:w=") != 1 or _OURS not in data:
        return data
    return _DRESS.sub(b"", _SESSIONS.sub(b"", data))
