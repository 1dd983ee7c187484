"""The styles of our documents as data (GB/T 9704—2012, clauses 5 and 7); read by `author`, never at run time.

Names that Word knows (heading 1, Title, footer …) are Word's own, so that its navigation, outline and checkers see
them; elements of the standard that Word does not know carry their Chinese names. No face is ever bold: 小标宋 and 黑体
are display faces already (7.3.1, 7.3.3).
"""

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from fangan.formats.sheet import CHARACTER, LINE, TITLE_LINE
from fangan.late.records import dataclass

Properties: TypeAlias = Mapping[str, Mapping[str, str | int]]
"""Property elements by local name, each with its attributes; the author puts them into the schema's order."""

FANGSONG, KAITI, HEITI, SONGTI, XIAOBIAOSONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
_GB2312 = "00000001 080E0000 00000000 00000000 00040000 00000000"
_GBK = "800002BF 38CF7CFA 00000016 00000000 00040001 00000000"
_SONG_GBK = "00000003 288F0000 00000016 00000000 00040001 00000000"


@dataclass(frozen=True, slots=True)
class Font:
    """A face of the font table (ECMA-376 Part 1, 17.8.3): what a program looks for in its place, and how it looks.

    `panose` is its classification (17.8.3.13), `signature` the scripts and code pages it holds (17.8.3.16): four words
    of Unicode ranges, two of code pages.
    """

    name: str
    family: str
    pitch: str
    panose: str
    signature: str


FONTS = (
    Font(FANGSONG, "modern", "fixed", "02010609030101010101", _GB2312),
    Font(KAITI, "modern", "fixed", "02010609030101010101", _GB2312),
    Font(HEITI, "modern", "fixed", "02010609060101010101", _GBK),
    Font(SONGTI, "auto", "variable", "02010600030101010101", _SONG_GBK),
    Font(XIAOBIAOSONG, "auto", "variable", "02010601030101010101", _GB2312),
    Font("仿宋", "modern", "fixed", "02010609060101010101", _GBK),
    Font("楷体", "modern", "fixed", "02010609060101010101", _GBK),
    Font("方正小标宋_GBK", "auto", "variable", "02010601030101010101", _GBK),
)
"""The faces of the styles, and those that hold the hanzi which the former lack."""

