"""A line of the 附件说明 is its annex's, whatever was changed in it; what only has its style is text."""

import re

import pytest
from factories import documents as make
from factories.ways import BODY, packed, unpacked

from fangan.formats.docx import write
from fangan.formats.docx.read.opening import read
from fangan.formats.text import write as write_text
from fangan.model.document import Document

ONE = make.document("正文。", annexes=(make.annex(name="任务分工表"),))
TWO = make.document("正文。", annexes=(make.annex(1, name="任务分工表"), make.annex(2, name="登记表")))


def edited(document: Document, old: str, new: str) -> Document:
    """Write a document, put other words into one line of its 附件说明, and read it."""
    parts = unpacked(write(document))
    pieces = re.split("(<w:p>.*?</w:p>)", parts[BODY])
    at = next(at for at, one in enumerate(pieces) if "AnnexNote" in one and old in one)
    pieces[at] = pieces[at].replace(old, new)
    return read(packed({**parts, BODY: "".join(pieces)}), "方案.docx")


@pytest.mark.parametrize(
    ("document", "old", "new", "noted"),
    [
        (ONE, "任务", "重点任务", ["附件：重点任务分工表"]),
        (ONE, "任务分工表", "名单", ["附件：名单"]),
        (ONE, "附件：", "：", ["：任务分工表"]),
        (TWO, "登记", "报名", ["", "2.报名表"]),
        (TWO, "任务分工", "登记", ["附件：1.登记表", ""]),
    ],
)
def test_a_line_with_other_words_is_still_its_annexes(document: Document, old: str, new: str, noted: list[str]) -> None:
    found = edited(document, old, new)
    assert [annex.noted for annex in found.annexes] == noted
    assert found.text.blocks == read(write(document), "方案.docx").text.blocks


def test_a_line_typed_below_is_text() -> None:
    below = '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="AnnexNote"/></w:pPr><w:r><w:t>各校照此办理。'
    found = edited(ONE, "任务分工表", "任务分工表" + below)
    assert [block.text for block in found.text.blocks] == ["正文。", "各校照此办理。"]
    assert found.annexes[0].noted == ""


def test_a_title_that_was_changed_leaves_the_line_as_it_was() -> None:
    parts = unpacked(write(ONE))
    first, line, rest = re.split("(附件：任务分工表)", parts[BODY])
    found = read(packed({**parts, BODY: first + line + rest.replace("任务分工表", "名单")}), "方案.docx")
    assert [(one.name, one.noted) for one in found.annexes] == [("名单", "附件：任务分工表")]
    assert len(found.text.blocks) == 1


def test_what_is_written_of_it_has_the_line_as_it_was_read() -> None:
    found = edited(TWO, "登记", "报名")
    assert read(write(found), "方案.docx").annexes == found.annexes
    assert "　2.报名表\n" in write_text(found).decode("utf-8")
