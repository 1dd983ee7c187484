"""A plan in which everything stands that Word can put text into: thirty-four features, each with words of its own.

It is a whole package that Word, WPS and LibreOffice open; `python -m factories.features FILE`, in the folder of tests,
writes it.
"""

import io
import sys
import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_LEVELS = (
    ("chineseCountingThousand", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimalEnclosedParen", "%4"),
)
_AUTHOR = 'w:id="90" w:author="李科长" w:date="2026-09-01T08:00:00Z"'


def run(words: str, dress: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{dress}</w:rPr>" if dress else ""}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def listed(words: str, level: int = 0, list_: int = 1, mark: str = "") -> str:
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    return paragraph(run(words), f"{numbers}{f'<w:rPr>{mark}</w:rPr>' if mark else ''}")


def styled(words: str, style: str) -> str:
    return paragraph(run(words), f'<w:pStyle w:val="{style}"/>')


def _box(words: str, old: str) -> str:
    """Return a box of DrawingML with what is there for older programs."""
    content = f"<w:txbxContent>{paragraph(run(words))}</w:txbxContent>"
    shape = (
        '<w:drawing><wp:inline><wp:extent cx="1800000" cy="360000"/><wp:docPr id="7" name="框"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>'
        '<wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
        f"<mc:Fallback>{vml_box(old)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml_box(words: str) -> str:
    return (
        '<w:pict><v:shape style="width:120pt;height:30pt"><v:textbox><w:txbxContent>'
        f"{paragraph(run(words))}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def _field(instruction: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{marks[1]}{run(result)}{marks[2]}"


def _control(inner: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return (
        f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _numbers() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(_LEVELS)
    )
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{anew}</w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    )


def _styles() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="基"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Deeper"><w:name w:val="次"/><w:basedOn w:val="Base"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="character" w:styleId="Secret"><w:name w:val="藏"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )


def _body() -> str:
    gone = '<w:del w:id="91" w:author="王主任" w:date="2026-09-02T08:00:00Z">{}</w:del>'
    deleted = '<w:r><w:delText xml:space="preserve">{}</w:delText></w:r>'
    mark = f"<w:del {_AUTHOR}/>"
    tables = [
        table(
            row(cell(paragraph(run("横并")), '<w:gridSpan w:val="2"/>')),
            row(cell(paragraph(run("纵并")), '<w:vMerge w:val="restart"/>'), cell(paragraph(run("右上")))),
            row(cell(paragraph(run("被盖住")), "<w:vMerge/>"), cell(paragraph(run("右下")))),
        ),
        table(
            row(
                cell(
                    paragraph(run("外格"))
                    + table(row(cell(paragraph(run("内格甲"))), cell(paragraph(run("内格乙")))))
                    + "<w:p/>"
                ),
                cell(paragraph(run("外格右"))),
            ),
            _control(row(cell(paragraph(run("行控件"))), cell(paragraph(run("行控件右"))))),
            row(_control(cell(paragraph(run("格控件")))), cell(paragraph(run("格控件右")))),
        ),
    ]
    return "".join(
        (
            paragraph(run("读书月活动方案"), '<w:jc w:val="center"/>'),
            listed("总体要求"),
            listed("广泛宣传", 1),
            listed("登记造册", 2),
            listed("加盖馆章", 3),
            listed("编好书目", 3),
            listed("作废的一条", 1, mark=mark).replace(run("作废的一条"), gone.format(deleted.format("作废的一条"))),
            listed("送书下乡", 1),
            listed("组织领导"),
            listed("另起一列", 0, 2),
            listed("接着另起", 0, 2),
            styled("样式一级", "Base"),
            styled("样式二级", "Deeper"),
            styled("样式又二级", "Deeper"),
            paragraph(run("图框在后") + _box("新式框", "新式框")),
            paragraph(run("老框在后") + f"<w:r>{vml_box('老式框')}</w:r>"),
            _control(paragraph(run("块控件"))),
            paragraph(run("前") + _control(run("行内控件")) + run("后")),
            paragraph(
                run("保留")
                + f"<w:ins {_AUTHOR}>{run('新添')}</w:ins>"
                + gone.format(deleted.format("删去"))
                + run("完")
            ),
            paragraph(f"<w:moveFrom {_AUTHOR}>{run('移来移去')}</w:moveFrom>" + run("原处")),
            paragraph(run("新处") + f"<w:moveTo {_AUTHOR}>{run('移来移去')}</w:moveTo>"),
            paragraph(run("合并前"), f"<w:rPr>{mark}</w:rPr>") + paragraph(run("合并后")),
            paragraph(f'<w:fldSimple w:instr=" TITLE ">{run("简域结果")}</w:fldSimple>'),
            paragraph(_field(" REF 书签 \\h ", "繁域结果")),
            paragraph(f'<w:smartTag w:uri="u" w:element="place">{run("智能标记")}</w:smartTag>'),
            paragraph(f'<w:customXml w:uri="u" w:element="e">{run("自定标记")}</w:customXml>'),
            paragraph(f'<w:hyperlink w:anchor="top">{run("链接文字")}</w:hyperlink>'),
            paragraph(
                f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('dú')}</w:rt><w:rubyBase>{run('读')}</w:rubyBase></w:ruby></w:r>{run('书')}"
            ),
            paragraph(run("看得见") + run("藏起来", "<w:vanish/>") + run("样式藏", '<w:rStyle w:val="Secret"/>')),
            paragraph('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>' + run("同意")),
            paragraph('<w:r><w:sym w:font="Webdings" w:char="F04F"/></w:r>' + run("怪符")),
            paragraph(run("算式") + "<m:oMath><m:r><m:t>a+b=12</m:t></m:r></m:oMath>"),
            paragraph(
                "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:noBreakHyphen/><w:t>三</w:t><w:br/><w:t>换行</w:t></w:r>"
            ),
            *(part + paragraph(run(f"表{at}后")) for at, part in enumerate(tables, 1)),
            paragraph(run("有脚注") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            paragraph(run("有尾注") + '<w:r><w:endnoteReference w:id="2"/></w:r>'),
            paragraph(
                '<w:commentRangeStart w:id="0"/>'
                + run("有批注")
                + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
            ),
            '<w:sectPr><w:headerReference w:type="default" r:id="r1"/>'
            '<w:footerReference w:type="default" r:id="r2"/></w:sectPr>',
        )
    )


def _notes(kind: str, words: str) -> str:
    inner = paragraph(run(words))
    return (
        "".join(
            f'<w:{kind} w:id="{id_}"{type_}>{paragraph(content)}</w:{kind}>'
            for id_, type_, content in (("0", ' w:type="separator"', "<w:r><w:separator/></w:r>"),)
        )
        + f'<w:{kind} w:id="2">{inner}</w:{kind}>'
    )


def _parts() -> dict[str, tuple[str, str]]:
    page = f"{run('— ')}{_field(' PAGE ', '1')}{run(' —')}"
    return {
        "document": ("document", f"<w:body>{_body()}</w:body>"),
        "numbering": ("numbering", _numbers()),
        "styles": ("styles", _styles()),
        "header": ("hdr", paragraph(run("页眉文字"))),
        "footer": ("ftr", paragraph(run("页脚文字")) + paragraph(page)),
        "footnotes": ("footnotes", _notes("footnote", "脚注文字")),
        "endnotes": ("endnotes", _notes("endnote", "尾注文字")),
        "comments": ("comments", f'<w:comment w:id="0" w:author="张审核">{paragraph(run("批注文字"))}</w:comment>'),
    }


def package(parts: dict[str, tuple[str, str]]) -> bytes:
    """Return a package of parts by their name: the name of the root, and what stands in it."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = {name: f"{kind}.{name}{'.main' * (name == 'document')}+xml" for name in parts}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{type_}"/>' for name, type_ in types.items()
    )
    ids = {"header": "r1", "footer": "r2"}
    related = "".join(
        f'<Relationship Id="{ids.get(name, f"x{at}")}" Type="{R}/{name}" Target="{name}.xml"/>'
        for at, name in enumerate(parts)
        if name != "document"
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships {relations}><Relationship Id="r" Type="{R}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {relations}>{related}</Relationships>",
        **{f"word/{name}.xml": f"<w:{root} {_NAMESPACES}>{inner}</w:{root}>" for name, (root, inner) in parts.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, head + content)
    return out.getvalue()


def features() -> bytes:
    """Return the file."""
    return package(_parts())


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(features())
