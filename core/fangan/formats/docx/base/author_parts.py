"""The small fixed parts of our .docx as XML; written by `author`, never read at run time."""

from collections.abc import Iterable

from fangan.formats.docx.write.drawing import NAMESPACES, Shape, rule, text_box
from fangan.formats.layout.lines import NEVER_FIRST
from fangan.formats.sheet import FOOTER, LEFT, THICK_RULE, THIN_RULE, WIDTH, mm

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_FOOTER_LINE = 280
"""Height of the line of a page number."""
_STORE = "{6B1F6C52-3A0B-5E0E-9F5B-0B7A3F0C9704}"
"""Identity of the customXml store that holds our manifest; any fixed GUID will do."""
MANIFEST_NAMESPACE = "urn:fangan:manifest:1"


def _relationships(targets: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _document_rels(*, letter: bool, across: bool) -> str:
    kinds = [("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml")]
    kinds += [("footer", "footer1.xml"), ("footer", "footer2.xml"), ("customXml", "../customXml/item1.xml")]
    kinds += [("footer", "footer3.xml")] if letter else []
    kinds += [("footer", "footer4.xml"), ("footer", "footer5.xml")] if across else []
    return _relationships((f"{_OFFICE}/relationships/{kind}", target) for kind, target in kinds)


def _content_types(*, letter: bool, across: bool) -> str:
    parts = {"styles": "styles", "settings": "settings", "fontTable": "fontTable"}
    parts |= {"footer1": "footer", "footer2": "footer"}
    parts |= {"footer3": "footer"} if letter else {}
    parts |= {"footer4": "footer", "footer5": "footer"} if across else {}
    overrides = {"word/document.xml": f"{_WORD}.document.main+xml"}
    overrides |= {f"word/{name}.xml": f"{_WORD}.{kind}+xml" for name, kind in parts.items()}
    overrides["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides["docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    overrides["customXml/itemProps1.xml"] = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


_ODD = ('<w:ind w:rightChars="100" w:right="320"/>', "right")
_EVEN = ('<w:ind w:leftChars="100" w:left="320"/>', "left")


def _footer(side: tuple[str, str]) -> str:
    return f"<w:ftr {_W}>{_page_number(*side)}</w:ftr>"


def _footer_across(side: tuple[str, str]) -> str:
    """Return a footer whose number stands where upright pages have it, turned with the sheet (8)."""
    place = (FOOTER, LEFT, _FOOTER_LINE, WIDTH)
    box = text_box(Shape(903, "页码", "页码", place), _page_number(*side), turned=True)
    return f'<w:ftr {_W} {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Spacer"/></w:pPr>{box}</w:p></w:ftr>'


def _page_number(indent: str, align: str) -> str:
    """One side's page number: — 1 —, one character in from the outer edge (7.5)."""
    return f"""<w:p><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{align}"/></w:pPr>
<w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>"""


# 10.1: 170 mm of red, thin over thick, the thick one 20 mm above the lower edge of the page
_FOOTER_FIRST = (
    f'<w:ftr {_W} {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    f"{rule(Shape(901, '红色双线细', '红色双线', (mm(20), mm(276), mm(170), 0)), THIN_RULE)}"
    f"{rule(Shape(902, '红色双线粗', '红色双线', (mm(20), mm(277), mm(170), 0)), THICK_RULE)}</w:p></w:ftr>"
)

# Word's own list has no dash, which opens no line either (GB/T 15834—2011, 5.1)
_NEVER_FIRST = "".join(sorted(NEVER_FIRST | frozenset("!%,.:;?°‰℃")))
_SETTINGS = f"""<w:settings {_W}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:noLineBreaksBefore w:lang="zh-CN" w:val="{_NEVER_FIRST}"/>
<w:compat><w:doNotExpandShiftReturn/>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""

FIXED = {
    **{
        f"{name}{'_letter' * letter}{'_across' * across}.xml": written(letter=letter, across=across)
        for name, written in (("content_types", _content_types), ("document_rels", _document_rels))
        for letter in (False, True)
        for across in (False, True)
    },
    "rels.xml": _relationships(
        (
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
        )
    ),
    "item_rels.xml": _relationships(((f"{_OFFICE}/relationships/customXmlProps", "itemProps1.xml"),)),
    "item_properties.xml": (
        f'<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_STORE}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{MANIFEST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ),
    "settings.xml": _SETTINGS,
    "footer_odd.xml": _footer(_ODD),
    "footer_even.xml": _footer(_EVEN),
    "footer_across_odd.xml": _footer_across(_ODD),
    "footer_across_even.xml": _footer_across(_EVEN),
    "footer_first.xml": _FOOTER_FIRST,
}
"""Part files by their name in `base/`."""
