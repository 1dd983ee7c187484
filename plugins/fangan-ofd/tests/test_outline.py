"""The outline of the file: headings below what they stand in, each with its page."""

from factories import documents as make
from factories.ofd import OfdFile


def tree(element):
    return [(one.get("Title"), tree(one)) for one in element if one.tag.endswith("OutlineElem")]


def outline(document):
    (found,) = OfdFile(document).all("//ofd:Outlines")
    return tree(found)


def test_a_heading_stands_below_the_one_above_it_and_says_its_words_without_their_stop():
    plan = outline(make.plain(annexes=()))
    assert [title for title, _ in plan] == ["一、总体要求", "二、活动内容"]
    assert plan[1][1] == [
        ("（一）广泛宣传", []),
        ("（二）捐赠图书", [("1.登记造册", [("（1）加盖馆章", [])])]),
    ]


def test_what_is_issued_and_every_annex_has_an_entry():
    found = outline(make.notice())
    assert [title for title, _ in found] == ["全民读书月活动方案", "附件　任务分工表"]
    assert [title for title, _ in found[0][1]] == ["一、总体要求", "二、活动内容"]


def test_an_entry_leads_to_its_page():
    file = OfdFile(make.notice())
    pages = dict(zip(file.all("//ofd:Pages/ofd:Page/@ID"), range(1, 9), strict=False))
    found = {one.get("Title"): one.xpath("string(.//@PageID)") for one in file.all("//ofd:OutlineElem")}
    page = pages[found["附件　任务分工表"]]
    assert file.words(page)[0].words == "附件"


def test_a_document_without_headings_has_no_outline():
    assert OfdFile(make.document("甲")).all("//ofd:Outlines") == []
