"""Hanzi that the faces of GB/T 2312 lack, in faces that have them; only a document with such hanzi comes here.

仿宋_GB2312, 楷体_GB2312 and 方正小标宋简体 hold 6763 hanzi. Any other is printed in whatever face the computer finds:
so these name a face of the same kind themselves.
"""

import re
from collections.abc import Iterator, Mapping

from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple

_FANGSONG, _KAITI, _HEITI, _XIAOBIAOSONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体"
PARAGRAPH_FACES: Mapping[str, str] = {
    "Heading1": _HEITI,
    "Heading2": _KAITI,
    "Title": _XIAOBIAOSONG,
    "AnnexTitle": _XIAOBIAOSONG,
    "Mark": _XIAOBIAOSONG,
    "AnnexLabel": _HEITI,
    "HeadItem": _HEITI,
    "Caption": _HEITI,
    "TableHead": _HEITI,
}
"""The faces of paragraph styles that are not set in 仿宋."""
RUN_FACES: Mapping[str, str] = {"RunIn": _FANGSONG, "Signatory": _KAITI, "Heavy": _HEITI}
"""The faces of character styles."""
_WHOLE: Mapping[str, str] = {_FANGSONG: "仿宋", _KAITI: "楷体", _XIAOBIAOSONG: "方正小标宋_GBK"}
"""The face of the same kind that has the hanzi of GB 18030 up to U+FFFF; 黑体 has them itself."""
_BEYOND = "SimSun-ExtB"
"""The face of the hanzi above U+FFFF that comes with Windows and WPS."""

_TOKEN = regex(
    r'(?P<open><w:p>)|(?P<close></w:p>)|<w:pStyle w:val="(?P<style>\w+)"/>'
    r"|(?P<run><w:r>)(?:<w:rPr>(?P<dress>.*?)</w:rPr>)?|<w:t(?: xml:space=\"preserve\")?>(?P<text>[^<]*)</w:t>"
)
_EMPTY_RUN = regex(r"<w:r>(?:<w:rPr>(?:<w:[^>]*/>)*</w:rPr>)?</w:r>")
_RUN_STYLE = regex(r'<w:rStyle w:val="(\w+)"/>')


class _Spot(NamedTuple):
    """Text of a run: where it stands in the XML, what it says, how its run is dressed, and its face."""

    start: int
    end: int
    text: str
    dress: str
    face: str


def in_whole_faces(xml: str, rare: str) -> str:
    """Return word/document.xml of ours with the hanzi of `rare` in runs of their own, in faces that have them."""
    out, at = [], 0
    for spot in _spots(xml, rare):
        properties = f"<w:rPr>{spot.dress}</w:rPr>" if spot.dress else ""
        pieces = []
        for piece in _parted(spot.text, rare):
            face = whole_face(piece[0], spot.face) if piece[0] in rare else spot.face
            if face == spot.face:
                pieces.append(f'<w:t xml:space="preserve">{piece}</w:t>')
            else:
                pieces.append(f"</w:r><w:r>{_dressed(spot.dress, face)}<w:t>{piece}</w:t></w:r><w:r>{properties}")
        out += [xml[at : spot.start], *pieces]
        at = spot.end
    return _EMPTY_RUN.sub("", "".join([*out, xml[at:]]))


def faces_of(xml: str, rare: str) -> dict[str, str]:
    """Return the faces in which hanzi of `rare` are printed in word/document.xml, each with these hanzi."""
    found: dict[str, str] = {}
    for spot in _spots(xml, rare):
        for char in spot.text:
            if char in rare and char not in found.setdefault(whole_face(char, spot.face), ""):
                found[whole_face(char, spot.face)] += char
    return found


def _spots(xml: str, rare: str) -> Iterator[_Spot]:
    """Yield the texts that hold hanzi of `rare`; a paragraph in a box leaves the one around it as it was."""
    styles, dress = [""], ""
    for token in _TOKEN.finditer(xml):
        if token["open"]:
            styles.append("")
        elif token["close"]:
            styles.pop()
        elif token["style"]:
            styles[-1] = token["style"]
        elif token["run"]:
            dress = token["dress"] or ""
        elif not set(rare).isdisjoint(token["text"]):
            own = _RUN_STYLE.search(dress)
            face = RUN_FACES.get(own[1] if own else "") or PARAGRAPH_FACES.get(styles[-1], _FANGSONG)
            yield _Spot(*token.span(), token["text"], dress, face)


def _parted(text: str, rare: str) -> list[str]:
    """Return text in pieces: each hanzi of `rare`, and what stands between them."""
    return [piece for piece in re.split(f"([{rare}])", text) if piece]


def whole_face(hanzi: str, face: str) -> str:
    """Return the face of the kind of `face` that has a rare hanzi."""
    return _BEYOND if hanzi > "\uffff" else _WHOLE.get(face, face)


def _dressed(dress: str, face: str) -> str:
    """Return the properties of a run in another face; rFonts stands behind rStyle (ECMA-376 Part 1, 17.3.2.28)."""
    own = _RUN_STYLE.match(dress)
    at = own.end() if own else 0
    fonts = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}" w:hint="eastAsia"/>'
    return f"<w:rPr>{dress[:at]}{fonts}{dress[at:]}</w:rPr>"
