"""Everything a document prints as one text: enough to see at a glance that no rule will have anything to say.

Most builds end with that glance, so this module imports nothing but records.
"""

from fangan.model.document import Document, Paragraph, Text


def all_words(document: Document) -> str:
    """Return all that is printed, a line a paragraph, cell or name; numbers and labels are left out."""
    lines = [document.addressees, document.note]
    if document.masthead:
        lines += [*document.masthead.marks, document.masthead.number]
    if document.signature:
        lines += document.signature.names
    if document.imprint:
        lines += [*document.imprint.copy, document.imprint.printed.by if document.imprint.printed else ""]
    for text in (document.text, *(annex.text for annex in document.annexes)):
        lines += _of_text(text)
    return "\n".join(lines)


def _of_text(text: Text) -> list[str]:
    lines = ["".join(text.title)]
    for block in text.blocks:
        if isinstance(block, Paragraph):
            lines.append(block.heading + block.text)
        else:
            lines += [block.caption, *block.header, *(cell for row in block.rows for cell in row)]
    return lines
