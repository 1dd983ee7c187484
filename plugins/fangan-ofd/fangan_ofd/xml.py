"""Elements of OFD, and lengths as it writes them: millimetres (GB/T 33190—2016, 7.3 and 8.2)."""

from lxml import etree
from lxml.builder import ElementMaker

NAMESPACE = "http://www.ofdspec.org/2016"
MAKE = ElementMaker(namespace=NAMESPACE, nsmap={"ofd": NAMESPACE})
A4, A4_ACROSS, TYPE_AREA = "0 0 210 297", "0 0 297 210", "28 37 156 225"
"""Boxes: the left edge, the top, width and height (7.3; GB/T 9704—2012, 5.2.1)."""


def serialise(root: etree._Element) -> bytes:
    """Return a part of the file."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def mm(twips: float) -> str:
    """Return a length in millimetres."""
    return decimal(twips * 25.4 / 1440)


def array(*twips: float) -> str:
    """Return lengths as an array; a box is one."""
    return " ".join(map(mm, twips))


def decimal(value: float) -> str:
    """Return a number to a ten-thousandth, without needless zeros."""
    rounded = round(value, 4)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)
