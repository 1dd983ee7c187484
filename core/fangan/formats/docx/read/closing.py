"""署名, 成文日期 and 附注 read back from a .docx (GB/T 9704—2012, 7.3.5 and 7.3.6)."""

import datetime as dt

from fangan.chinese.blanks import blank_mark
from fangan.chinese.dates import format_long
from fangan.formats.docx.ooxml.elements import XmlElement, property_of
from fangan.formats.docx.read.frame import day_in
from fangan.formats.fixed import note_line
from fangan.model.document import Signature

CLOSING_STYLES = ("Signature", "Date", "Note")


class Closing:
    """Gathers what follows the text, paragraph by paragraph.

    A line typed below one of these keeps its style. So only a paragraph that says what its style promises, for the
    first time, is taken for it; any other is text.
    """

    def __init__(self) -> None:
        self.note = ""
        self._signers: list[str] = []
        self._sealed = True
        self._date: dt.date | None = None
        self._dated = False

    def paragraph(self, element: XmlElement, style: str, text: str) -> bool:
        """Read one paragraph; whether it is what its style says."""
        if style == "Signature":
            self._signers.extend(filter(None, text.replace("\n", "").split("\t")))
            self._sealed = property_of(element, "ind", "right") in (None, "0")
            return True
        return self._take_date(text) if style == "Date" else self._take_note(text)

    def _take_date(self, text: str) -> bool:
        day = day_in(text)
        printed = format_long(day) if day else blank_mark("成文日期")
        if self._dated or text.strip() != printed:
            return False
        self._dated, self._date = True, day
        return True

    def _take_note(self, text: str) -> bool:
        inner = text.strip()[1:-1]
        if self.note or text.strip() != note_line(inner):
            return False
        self.note = inner
        return True

    def signature(self) -> Signature | None:
        """Return 署名 and 成文日期; None when there is neither."""
        if not self._signers and not self._dated:
            return None
        return Signature(names=tuple(self._signers), date=self._date, sealed=self._sealed)
