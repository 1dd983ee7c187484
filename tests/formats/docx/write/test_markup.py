import pytest
from lxml import etree

from fangan.formats.docx.write.markup import Pen, blank_lines, escape, indent, spacing, tabs

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize("text", ['<&>"', "&amp;", "普通", "a<b>c&d"])
def test_escaped_text_reads_back_in_content_and_in_attributes(text):
    element = etree.fromstring(f'<a b="{escape(text)}">{escape(text)}</a>')
    assert (element.text, element.get("b")) == (text, text)


def test_short_indents_are_also_given_in_characters():
    assert indent(right=4) == '<w:ind w:rightChars="400" w:right="1260"/>'


def test_long_indents_are_given_as_lengths_only():
    assert indent(left=20) == '<w:ind w:left="6300"/>'


def test_no_indent_writes_nothing():
    assert indent() == ""


def test_an_exact_line_says_so():
    assert spacing(before=10, line=340) == '<w:spacing w:before="10" w:line="340" w:lineRule="exact"/>'


def test_blank_lines_are_lines_of_the_grid():
    assert blank_lines(2, 579) == '<w:spacing w:beforeLines="200" w:before="1158"/>'


def test_tab_stops_name_their_kind():
    assert tabs(("right", 5)) == '<w:tabs><w:tab w:val="right" w:pos="5"/></w:tabs>'


def test_an_unclosed_mark_is_highlighted_to_the_end():
    run = etree.fromstring(f"<p {W}>{Pen(draft=True).runs('甲【待填：乙')}</p>")[1]
    assert "".join(run.itertext()) == "【待填：乙"
    assert run.find(".//{*}highlight") is not None


def test_a_highlight_keeps_the_style_of_its_run_and_stands_behind_it():
    runs = Pen(draft=True).runs("【待填：乙】", '<w:rStyle w:val="RunIn"/>')
    assert '<w:rStyle w:val="RunIn"/><w:highlight w:val="yellow"/>' in runs


def test_windows_line_ends_are_one_break():
    assert Pen(draft=False).runs("甲\r\n乙").count("<w:br/>") == 1
