"""Names of files and where they go."""

from pathlib import Path

import pytest

from fangan.app.naming import file_name, for_archive, formats_of, is_one_of, same_file, target
from fangan.model.problem import UsageRefused

SUFFIXES = {"docx": ".docx", "txt": ".txt"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("甲县2026年“读书节”活动方案", "甲县2026年“读书节”活动方案"),
        ("教育/文化: 方案?", "教育／文化： 方案？"),
        ("..\\..\\etc", "＼..＼etc"),
        ("方案. ", "方案"),
        ("con", "_con"),
        ("CON.活动方案", "_CON.活动方案"),
        ("aux .方案", "_aux .方案"),
        ("COM¹", "_COM¹"),
        ("CONIN$", "_CONIN$"),
        ("console方案", "console方案"),
        ("Cafe\u0301方案", "Café方案"),
        ("", "_"),
        ("甲\n乙", "甲乙"),
    ],
)
def test_a_title_becomes_a_name_every_system_takes(title, name):
    assert file_name(title) == name


@pytest.mark.parametrize(("one", "other"), [("A.docx", "a.docx"), ("Caf\u00e9.docx", "Cafe\u0301.docx")])
def test_names_that_windows_takes_for_one_are_one(one, other):
    assert same_file(Path(one)) == same_file(Path(other))


def test_a_very_long_title_is_cut_at_a_whole_character():
    name = file_name("方" * 500)
    assert len((name + ".docx").encode()) <= 255
    assert set(name) == {"方"}


def test_without_a_wish_the_first_format_is_written():
    assert formats_of(None, (), SUFFIXES) == ("docx",)
    assert formats_of("out/", (), SUFFIXES) == ("docx",)


def test_an_asked_format_beats_the_suffix():
    assert formats_of("a.doc", ("docx",), SUFFIXES) == ("docx",)


def test_a_format_asked_twice_is_written_once():
    assert formats_of(None, ("txt, docx", "txt"), SUFFIXES) == ("txt", "docx")


def test_a_suffix_of_no_format_is_refused():
    with pytest.raises(UsageRefused):
        formats_of("a.doc", (), SUFFIXES)


def test_a_folder_that_is_not_there_yet_is_meant_by_a_slash_or_by_several_files(tmp_path):
    home = Path("home")
    assert target(None, home, "题", ".docx", several=True) == home / "题.docx"
    assert target("out/", home, "题", ".docx", several=False) == Path("out/题.docx")
    assert target("out", home, "题", ".docx", several=True) == Path("out/题.docx")
    assert target("out", home, "题", ".docx", several=False) == Path("out")
    assert target(str(tmp_path), home, "题", ".docx", several=False) == tmp_path / "题.docx"


def test_for_the_archive_the_pdf_is_made_another_way_and_the_other_formats_stay():
    assert for_archive(()) == ("pdfa",)
    assert for_archive(("docx,pdf", "json")) == ("docx", "json", "pdfa")


def test_a_file_is_found_among_others_by_any_spelling_or_link(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.docx").write_text("")
    (tmp_path / "link.docx").symlink_to("a.docx")
    for spelling in ("a.docx", "sub/../a.docx", str(tmp_path / "a.docx"), "link.docx"):
        assert is_one_of(spelling, ["b.docx", "a.docx"]), spelling
    assert not is_one_of("sub/a.docx", ["b.docx", "a.docx"])
