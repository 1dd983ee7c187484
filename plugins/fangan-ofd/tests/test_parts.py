"""The parts of the file, held against the clauses of GB/T 33190—2016 that they follow."""

from collections import Counter
from pathlib import Path

import pytest
from factories import documents as make
from factories.edges import EDGES
from factories.ofd import OfdFile
from lxml import etree

from fangan.formats.layout.arrange import arrange

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("ofd.xsd")))
DOCUMENTS = {
    **{one.__name__: one for one in (make.plain, make.notice, make.enclosing, make.letter, make.order, make.minutes)},
    **{name: EDGES[name] for name in ("signers-9", "annexes-12", "table-300", "table-wide", "pages-6", "rare")},
}


@pytest.fixture(scope="module", params=DOCUMENTS)
def file(request):
    return OfdFile(DOCUMENTS[request.param]())


def test_every_part_keeps_to_the_schema(file):
    for name, root in file.roots.items():
        assert SCHEMA.validate(root), f"{name}: {SCHEMA.error_log}"


def test_the_parts_are_where_their_references_say(file):
    folder = "Doc_0"
    named = ["OFD.xml", *file.all("//ofd:DocRoot/text()"), f"{folder}/{file.all('//ofd:PublicRes/text()')[0]}"]
    assert sorted(file.parts) == sorted([*named, *file.pages])


def test_an_identifier_is_given_once_and_none_is_above_the_highest(file):
    given = Counter(map(int, file.all("//@ID[not(parent::ofd:Page)]") + file.all("//ofd:Pages/ofd:Page/@ID")))
    assert set(given.values()) == {1}
    assert max(given) == int(file.all("//ofd:MaxUnitID/text()")[0])


def test_faces_and_pages_that_are_referred_to_are_there(file):
    assert set(file.all("//ofd:TextObject/@Font")) == set(file.all("//ofd:Font/@ID"))
    assert set(file.all("//ofd:Dest/@PageID")) <= set(file.all("//ofd:Pages/ofd:Page/@ID"))


def test_equal_documents_give_equal_bytes():
    assert OfdFile(make.notice()).data == OfdFile(make.notice()).data


def test_the_time_in_the_archive_is_no_clocks(file):
    assert file.times == {(1980, 1, 1, 0, 0, 0)}


def test_documents_that_differ_have_other_identities():
    one, other = (OfdFile(make.document(text)).all("//ofd:DocID/text()") for text in ("甲", "乙"))
    assert one != other


def test_what_is_written_does_not_depend_on_who_arranged_it():
    document = make.notice()
    assert OfdFile(arrange(document).document).data == OfdFile(document).data


def test_the_file_says_what_it_is_called_who_issues_it_and_when():
    info = OfdFile(make.notice()).all("//ofd:DocInfo")[0]
    said = {etree.QName(one).localname: one.text for one in info}
    assert said["Title"] == "桐柏县农业农村局关于印发全民读书月活动方案的通知"
    assert (said["Author"], said["CreationDate"], said["Creator"]) == (make.SIGNER, "2026-09-20", "fangan")


def test_a_document_without_a_date_has_none():
    assert OfdFile(make.document("甲")).all("//ofd:CreationDate") == []


def test_the_faces_are_those_of_the_standard_and_none_is_in_the_file(file):
    official = {"方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "仿宋", "SimSun-ExtB"}
    assert set(file.all("//ofd:Font/@FontName")) <= official
    assert {Path(name).suffix for name in file.parts} == {".xml"}
