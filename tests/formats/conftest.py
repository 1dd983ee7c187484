"""Documents for every format: one with every element of GB/T 9704—2012, and a way to make others from it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from factories.soffice import install

from fangan.model.document import (
    Anchor,
    Annex,
    Document,
    Imprint,
    Manifest,
    Masthead,
    Origin,
    Paragraph,
    Signature,
    Source,
    Table,
    Task,
    Text,
)
from fangan.model.plan import Form, Margin, Printed

__all__ = ["install"]

ORIGIN = Origin("standard", "1.0", "standard/activities", "sections/activities.md", 12, ("主题",))
TITLE = ("某某县人民政府办公室", "关于印发某某县扶贫日活动方案的通知")


def paragraph(level: int = 0, number: str = "", heading: str = "", text: str = "", anchor: str = "") -> Paragraph:
    return Paragraph(level, number, heading, text, anchor, ORIGIN)


BLOCKS = (
    paragraph(text="为做好今年的宣传工作，制定本方案。"),
    paragraph(1, "一、", "活动内容", anchor="activities"),
    paragraph(2, "（一）", "广泛宣传。", "围绕“同心圆梦”开展宣传。", "activities#publicity"),
    paragraph(3, "1.", "", "每村至少张贴三份海报。"),
    Table(("单位", "户数"), (("城关镇", "12"), ("东关街道", "105")), ("left", "right"), "走访安排", "", ORIGIN),
)


def full_document() -> Document:
    task = Task(
        id="activities#publicity",
        number="二（一）",
        title="广泛宣传",
        lead=("县委宣传部",),
        by_date=dt.date(2026, 10, 16),
    )
    return Document(
        form=Form.NOTICE,
        margin=Margin.GBT33476,
        text=Text(title=TITLE, blocks=BLOCKS, anchors=(Anchor("activities", 1, 5),)),
        masthead=Masthead(
            marks=("某某县人民政府办公室文件",), number="某政办〔2026〕12号", copies="000001", urgency="特急"
        ),
        addressees="各乡镇人民政府，县直有关单位：",
        annexes=(
            Annex(key="tasks", number=1, text=Text(title=("任务分工表",), blocks=BLOCKS[4:])),
            Annex(key="form", number=2, text=Text(title=("捐赠登记表",), blocks=BLOCKS[:1])),
        ),
        signature=Signature(names=("某某县人民政府办公室",), date=dt.date(2026, 9, 20), sealed=True),
        note="此件公开发布",
        imprint=Imprint(copy=("市农业农村局",), printed=Printed(by="某某县人民政府办公室", date=dt.date(2026, 9, 21))),
        tasks=(task,),
        manifest=Manifest(
            engine="0.1",
            outline="activity-day",
            agency="某省/某市/某某县",
            year=2026,
            facts={"主题": "同心圆梦"},
            sources=(Source(target="activities", provider="standard", version="1.0", digest="1f2e3d4c5b6a"),),
        ),
    )


@pytest.fixture
def document() -> Document:
    return full_document()


@pytest.fixture
def make() -> Callable[..., Document]:
    """Return the function that makes a plain document of a title and blocks, with any field replaced."""

    def make(*blocks: Paragraph | Table, title: tuple[str, ...] = ("活动方案",), **fields: Any) -> Document:
        bare = replace(
            full_document(),
            form=Form.PLAIN,
            text=Text(title=title, blocks=blocks),
            masthead=None,
            addressees="",
            annexes=(),
            signature=None,
            note="",
            imprint=None,
            tasks=(),
        )
        return replace(bare, **fields)

    return make