OFF: Mapping[str, str | int] = {"val": 0}
ON: Mapping[str, str | int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One style: id and name, what it builds on, what follows it, and its properties."""

    id: str
    name: str
    type: str = "paragraph"
    based: str = "Normal"
    next: str = ""
    default: bool = False
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)
    cell_margin: int | None = None
    """Tables: white left and right of a cell's text."""
    border: int = 0
    """Tables: thickness of all rules in eighths of a point."""


def face(name: str) -> Properties:
    """Name a face for every script, so that quotation marks and digits do not fall to another."""
    return {"rFonts": {"ascii": name, "hAnsi": name, "eastAsia": name, "cs": name, "hint": "eastAsia"}}


def size(points: int) -> Properties:
    """Font size: 三号 16, 二号 22, 四号 14, 小四 12."""
    return {"sz": {"val": 2 * points}, "szCs": {"val": 2 * points}}


def value(content: str | int) -> Mapping[str, str | int]:
    """Attributes of a property that has nothing but `w:val`."""
    return {"val": content}


def exact(line: int) -> Properties:
    """Spacing: lines of exact height (twips), outside the grid."""
    return {"spacing": {"before": 0, "after": 0, "line": line, "lineRule": "exact"}, "snapToGrid": OFF}


NATURAL: Properties = {"spacing": value(0)}
"""Characters at their natural distance: everything that is not set 28 to a line."""
FIRST_LINE: Properties = {"ind": {"firstLineChars": 200, "firstLine": 2 * CHARACTER}}
TOGETHER: Properties = {"keepNext": ON, "keepLines": ON}
TITLE_SPACING: Mapping[str, str | int] = {"before": 0, "line": TITLE_LINE, "lineRule": "exact"}
BLANK_BELOW: Mapping[str, str | int] = {"afterLines": 100, "after": LINE}
"""One blank line: 100 hundredths of a line of the grid, and the same length for readers that know no lines."""
RED = "FF0000"
CENTRED: Properties = {"jc": value("center")}

DEFAULT_RUN: Properties = {**face(FANGSONG), **size(16), "lang": {"val": "en-US", "eastAsia": "zh-CN"}}
"""Latin text has its own language: under Chinese rules a number may be broken between any two digits."""
DEFAULT_PARAGRAPH: Properties = {"spacing": {"before": 0, "after": 0, "line": 240, "lineRule": "auto"}}

_STRICT: Properties = {
    # every line 28 characters and every page 22 lines: nothing hangs, squeezes, stretches or holds back (5.2.3)
    "widowControl": OFF, "kinsoku": ON, "overflowPunct": OFF, "topLinePunct": OFF,
    "autoSpaceDE": OFF, "autoSpaceDN": OFF, "adjustRightInd": OFF, "jc": value("both"),
}  # fmt: skip


def _heading(level: int, name: str) -> Style:
    return Style(
        id=f"Heading{level}", name=f"heading {level}", next="BodyText",
        paragraph={**TOGETHER, **FIRST_LINE, "outlineLvl": value(level - 1)}, run=face(name),
    )  # fmt: skip


STYLES: tuple[Style, ...] = (
    Style(id="Normal", name="Normal", based="", default=True, paragraph=_STRICT, run={"spacing": value(-5)}),
    Style(id="DefaultParagraphFont", name="Default Paragraph Font", type="character", based="", default=True),
    Style(id="TableNormal", name="Normal Table", type="table", based="", default=True, cell_margin=108),
    Style(id="NoList", name="No List", type="numbering", based="", default=True),
    Style(id="BodyText", name="Body Text", paragraph=FIRST_LINE),
    _heading(1, HEITI),
    _heading(2, KAITI),
    _heading(3, FANGSONG),
    _heading(4, FANGSONG),
    Style(
        id="RunIn", name="标题后接排正文", type="character", based="DefaultParagraphFont", run=face(FANGSONG)
    ),
    Style(id="LevelNumber", name="结构层次序数", type="character", based="DefaultParagraphFont"),
    Style(
        id="Title", name="Title", next="BodyText",
        paragraph={"keepLines": ON, "snapToGrid": OFF, "spacing": {**TITLE_SPACING, **BLANK_BELOW}, **CENTRED},
        run={**face(XIAOBIAOSONG), **size(22), **NATURAL},
    ),
    Style(id="AnnexTitle", name="附件标题", based="Title", next="BodyText", paragraph={"outlineLvl": value(0)}),
    Style(
        id="AnnexLabel", name="附件顺序号", next="AnnexTitle",
        paragraph={"pageBreakBefore": ON, "spacing": BLANK_BELOW, "jc": value("left")}, run=face(HEITI),
    ),
    Style(id="Addressees", name="主送机关", next="BodyText", paragraph={"jc": value("left")}),
    Style(id="AnnexNote", name="附件说明", paragraph={"keepLines": ON, "jc": value("left")}),
    Style(id="Signature", name="发文机关署名", next="Date", paragraph={**TOGETHER, "jc": value("left")}),
    Style(id="Date", name="Date", paragraph={"keepLines": ON, "jc": value("left")}),
    Style(id="Note", name="附注", paragraph={**FIRST_LINE, "jc": value("left")}),
    Style(id="HeadItem", name="版头要素", paragraph={"jc": value("left")}, run={**face(HEITI), **NATURAL}),
    Style(id="CopyNumber", name="份号", based="HeadItem", run=face(FANGSONG)),
    Style(
        id="Mark", name="发文机关标志",
        paragraph={"snapToGrid": OFF, **CENTRED}, run={**face(XIAOBIAOSONG), "color": value(RED), **NATURAL},
    ),
    Style(id="Number", name="发文字号", paragraph={**exact(340), "jc": value("left")}),
    Style(id="Signatory", name="签发人姓名", type="character", based="DefaultParagraphFont", run=face(KAITI)),
    Style(id="Heavy", name="密级和紧急程度", type="character", based="DefaultParagraphFont", run=face(HEITI)),
    Style(id="RedRule", name="红色分隔线", paragraph=exact(20), run={**size(1), **NATURAL}),
    Style(
        id="Caption", name="caption", next="TableText",
        paragraph={**TOGETHER, **CENTRED}, run={**face(HEITI), **size(14), **NATURAL},
    ),
    Style(
        id="TableText", name="表格文字",
        # exact, so that rows are as high whatever face is there: 22.5 pt with the rule
        paragraph={**exact(320), "spacing": {**exact(320)["spacing"], "before": 60, "after": 60}, "jc": value("left")},
        run={**size(12), **NATURAL},
    ),
    # a style, not w:jc of the paragraph, which tells what the author of the table wants
    Style(id="TableFigure", name="表格数字", based="TableText", paragraph=CENTRED),
    Style(id="TableHead", name="表头", based="TableText", paragraph={"keepNext": ON, **CENTRED}, run=face(HEITI)),
    Style(id="Imprint", name="版记", paragraph={**exact(480), "jc": value("left")}, run={**size(14), **NATURAL}),
    Style(id="Spacer", name="占位", paragraph=exact(20), run={**size(1), **NATURAL}),
    Style(
        # 4号半角宋体, centre of the dash 7 mm below 版心 (7.5)
        id="Footer", name="footer",
        paragraph={**exact(280), "jc": value("left")}, run={**face(SONGTI), **size(14), **NATURAL},
    ),
    Style(id="PlanTable", name="公文表格", type="table", based="TableNormal", cell_margin=85, border=4),
    Style(id="PlainTable", name="无线表格", type="table", based="TableNormal", cell_margin=0),
)  # fmt: skip

WORDS_OWN = frozenset({"Normal", "Default Paragraph Font", "Normal Table", "No List", "Body Text", "Title", "Date"}) | {
    "caption", "header", "footer", "heading 1", "heading 2", "heading 3", "heading 4",
}  # fmt: skip
"""Style names that Word knows; the others are marked as custom."""
