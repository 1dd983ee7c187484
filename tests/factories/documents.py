"""Documents for tests of formats: small builders, every text of which is made up."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from itertools import cycle, islice

from fangan.model.document import (
    Anchor,
    Annex,
    Attendance,
    Block,
    Document,
    Imprint,
    Manifest,
    Masthead,
    Origin,
    Paragraph,
    RunOn,
    Signature,
    Source,
    Table,
    Text,
)
from fangan.model.plan import Form, Margin, Printed

ORIGIN = Origin("standard", "1", "standard/activities", "sections/activities.md", 1)
MANIFEST = Manifest(
    engine="0.1.0",
    outline="activity-day",
    agency="河南省/南阳市/桐柏县/农业农村局",
    year=2026,
    facts={"主题": "人人有书读", "学校": ("一小", "二小"), "结对": ({"学校": "一小", "单位": "文旅局"},)},
    sources=(Source(target="activities", provider="standard", version="1", digest="1f2e3d4c5b6a", choices={"a": "b"}),),
)
DATE = dt.date(2026, 9, 20)
COPIES = ("市农业农村局", "县委办公室")
TITLE = ("全民读书月", "活动方案")
SIGNER = "桐柏县农业农村局"


def paragraph(text: str = "", *, level: int = 0, number: str = "", heading: str = "", id: str = "") -> Paragraph:  # noqa: A002
    return Paragraph(level=level, number=number, heading=heading, text=text, id=id, origin=ORIGIN)


def chained(own: Paragraph | str, *lines: tuple[str, str, str], end: str = "", origin: Origin = ORIGIN) -> Paragraph:
    """Make a paragraph of its own words and run-on lines, each an id, a number and its words; `end` stands behind."""
    above = paragraph(own) if isinstance(own, str) else own
    text, run_ons = above.text, []
    for id_, number, words in lines:
        start = len(above.heading) + len(text)
        text += number + words
        run_ons.append(RunOn(start, len(above.heading) + len(text), number, id_, origin))
    return replace(above, text=text + end, run_ons=tuple(run_ons))


def rules() -> Paragraph:
    """Return a paragraph with a chain of three run-on lines."""
    lines = (("lawful", "一是", "依法合规；"), ("voluntary", "二是", "自愿量力；"), ("open", "三是", "公开透明。"))
    return chained("活动应遵循以下原则：", *((f"activities#{id_}", *rest) for id_, *rest in lines))  # type: ignore[misc]


def runs_on() -> Text:
    """Return a text with run-on lines of every kind."""
    donation = paragraph(
        "坚持自愿、量力、无偿。", level=2, number="（一）", heading="自愿捐赠。", id="activities#donation"
    )
    duties = paragraph(level=2, number="（二）", heading="部门协作。", id="activities#duties")
    return text(
        paragraph(level=1, number="一、", heading="活动内容", id="activities"),
        rules(),
        chained(donation, ("activities#account", "", "捐款由县慈善会接收。"), end="（牵头单位：县民政局）"),
        chained(
            duties, ("activities#pair.1", "第一，", "文化局动员社区，"), ("activities#pair.2", "第二，", "“一局一村”。")
        ),
        paragraph("10月17日前完成。", number="一是"),
        anchors=(Anchor("activities", 0, 5), Anchor("activities#donation", 2, 3), Anchor("activities#duties", 3, 4)),
    )


def table(rows: int = 3, header: tuple[str, ...] = ("序号", "任务", "牵头单位"), caption: str = "") -> Table:
    body = tuple((str(at), f"第{at}项任务的名称", "县农业农村局") for at in range(1, rows + 1))
    return Table(header=header, rows=body, aligns=("center", "left", "left"), caption=caption, id="", origin=ORIGIN)


def high_table(before: int = 3, after: int = 3, caption: str = "") -> Table:
    """Make a table with a row that no page holds whole between others."""
    row = (str(before + 1), "县农业农村局", hanzi(1800))
    rows = table(before + 1 + after, caption=caption).rows
    return replace(table(0, caption=caption), rows=(*rows[:before], row, *rows[before + 1 :]))


def wide_table(rows: int = 3, columns: int = 12) -> Table:
    """Make a table that cannot be read on an upright page."""
    header = tuple(f"栏目名称{at}" for at in range(1, columns + 1))
    return Table(header, (("按要求完成工作",) * columns,) * rows, ("",) * columns, "", "", ORIGIN)


def text(*blocks: Block | str, title: tuple[str, ...] = TITLE, anchors: tuple[Anchor, ...] = ()) -> Text:
    made = tuple(paragraph(block) if isinstance(block, str) else block for block in blocks)
    return Text(title=title, blocks=made, anchors=anchors)


def document(*blocks: Block | str, **changes: object) -> Document:
    """Make a plain document; `changes` replace its fields."""
    made = Document(form=Form.PLAIN, margin=Margin.GBT33476, text=text(*blocks), manifest=MANIFEST)
    return replace(made, **changes)  # type: ignore[arg-type]


def reprinted(
    made: Document, title: str = "", to: str = "", signed: Iterable[str] = (), copy: Iterable[str] = ()
) -> Document:
    """Return a document with another title, other addressees (without their colon), other issuers and copies."""
    return replace(
        made,
        addressees=f"{to}：" if to else made.addressees,
        text=replace(made.text, title=(title,) if title else made.text.title),
        signature=signature(*signed) if signed else made.signature,
        imprint=Imprint(copy=tuple(copy)) if copy else made.imprint,
    )


def annex(number: int | None = None, *blocks: Block | str, name: str = "任务分工表") -> Annex:
    return Annex(key=f"annex-{number or 0}", number=number, text=text(*blocks or ("附件的内容。",), title=(name,)))


def signature(*names: str, sealed: bool = False, date: dt.date | None = DATE) -> Signature:
    return Signature(names=names or (SIGNER,), date=date, sealed=sealed)


def masthead(**changes: object) -> Masthead:
    made = Masthead(marks=(SIGNER + "文件",), number="桐农〔2026〕12号")
    return replace(made, **changes)  # type: ignore[arg-type]


def body() -> tuple[Block, ...]:
    """Return blocks of every kind."""
    return (
        paragraph("为做好今年的读书月活动，让城乡群众都能就近读到好书，结合我县实际，制定本方案。"),
        paragraph(level=1, number="一、", heading="总体要求", id="principles"),
        paragraph("坚持就近方便、节俭务实，以乡镇（街道）文化站为主阵地，12个乡镇同步开展。"),
        paragraph(level=1, number="二、", heading="活动内容", id="activities"),
        paragraph(
            "各乡镇文化站于2026年10月17日前布置好书架，围绕“人人有书读”开展宣传，不少于3场。",
            level=2, number="（一）", heading="广泛宣传。", id="activities#publicity",
        ),
        paragraph(level=2, number="（二）", heading="捐赠图书", id="activities#donation"),
        paragraph("由县图书馆清点登记，按需要分送到村。", level=3, number="1.", heading="登记造册。"),
        paragraph("每册书加盖馆章后上架。", level=4, number="（1）", heading="加盖馆章。"),
        paragraph("村级书屋每周开放不少于三天。", level=3, number="2."),
        table(caption="读书月任务分工"),
        paragraph("活动结束后，各单位总结做法，形成长效机制，并于10月底前报送情况。"),
    )  # fmt: skip


ANCHORS = (
    Anchor("principles", 1, 3), Anchor("activities", 3, 11), Anchor("activities#publicity", 4, 5),
    Anchor("activities#donation", 5, 9),
)  # fmt: skip


def plain(**changes: object) -> Document:
    made = document(text=text(*body(), anchors=ANCHORS), signature=signature(), annexes=(annex(None, table(30)),))
    return replace(made, **changes)  # type: ignore[arg-type]


def notice(**changes: object) -> Document:
    """Make a notice that issues a plan: its title begins a new page, and its annex is its own."""
    made = document(
        form=Form.NOTICE,
        text=text(
            "现将《全民读书月活动方案》印发给你们，请结合实际，认真组织实施。",
            "各单位在实施中遇到的情况和问题，请及时与县农业农村局联系，并于活动结束后一周内报送总结材料。",
            title=("桐柏县农业农村局", "关于印发全民读书月活动方案的通知"),
        ),
        masthead=masthead(),
        addressees="各乡镇人民政府，县直有关单位：",
        issued=text(*body(), anchors=ANCHORS),
        annexes=(annex(None, table(3)),),
        signature=signature(sealed=True),
        note="此件公开发布",
        imprint=Imprint(copy=COPIES, printed=Printed(by=SIGNER + "办公室", date=dt.date(2026, 9, 21))),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def enclosing(**changes: object) -> Document:
    """Make a notice that issues a plan as its annex."""
    annexes = (Annex(key="plan", number=None, text=text(*body(), anchors=ANCHORS)),)
    return replace(notice(issued=None, annexes=annexes), **changes)  # type: ignore[arg-type]


def letter(**changes: object) -> Document:
    made = enclosing(form=Form.LETTER, masthead=masthead(marks=(SIGNER,)), imprint=Imprint(copy=COPIES))
    return replace(made, **changes)  # type: ignore[arg-type]


def order(**changes: object) -> Document:
    """Make an order, which has no title, and is signed by a person with a post."""
    made = notice(
        form=Form.ORDER, masthead=masthead(marks=("桐柏县人民政府令",), number="第12号"), addressees="", note="",
        text=text("现公布《全民读书月活动方案》，自2026年10月1日起施行。", title=()),
        signature=Signature(names=("王某某",), date=DATE, sealed=False, posts=("县长",)),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def minutes(**changes: object) -> Document:
    attendance = (Attendance("出席", ("王某某", "李某", *["县财政局赵某某"] * 6)), Attendance("列席", ("钱某某",)))
    made = document(
        form=Form.MINUTES, text=text(*body(), anchors=ANCHORS), attendance=attendance,
        masthead=masthead(marks=("桐柏县农业农村局会议纪要",), number="第3期"),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def hanzi(count: int) -> str:
    """Return a run of hanzi of the same width, different enough to be read back."""
    return "".join(islice(cycle("国家机关公文格式版心每面排二十二行每行二十八字撑满"), count))
