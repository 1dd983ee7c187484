"""What in an edited file is only to be seen: formatting changed by hand, and what was put elsewhere on the page."""

from pathlib import Path

from fangan.app.edited_files import MAX_EDITED
from fangan.harvest.records import Harvested
from fangan.model.document import Document
from fangan.sources.text import read_bytes


def by_hand(document: Document, file: str) -> list[Harvested]:
    """Hold an edited .docx against what we would write of the same document; of other formats nothing is told.

    Raises InputFailed as `read_bytes` does, InputRefused as `read_printed` does.
    """
    if not file.lower().endswith(".docx"):
        return []
    from fangan.formats.docx import write
    from fangan.formats.docx.printed.opening import read_printed
    from fangan.harvest.looks import displaced, formatted

    edited, written = read_printed(read_bytes(Path(file), MAX_EDITED), file), read_printed(write(document), file)
    return [*displaced(document, edited, written), *formatted(document, edited, written)]
