import pytest
from lxml import etree

from fangan.formats.docx.write.drawing import NAMESPACES, Shape, rule, text_box

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def shape(place=(0, 0, 1, 1)):
    return Shape(1, "盒", "说明", place)


def parsed(run):
    return etree.fromstring(f"<p {W} {NAMESPACES}>{run}</p>")


def test_shapes_are_placed_from_the_corner_of_the_page():
    anchor = next(parsed(rule(shape((1440, 2880, 720, 0)), 1)).iter("{*}anchor"))
    assert [one.get("relativeFrom") for one in anchor if one.get("relativeFrom")] == ["page", "page"]
    assert [one.text for one in anchor.iter("{*}posOffset")] == ["914400", "1828800"]
    assert anchor.find("{*}extent").get("cx") == "457200"


def test_a_rule_is_red_and_as_thick_as_asked():
    line = next(parsed(rule(shape(), 2.25)).iter("{*}ln"))
    assert line.get("w") == str(round(2.25 * 12700))
    assert next(line.iter("{*}srgbClr")).get("val") == "FF0000"


@pytest.mark.parametrize(("pushes", "wrap", "anchor"), [(True, "wrapTopAndBottom", "b"), (False, "wrapNone", "t")])
def test_a_box_that_pushes_text_away_stands_on_its_lower_edge(pushes, wrap, anchor):
    box = parsed(text_box(shape(), "<w:p/>", pushes=pushes))
    assert box.find(f".//{{*}}{wrap}") is not None
    assert box.find(".//{*}bodyPr").get("anchor") == anchor


def test_a_box_has_no_white_of_its_own():
    insets = dict(parsed(text_box(shape(), "<w:p/>")).find(".//{*}bodyPr").attrib)
    assert {insets[side] for side in ("lIns", "tIns", "rIns", "bIns")} == {"0"}


@pytest.mark.parametrize("run", [text_box(shape(), "<w:p/>"), rule(shape(), 1)])
def test_a_shape_says_what_it_is_to_who_cannot_see_it(run):
    found = parsed(run)
    assert next(found.iter("{*}docPr")).get("descr") == "说明"
    assert found.find(".//{*}Fallback/{*}pict")[0].get("alt") == "说明"


def test_older_programs_find_the_box_at_the_same_place_with_the_same_text():
    place = (1440, 2880, 720, 360)
    old = parsed(text_box(shape(place), "<w:p/>", pushes=True)).find(".//{*}Fallback/{*}pict/{*}rect")
    assert "margin-left:72pt;margin-top:144pt;width:36pt;height:18pt" in old.get("style")
    assert old.find("{*}textbox/{*}txbxContent/{*}p") is not None
    assert old.find("{urn:schemas-microsoft-com:office:word}wrap").get("type") == "topAndBottom"


def test_older_programs_find_the_rule_red_and_as_thick():
    line = parsed(rule(shape((1440, 2880, 720, 0)), 2.25)).find(".//{*}Fallback/{*}pict/{*}line")
    assert (line.get("from"), line.get("to")) == ("72pt,144pt", "108pt,144pt")
    assert (line.get("strokecolor"), line.get("strokeweight")) == ("#FF0000", "2.25pt")
