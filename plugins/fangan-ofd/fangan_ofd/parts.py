"""The parts around the pages: OFD.xml, Document.xml and PublicRes.xml (GB/T 33190—2016, 7.4—7.9)."""

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

import fangan
from fangan.model.document import Document
from fangan_ofd.marks import SONGTI, XIAOBIAOSONG
from fangan_ofd.pages import Heading
from fangan_ofd.xml import A4, MAKE, TYPE_AREA, mm

ROOT, RESOURCES = "Doc_0/Document.xml", "PublicRes.xml"
_SERIF = (SONGTI, XIAOBIAOSONG)


def page_file(at: int) -> str:
    """Return where the page of an index lies, from the folder of Document.xml."""
    return f"Pages/Page_{at}/Content.xml"


def ofd_xml(document: Document, identity: str) -> etree._Element:
    """Return OFD.xml: what the document is called, who issues it and when; `identity` are 32 hexadecimal digits."""
    signed = document.signature
    author = "、".join(document.signing_offices) or document.manifest.agency
    info = MAKE.DocInfo(MAKE.DocID(identity), MAKE.Title(document.name), MAKE.Author(author))
    if signed and signed.date:
        info.append(MAKE.CreationDate(signed.date.isoformat()))
    info.extend([MAKE.Creator("fangan"), MAKE.CreatorVersion(fangan.__version__)])
    return MAKE.OFD(MAKE.DocBody(info, MAKE.DocRoot(ROOT)), Version="1.0", DocType="OFD")


def document_xml(pages: Sequence[str], headings: Iterable[Heading], last: int) -> etree._Element:
    """Return Document.xml: the pages by their identifiers, the outline, and the highest identifier of all."""
    area = MAKE.PageArea(MAKE.PhysicalBox(A4), MAKE.ContentBox(TYPE_AREA))
    common = MAKE.CommonData(MAKE.MaxUnitID(str(last)), area, MAKE.PublicRes(RESOURCES))
    found = [MAKE.Page(ID=identifier, BaseLoc=page_file(at)) for at, identifier in enumerate(pages)]
    outline = _outline(headings, pages)
    return MAKE.Document(common, MAKE.Pages(*found), *([outline] if len(outline) else []))


def resources_xml(faces: Mapping[str, str]) -> etree._Element:
    """Return PublicRes.xml: the faces by name alone, for no licence lets us put them into the file."""
    fonts = [_font(name, identifier) for name, identifier in faces.items()]
    return MAKE.Res(MAKE.Fonts(*fonts), BaseLoc="Res")


def _font(name: str, identifier: str) -> etree._Element:
    serif = {"Serif": "true"} if name in _SERIF else {}
    return MAKE.Font({"ID": identifier, "FontName": name, "FamilyName": name, "Charset": "prc"} | serif)


def _outline(headings: Iterable[Heading], pages: Sequence[str]) -> etree._Element:
    """Return the outline; a heading stands below the last one that is less deep."""
    outline = MAKE.Outlines()
    above: list[tuple[int, etree._Element]] = [(-1, outline)]
    for heading in headings:
        while above[-1][0] >= heading.depth:
            above.pop()
        place = MAKE.Dest(Type="XYZ", PageID=pages[heading.page], Left="0", Top=mm(heading.top), Zoom="0")
        goto = MAKE.Actions(MAKE.Action(MAKE.Goto(place), Event="CLICK"))
        entry = MAKE.OutlineElem(goto, Title=heading.title)
        above[-1][1].append(entry)
        above.append((heading.depth, entry))
    return outline
