import pytest
from lxml import etree

from fangan.formats.docx.ooxml.elements import W, run_text


@pytest.mark.parametrize(
    ("break_", "read"),
    [("<w:br/>", "甲\n乙"), ('<w:br w:type="textWrapping"/>', "甲\n乙"), ('<w:br w:type="page"/>', "甲乙")],
)
def test_a_break_is_text_unless_it_only_turns_the_page(break_: str, read: str) -> None:
    run = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:t>甲</w:t>{break_}<w:t>乙</w:t></w:r>')
    assert run_text(run) == read
