"""Plans by chance: documents of every form with sections, items, tables and annexes, for tests of rules."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from factories import documents as make
from hypothesis import strategies as st

from fangan.model.document import Anchor, Annex, Block, Document, Imprint, Masthead, Origin, Paragraph, Table, Text
from fangan.model.plan import Form, Margin, Printed

CLAUSES = (
    "广泛宣传，",
    "走访30户，",
    "走访45户；",
    "于10月17日前完成。",
    "围绕“同心”开展，",
    "根据《甲办法》，",
    "甲\n乙",
    " 空  格 ",
    "表\t格",
    "【待填：场次】",
    "2026年10月底前完成，",
    "12月中旬前报送。",
    "17日值守；",
    "3.5个工作日内反馈，",
    "1.这一行是正文。",
    "一、是正文，",
    "“三个一”活动，",
    "（一）是正文。",
    "(2)是正文，",
    "1、是正文；",
    "①是正文。",
    "2025年01月05日启动，",
    "10月17日（星期六）举行。",
    "10月14日—17日走访，",
    "1.5万元用于慰问；",
    "35%以上，",
    "《甲办法》已经印发，",
    "（见附件）",
    "〔2026〕3号。",
    "甲文〔2026〕3号印发，",
    "第四个扶贫日，",
    "一是守时；",
)
HEADINGS = (
    "宣传。",
    "捐助。",
    "走访",
    "帮扶。",
    "总结",
    "“三个一”。",
    "2026年目标。",
    "10月活动",
    "（试行）。",
    "1.5万元补助",
)
LINES = ("lawful", "voluntary", "open", "accounts")
KEYS = ("publicity", "donation", "visits", "aid")
SUPPLIERS = tuple(Origin(provider, "1", "", "", 0) for provider in ("standard", "henan", "own"))


def lines() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=5).map("".join)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    row = st.lists(st.sampled_from(("", "1", "2", "宣传", "走访30户", "甲\n乙")), min_size=columns, max_size=columns)
    rows = tuple(tuple(one) for one in draw(st.lists(row, min_size=1, max_size=4))) if columns else ()
    header = tuple(draw(st.sampled_from((("序号", "任务", "单位"), ("", "", ""), ("任务", "单位", "时限"))))[:columns])
    aligns = tuple(draw(st.lists(st.sampled_from(("left", "center", "right")), min_size=columns, max_size=columns)))
    return Table(header, rows, aligns, draw(st.sampled_from(("", "任务分工"))), "", draw(st.sampled_from(SUPPLIERS)))


@st.composite
def items(draw: st.DrawFn, section: str) -> Sequence[Block]:
    """Draw the blocks of one section in an order of their own."""
    out: list[Block] = []
    for key in draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=3)):
        number = f"（{'一二三四五'[len(out) % 5]}）"
        heading, text = draw(st.sampled_from(HEADINGS)), draw(lines())
        heading, text = (heading, "") if not heading.endswith("。") else (heading, text)
        item = make.paragraph(text, level=2, number=number, heading=heading, id=f"{section}#{key}")
        out.append(draw(chains(st.just(item), section)) if draw(st.booleans()) else item)
        out.extend(draw(st.lists(st.one_of(lines().map(make.paragraph), sentences(), labels(), tables()), max_size=2)))
    return out


def sentences() -> st.SearchStrategy[Paragraph]:
    """Draw numbered sentences: `1.`, `（1）` or `一是` and the text behind it, whatever that begins with."""
    numbered = st.sampled_from(((3, "1."), (3, "2."), (4, "（1）"), (4, "（12）"), (0, "一是"), (0, "第二，")))
    return st.builds(lambda at, text: make.paragraph(text, level=at[0], number=at[1]), numbered, lines())


def labels() -> st.SearchStrategy[Paragraph]:
    """Draw labels without a number, with text behind them or alone."""
    text = st.one_of(st.just(""), lines())
    named = st.sampled_from(("主题：", "2026年重点：", "（试行）：", "“三个一”："))
    return st.builds(
        lambda level, heading, text: make.paragraph(text, level=level, heading=heading), st.integers(1, 4), named, text
    )


@st.composite
def chains(draw: st.DrawFn, above: st.SearchStrategy[Paragraph], section: str = "aid") -> Paragraph:
    """Draw a paragraph with run-on lines of all kinds, which begin like anything and are joined by whatever mark.

    What is neither an item nor numbered is left out: only the digest of all words tells of it.
    """
    numbered = draw(
        st.sampled_from((("一是", "二是", "三是", "四是"), ("第一，", "第二，", "第三，", "第四，"), ("",) * 4))
    )
    keys = draw(st.lists(st.sampled_from((*LINES, *([""] * any(numbered)))), min_size=1, max_size=4))
    found = [(f"{section}#{key}" if key else "", draw(lines())) for key in dict.fromkeys(keys)]
    drawn = [(id_, number, words) for (id_, words), number in zip(found, numbered, strict=False)]
    end = draw(st.sampled_from(("", "（牵头单位：文化局）"))) if drawn[-1][0] else ""
    return make.chained(draw(above), *drawn, end=end)


@st.composite
def chain_pairs(draw: st.DrawFn) -> tuple[Paragraph, Paragraph]:
    """Draw a chain of items and what became of it: some dropped, some come, in another order, joined otherwise."""
    words = {key: draw(st.sampled_from(CLAUSES)).rstrip("，；。") or "甲" for key in LINES}
    own, numbered = draw(lines()), draw(st.booleans())
    found = []
    for mark in draw(st.tuples(st.sampled_from("；，"), st.sampled_from("；，"))):
        keys = draw(st.lists(st.sampled_from(LINES), min_size=1, unique=True))
        ends = [mark] * (len(keys) - 1) + ["。"]
        numbers = [f"{one}是" if numbered else "" for one in "一二三四"]
        made = [(f"aid#{key}", at, words[key] + end) for key, at, end in zip(keys, numbers, ends, strict=False)]
        found.append(make.chained(own, *made))
    return found[0], found[1]


def _once(found: Sequence[Block]) -> Sequence[Block]:
    """Leave every id of a run-on line to the first block that has it."""
    seen: set[str] = set()
    out: list[Block] = []
    for one in found:
        ids = {line.id for line in one.run_ons} if isinstance(one, Paragraph) else set()
        out.append(replace(one, run_ons=()) if isinstance(one, Paragraph) and ids & seen - {""} else one)
        seen |= ids
    return out


def blocks() -> st.SearchStrategy[Sequence[Block]]:
    """Draw paragraphs and tables in any order, tables behind tables too."""
    own = lines().map(make.paragraph)
    return st.lists(st.one_of(own, sentences(), labels(), chains(own), tables()), min_size=1, max_size=4).map(_once)


@st.composite
def texts(draw: st.DrawFn, title: tuple[str, ...] = ("读书月", "活动方案")) -> Text:
    blocks: list[Block] = list(draw(st.lists(lines().map(make.paragraph), max_size=2)))
    anchors = []
    for section in draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=2)):
        start = len(blocks)
        number = "一二三"[len(anchors) % 3] + "、"
        blocks.append(make.paragraph(level=1, number=number, heading=draw(st.sampled_from(HEADINGS)), id=section))
        blocks.extend(_once(draw(items(section))))
        anchors += [Anchor(b.id, at, at + 1) for at, b in enumerate(blocks) if at > start and b.id]
        anchors.append(Anchor(section, start, len(blocks)))
    return Text(title=title, blocks=tuple(blocks), anchors=tuple(anchors))


@st.composite
def mastheads(draw: st.DrawFn, form: Form) -> Masthead | None:
    if form is Form.PLAIN:
        return None
    several = form is Form.NOTICE and draw(st.booleans())
    return Masthead(
        marks=("甲县文化局", "甲县教育局") if several else (draw(st.sampled_from(("甲县文化局", "甲县教育局文件"))),),
        word="文件" if several else "",
        number=draw(st.sampled_from(("甲文〔2025〕9号", "甲文〔2026〕12号"))),
        copies=draw(st.sampled_from(("", "000001"))),
        urgency=draw(st.sampled_from(("", "特急"))),
    )


@st.composite
def _annex(draw: st.DrawFn, name: str, number: int | None) -> Annex:
    """Draw an annex that one section fills."""
    text, key = draw(texts((name,))), {"登记表": "form", "分工表": "tasks", "名单": "names"}[name]
    plain = tuple(replace(block, id="") for block in text.blocks)
    anchors = (Anchor(key, 0, len(plain)),) if plain else ()
    return Annex(key=key, number=number, text=replace(text, blocks=plain, anchors=anchors))


@st.composite
def documents(draw: st.DrawFn, forms: Sequence[Form] = (Form.PLAIN, Form.NOTICE)) -> Document:
    """Draw a document."""
    form = draw(st.sampled_from(forms))
    names = draw(st.lists(st.sampled_from(("登记表", "分工表", "名单")), unique=True, max_size=2))
    day = draw(st.sampled_from((dt.date(2025, 3, 14), dt.date(2026, 3, 13))))
    printed = None if form is Form.LETTER else Printed(by="甲县文化局办公室", date=day)
    imprint = Imprint(copy=("市文化局",), printed=printed)
    annexes = tuple(draw(_annex(name, at if len(names) > 1 else None)) for at, name in enumerate(names, 1))
    return make.document(
        form=form,
        margin=draw(st.sampled_from(Margin)),
        text=draw(texts()),
        masthead=draw(mastheads(form)),
        addressees="各乡镇：" if form is not Form.PLAIN else "",
        annexes=annexes,
        signature=draw(st.sampled_from((None, make.signature("甲县文化局", sealed=True, date=day)))),
        note=draw(st.sampled_from(("", "此件公开发布"))),
        imprint=draw(st.sampled_from((None, imprint))),
        draft=draw(st.booleans()),
    )
