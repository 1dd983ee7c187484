"""版头 and 版记 read back from a .docx: what stands around the text (GB/T 9704—2012, 7.2, 7.4 and 10.1)."""

import datetime as dt

from fangan.chinese.lexicon.marks import of, scan
from fangan.chinese.lexicon.times import Day
from fangan.chinese.lexicon.urgency import BY_WIRE
from fangan.formats.docx.ooxml.elements import P, Styles, W, XmlElement, boxes, run_text, runs, style_of, text_of
from fangan.formats.fixed import COPIED_TO, PRINTED, SIGNATORY
from fangan.model.document import Imprint, Masthead
from fangan.model.plan import Printed


class Head:
    """Gathers the 版头 paragraph by paragraph."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.letter = False
        self.marks: list[str] = []
        self.word = self.number = self.copies = ""
        self.items: list[str] = []
        self.signatories: list[str] = []

    def paragraph(self, element: XmlElement, style: str) -> None:
        """Read one paragraph of the 版头."""
        text = text_of(element)
        if style == "Mark":
            self.marks.append(text)
        elif style == "CopyNumber":
            self.copies = text
        elif style == "HeadItem":
            self.items.append(text)
        elif style == "Number":
            marks = [text_of(p) for box in boxes(element) for p in box.iter(P)]
            if marks:
                self.letter = True
                self.marks.extend(marks)
            self._number(element, text)

    def _number(self, element: XmlElement, text: str) -> None:
        if self.letter:
            item, _, number = text.partition("\t")
            self.number += number
            heavy = any(style_of(run, self.styles) == "Heavy" and run_text(run) for run in runs(element))
            if heavy:
                self.items.append(item)
            elif item:
                self.copies = item
            return
        number, tab, names = text.partition("\t")
        self.number += number
        if tab:
            row = names.replace(SIGNATORY, "").strip("\t")
            self.signatories.extend(_names(row))

    def table(self, element: XmlElement) -> None:
        """Read the mark of a joint document: names on the left, 文件 on the right."""
        for row in element.iterfind(f"{W}tr"):
            texts = ["".join(map(text_of, cell.iterfind(P))) for cell in row.iterfind(f"{W}tc")]
            self.marks.extend(texts[:1])
            self.word += "".join(texts[1:])

    def masthead(self) -> Masthead | None:
        """Return what was gathered; None when nothing was."""
        if not (self.marks or self.number):
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
    parts = row.split("　")
    out: list[str] = []
    while parts:
        part = parts.pop(0)
        if len(part) == 1 and parts and len(parts[0]) == 1:
            part += parts.pop(0)
        out.extend(filter(None, (part,)))
    return out


def as_imprint(element: XmlElement) -> Imprint | None:
    """Read the 版记 in the shape of a paragraph; None when there is none."""
    lines = [text_of(one) for box in boxes(element) for one in box.iter(P)]
    copy: tuple[str, ...] = ()
    printed: Printed | None = None
    for line in lines:
        by, tab, rest = line.partition("\t")
        if line.startswith(COPIED_TO):
            copy = tuple(line[len(COPIED_TO) :].removesuffix("。").split("，"))
        elif tab and rest.endswith(PRINTED) and (day := day_in(rest)):
            printed = Printed(by=by, date=day)
    return Imprint(copy=copy, printed=printed) if copy or printed else None


def day_in(text: str) -> dt.date | None:
    """Return the first day that a text names with its year; None without one, or when the calendar has no such day."""
    days = (token.value for token in of(Day, scan(text)))
    found = next((day for day in days if day.year is not None), None)
    return found.date(found.year or 0) if found else None
