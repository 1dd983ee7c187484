"""版头 and 版记 read back from a .docx: what stands around the text (GB/T 9704—2012, 7.2, 7.4 and 10.1)."""

import datetime as dt

from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.times import Day
from fangan.chinese.lexicon.urgency import BY_WIRE
from fangan.formats.docx.ooxml.elements import (
    TC,
    TR,
    P,
    Styles,
    XmlElement,
    boxes,
    contained,
    run_text,
    runs,
    style_of,
    text_of,
)
from fangan.formats.docx.read.as_blocks import cell_paragraphs
from fangan.formats.fixed import COPIED_TO, PRINTED, SIGNATORY, copied_to, printed_by
from fangan.model.document import Imprint, Masthead
from fangan.model.plan import Printed

_LONGEST_LINE = 100
"""Characters a line may have that is asked for its day; longer ones are no date."""
HEAD_STYLES = ("CopyNumber", "HeadItem", "Mark", "Number", "RedRule")


class Head:
    """Gathers the 版头 paragraph by paragraph; every word of it is of the one or the other of its parts."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.letter = False
        self.marks: list[str] = []
        self.word = self.number = self.copies = ""
        self.items: list[str] = []
        self.signatories: list[str] = []

    def boxed(self, element: XmlElement, style: str) -> list[XmlElement]:
        """Return the paragraphs of a letter's mark, which hangs on its first line."""
        return [one for box in boxes(element) for one in box.iter(P)] if style == "Number" else []

    def paragraph(self, element: XmlElement, style: str, text: str) -> bool:
        """Read one paragraph of the 版头; whether it is of it: words on the red rule are text."""
        if style == "Mark":
            if self.marks and text:
                return False  # a line typed below it
            self.marks += filter(None, (text.replace("\n", ""),))
        elif style == "CopyNumber":
            self.copies += text
        elif style == "HeadItem":
            self.items.append(text)
        elif style == "Number":
            boxed = self.boxed(element, style)
            if boxed:
                self.letter = True
                self.marks = ["".join([*self.marks, *(text_of(one).replace("\n", "") for one in boxed)])]
            self._number(element, text)
        return style != "RedRule" or not text.strip()

    def _number(self, element: XmlElement, text: str) -> None:
        if self.letter:
            item, _, number = text.partition("\t")
            self.number += number
            heavy = any(style_of(run, self.styles) == "Heavy" and run_text(run) for run in runs(element))
            if heavy:
                self.items.append(item)
            else:
                self.copies += item
            return
        number, tab, names = text.partition("\t")
        self.number += number
        if tab:
            row = names.strip("\t").removeprefix(SIGNATORY)
            self.signatories.extend(_names(row))

    def table(self, element: XmlElement) -> None:
        """Read the mark of a joint document: names on the left, 文件 on the right."""
        for row in contained(element, TR):
            texts = ["".join(map(text_of, cell_paragraphs(cell))) for cell in contained(row, TC)]
            self.marks.extend(texts[:1])
            self.word += "".join(texts[1:])

    def masthead(self) -> Masthead | None:
        """Return what was gathered; None when nothing was."""
        if not (self.marks or self.number or self.items or self.copies or self.signatories):
            return None
        plain = [item.replace("　", "") for item in self.items]
        urgency = plain.pop() if plain and (len(plain) > 1 or plain[-1] in BY_WIRE) else ""
        return Masthead(
            marks=tuple(self.marks),
            word=self.word,
            number=self.number,
            signatories=tuple(self.signatories),
            copies=self.copies,
            secrecy="".join(plain),
            urgency=urgency,
        )


def _names(row: str) -> list[str]:
    """Return the names of a row; a name of two characters is spread over three."""
    out: list[str] = []
    half = False
    for part in row.split("　"):
        if half and len(part) == 1:
            out[-1] += part
            half = False
        else:
            out.append(part)
            half = len(part) == 1
    return list(filter(None, out))


class ImprintBox:
    """Finds the 版记 in the shape of a paragraph (7.4)."""

    def __init__(self) -> None:
        self.found: Imprint | None = None

    def boxed(self, element: XmlElement, style: str) -> list[XmlElement]:
        """Read the box of a paragraph, and return its lines that say what those of a 版记 do."""
        if style != "Spacer":
            return []
        return [one for box in boxes(element) for one in box.iter(P) if self._line(text_of(one))]

    def _line(self, text: str) -> bool:
        known = self.found or Imprint()
        read = _imprint_line(text)
        if read.copy and not known.copy:
            self.found = Imprint(copy=read.copy, printed=known.printed)
        elif read.printed and not known.printed:
            self.found = Imprint(copy=known.copy, printed=read.printed)
        else:
            return not text.strip()
        return True


def _imprint_line(text: str) -> Imprint:
    """Read a line of a 版记; one that would be printed otherwise than it stands there is none."""
    copy = tuple(text.removeprefix(COPIED_TO).removesuffix("。").split("，"))
    if copied_to(Imprint(copy=copy)) == text:
        return Imprint(copy=copy)
    by, _, rest = text.partition("\t")
    day = day_in(rest) if rest.endswith(PRINTED) else None
    imprint = Imprint(printed=Printed(by=by, date=day)) if day else Imprint()
    return imprint if printed_by(imprint) == (by, rest) else Imprint()


def day_in(text: str) -> dt.date | None:
    """Return the first day that a line names with its year; None without one, or when the calendar has no such day."""
    if len(text) > _LONGEST_LINE:
        return None
    days = (token.value for token in of(Day, scan(text)))
    found = next((day for day in days if day.year is not None), None)
    return found.date(found.year or 0) if found else None
