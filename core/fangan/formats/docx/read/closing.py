"""署名, 成文日期 and 附注 read back from a .docx (GB/T 9704—2012, 7.3.5 and 7.3.6)."""

import datetime as dt
from itertools import islice, zip_longest

from fangan.chinese.blanks import blank_mark
from fangan.chinese.dates import format_long
from fangan.formats.docx.ooxml.elements import Styles, XmlElement, property_of, runs, style_of
from fangan.formats.docx.read.frame import day_in
from fangan.formats.fixed import note_line
from fangan.formats.signing import POST_GAP
from fangan.model.document import Attendance, Signature

ATTENDANCE = ("出席", "请假", "列席")
CLOSING_STYLES = ("Signature", "Date", "Note")


class Closing:
    """Gathers what follows the text, paragraph by paragraph.

    A line typed below one of these keeps its style. So only a paragraph that says what its style promises, for the
    first time, is taken for it; any other is text.
    """

    def __init__(self) -> None:
        self.note = ""
        self.attendance: list[Attendance] = []
        self._signers: list[str] = []
        self._posts: list[str] = []
        self._sealed = True
        self._date: dt.date | None = None
        self._dated = False

    def paragraph(self, element: XmlElement, style: str, text: str) -> bool:
        """Read one paragraph; whether it is what its style says."""
        if style == "Signature":
            post, gap, name = text.partition(POST_GAP)
            self._posts += [post] if gap else []
            lines = [line.split("\t") for line in (name if gap else text).split("\n")]
            self._signers.extend(filter(None, map("".join, zip_longest(*lines, fillvalue=""))))
            self._sealed = property_of(element, "ind", "right") in (None, "0")
            return True
        return self._take_date(text) if style == "Date" else self._take_note(text)

    def attends(self, text: str, *, heavy: bool) -> bool:
        """Read a line of minutes that says who was there (10.3): its label is 黑体."""
        label, colon, names = text.partition("：")
        known = {one.label for one in self.attendance}
        if not (heavy and colon and label in ATTENDANCE) or label in known:
            return False
        self.attendance.append(Attendance(label, tuple(names.split("、"))))
        return True

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
        return Signature(names=tuple(self._signers), date=self._date, sealed=self._sealed, posts=tuple(self._posts))


def starts_heavy(element: XmlElement, styles: Styles) -> bool:
    """Whether a paragraph begins with a run in 黑体."""
    return any(style_of(run, styles) == "Heavy" for run in islice(runs(element), 1))
