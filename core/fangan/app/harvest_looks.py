"""What in an edited file is only to be seen: formatting changed by hand, and what was put elsewhere on the page."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.app.edited_files import MAX_EDITED
from fangan.harvest.records import Harvested
from fangan.model.document import Document
from fangan.sources.text import read_bytes

if TYPE_CHECKING:
    from fangan.formats.docx.read.archive import Archive

_PROPERTIES = re.compile(rb"<w:[pr]Pr>.*?</w:[pr]Pr>", re.DOTALL)
_STYLES = "word/styles.xml"


def by_hand(document: Document, file: str) -> list[Harvested]:
    """Hold an edited .docx against what we would write of the same document; of other formats nothing is told.

    Tracked changes are taken as accepted, as they are in the document.
    Raises InputFailed as `read_bytes` does, InputRefused as `read_printed` does.
    """
    if not file.lower().endswith(".docx"):
        return []
    from fangan.formats.docx import write
    from fangan.formats.docx.printed.opening import printed_in
    from fangan.formats.docx.read.accepted import accept
    from fangan.formats.docx.read.archive import Archive

    edited, written = Archive(read_bytes(Path(file), MAX_EDITED), file), Archive(write(document), file)
    if _dress(edited) == _dress(written):  # seen at a glance: most edits are of words
        return []
    from fangan.harvest.looks import displaced, formatted

    accept(edited.xml(edited.main()))
    one, other = printed_in(edited), printed_in(written)
    return [*displaced(document, one, other), *formatted(document, one, other)]


def _dress(parts: "Archive") -> tuple[bytes, list[bytes]]:
    """Return the styles, and the properties of all paragraphs and runs, in their order."""
    return parts.read(_STYLES), _PROPERTIES.findall(parts.read(parts.main()))
