import pytest
from factories import documents as make
from factories.word import NAMESPACES, Word

from fangan.formats.docx import write
from fangan.model.problem import UsageRefused

DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"


def core(document, environ=None):
    return Word(write(document, environ or {})).part("docProps/core.xml")


def test_the_agency_is_the_author_and_no_user_is_named():
    properties = core(make.notice())
    assert properties.findtext(f"{DC}creator") == make.SIGNER
    assert properties.findtext("{*}lastModifiedBy") == make.SIGNER


def test_an_unsigned_plan_is_by_the_agency_it_was_built_for():
    assert core(make.document("正文。")).findtext(f"{DC}creator") == make.MANIFEST.agency


def test_the_author_of_an_order_is_the_office_of_its_mark_and_not_who_signs_it():
    assert core(make.order()).findtext(f"{DC}creator") == "桐柏县人民政府"


def test_the_title_is_on_one_line():
    assert core(make.plain()).findtext(f"{DC}title") == "全民读书月活动方案"


def test_the_time_is_the_day_of_signature():
    properties = core(make.plain())
    assert properties.findtext(f"{TERMS}created") == "2026-09-20T00:00:00Z"
    assert properties.findtext(f"{TERMS}modified") == "2026-09-20T00:00:00Z"


def test_source_date_epoch_wins():
    created = core(make.plain(), {"SOURCE_DATE_EPOCH": "86400"}).findtext(f"{TERMS}created")
    assert created == "1970-01-02T00:00:00Z"


def test_without_any_date_the_time_is_fixed():
    assert core(make.document("正文。")).findtext(f"{TERMS}created") == "1980-01-01T00:00:00Z"


def test_the_manifest_tells_what_the_document_was_built_from():
    manifest = Word.of(make.plain()).part("customXml/item1.xml")
    assert dict(manifest.attrib) == {
        "engine": "0.1.0", "outline": "activity-day", "agency": "河南省/南阳市/桐柏县/农业农村局", "year": "2026",
        "text": "",
    }  # fmt: skip
    (source,) = manifest.xpath("m:sources/m:source", namespaces=NAMESPACES)
    assert dict(source.attrib) == {
        "target": "activities", "provider": "standard", "version": "1", "digest": "1f2e3d4c5b6a",
    }  # fmt: skip
    assert source.xpath("m:choice[@name='a']/text()", namespaces=NAMESPACES) == ["b"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("m:fact[@name='主题']/text()", ["人人有书读"]),
        ("m:fact[@name='学校']/m:item/text()", ["一小", "二小"]),
        ("m:fact[@name='结对']/m:item/m:field[@name='单位']/text()", ["文旅局"]),
    ],
)
def test_the_manifest_holds_facts_as_given(path, expected):
    manifest = Word.of(make.plain()).part("customXml/item1.xml")
    assert manifest.xpath(f"m:facts/{path}", namespaces=NAMESPACES) == expected


def test_the_manifest_is_in_the_document_properties_too_in_pieces_that_word_can_show():
    pieces = Word.of(make.plain()).part("docProps/custom.xml")
    assert [one.get("pid") for one in pieces] == [str(number + 2) for number in range(len(pieces))]
    assert [one.get("name") for one in pieces] == [f"fangan-{number + 1}" for number in range(len(pieces))]
    assert {one.get("fmtid") for one in pieces} == {"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"}
    assert max(len(one.findtext("{*}lpwstr")) for one in pieces) == 250


def test_the_manifest_holds_the_anchors_of_every_text_with_extent_and_level_in_the_order_of_print():
    texts = Word.of(make.notice()).part("customXml/item1.xml").xpath("m:anchors/m:text", namespaces=NAMESPACES)
    assert [one.get("blocks") for one in texts] == ["2", str(len(make.body())), "1"]
    assert texts[1].text == "principles:1:3:1 activities:3:11:1 activities#publicity:4:5:2 activities#donation:5:9:2"


@pytest.mark.parametrize("value", ["9" * 12, "-1", "1.5", "９"])
def test_a_source_date_epoch_that_is_no_time_is_refused(value):
    with pytest.raises(UsageRefused) as refused:
        core(make.plain(), {"SOURCE_DATE_EPOCH": value})
    assert refused.value.problems[0].code == "epoch-unusable"
