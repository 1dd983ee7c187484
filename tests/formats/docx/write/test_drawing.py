import pytest
from lxml import etree

from fangan.formats.docx.write.drawing import NAMESPACES, rule, text_box

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def parsed(run):
    return etree.fromstring(f"<p {W} {NAMESPACES}>{run}</p>")


def test_shapes_are_placed_from_the_corner_of_the_page():
    anchor = next(parsed(rule(1, "线", (1440, 2880, 720), 1)).iter("{*}anchor"))
    assert [one.get("relativeFrom") for one in anchor if one.get("relativeFrom")] == ["page", "page"]
    assert [one.text for one in anchor.iter("{*}posOffset")] == ["914400", "1828800"]
    assert anchor.find("{*}extent").get("cx") == "457200"


def test_a_rule_is_red_and_as_thick_as_asked():
    line = next(parsed(rule(1, "线", (0, 0, 1), 2.25)).iter("{*}ln"))
    assert line.get("w") == str(round(2.25 * 12700))
    assert next(line.iter("{*}srgbClr")).get("val") == "FF0000"


@pytest.mark.parametrize(("pushes", "wrap", "anchor"), [(True, "wrapTopAndBottom", "b"), (False, "wrapNone", "t")])
def test_a_box_that_pushes_text_away_stands_on_its_lower_edge(pushes, wrap, anchor):
    box = parsed(text_box(1, "盒", (0, 0, 1, 1), "<w:p/>", pushes=pushes))
    assert box.find(f".//{{*}}{wrap}") is not None
    assert box.find(".//{*}bodyPr").get("anchor") == anchor


def test_a_box_has_no_white_of_its_own():
    insets = dict(parsed(text_box(1, "盒", (0, 0, 1, 1), "<w:p/>")).find(".//{*}bodyPr").attrib)
    assert {insets[side] for side in ("lIns", "tIns", "rIns", "bIns")} == {"0"}
