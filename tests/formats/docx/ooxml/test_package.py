import datetime as dt

import pytest
from factories import documents as make
from factories.word import Word
from lxml import etree

FORMS = {"plain": make.plain, "notice": make.notice, "letter": make.letter}


@pytest.fixture(params=FORMS)
def archive(request):
    return Word.of(FORMS[request.param]()).archive


def test_the_archive_is_sound(archive):
    assert archive.testzip() is None


def test_the_content_types_come_first_and_the_text_last(archive):
    names = archive.namelist()
    assert (names[0], names[-1]) == ("[Content_Types].xml", "word/document.xml")


def test_no_part_carries_a_time(archive):
    assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert dt.datetime.now().year > 1980


def test_every_relation_leads_to_a_part_and_every_part_has_a_type(archive):
    names = set(archive.namelist())
    for name in [one for one in names if one.endswith(".rels")]:
        folder = name.partition("_rels/")[0]
        for relation in etree.fromstring(archive.read(name)):
            target = relation.get("Target")
            path = target.removeprefix("../") if target.startswith("../") else folder + target
            assert path in names
    overrides = etree.fromstring(archive.read("[Content_Types].xml")).findall("{*}Override")
    assert {one.get("PartName").lstrip("/") for one in overrides} <= names


def test_every_part_is_reached_from_the_root(archive):
    targets = " ".join(archive.read(one).decode() for one in archive.namelist() if one.endswith(".rels"))
    parts = [one for one in archive.namelist() if not one.endswith(".rels") and one != "[Content_Types].xml"]
    assert [one for one in parts if one.rpartition("/")[2] not in targets] == []


def test_nothing_is_left_of_a_template(archive):
    everything = b"".join(archive.read(one) for one in archive.namelist())
    for stale in (b"python-docx", b"Times New Roman", b"12240", b"15840", b"theme/", b"Theme=", b"rsid"):
        assert stale not in everything
