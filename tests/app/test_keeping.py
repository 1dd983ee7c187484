"""What somebody edited is never lost by building again."""

import zipfile

import pytest

from fangan.app.building import BuildWish, build_plan
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.plan import Given
from fangan.model.problem import OutputFailed


@pytest.fixture
def build(office):
    """Return a function that builds the plan and returns the problems told of files."""
    workspace = Workspace(environ={**office.environ, "FANGAN_CACHE": str(office.root / "cache")})

    def build(name="a.txt", theme="好书共读"):
        wish = BuildWish(given={"主题": Given(theme)}, output=str(office.root / name))
        told = build_plan(open_project("plan", workspace), wish).problems
        return [one for one in told if one.code.startswith("file-kept")]

    return build


@pytest.fixture
def edited():
    """Return a function that replaces words in a Word file and leaves all else as it was."""

    def edit(path, old, new):
        with zipfile.ZipFile(path) as archive:
            parts = [(info, archive.read(info)) for info in archive.infolist()]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for info, data in parts:
                archive.writestr(
                    info, data.replace(old.encode(), new.encode()) if "document.xml" in info.filename else data
                )

    return edit


def test_an_edited_file_is_kept_beside_the_new_one_and_told(office, build):
    build()
    office.write("a.txt", "局长改过的稿子")
    (told,) = build()
    assert told.values["copy"].endswith("a（替换前）.txt")
    assert told.values["path"] == str(office.root / "a.txt")
    assert (office.root / "a（替换前）.txt").read_text("utf-8") == "局长改过的稿子"
    assert "局长" not in (office.root / "a.txt").read_text("utf-8")


def test_a_file_as_it_was_built_is_replaced(office, build):
    build()
    assert build(theme="书香满城") == []
    assert "书香满城" in (office.root / "a.txt").read_text("utf-8")
    assert not (office.root / "a（替换前）.txt").exists()


def test_a_file_that_would_stay_the_same_is_no_matter(office, build):
    build()
    for path in (office.root / "cache").glob("written-*"):
        path.unlink()
    assert build() == []


def test_every_edited_file_is_kept_once(office, build):
    for words in ("一稿", "二稿", "一稿"):
        office.write("a.txt", words)
        build()
    assert sorted(path.name for path in office.root.glob("a*.txt")) == ["a.txt", "a（替换前2）.txt", "a（替换前）.txt"]


def test_a_word_file_tells_by_itself_whether_it_was_edited(office, build, edited):
    build("a.docx")
    for path in (office.root / "cache").glob("written-*"):
        path.unlink()
    assert build("a.docx", theme="书香满城") == []
    edited(office.root / "a.docx", "书香满城", "书香全城")
    (told,) = build("a.docx")
    assert told.code == "file-kept"


def test_of_a_format_that_is_read_the_comparison_is_named(office, build):
    office.write("a.docx", "一个别的文件")
    (told,) = build("a.docx")
    assert told.code == "file-kept"


def test_what_cannot_be_kept_is_not_replaced(office, build, monkeypatch):
    def full(*_, **__):
        raise OutputFailed([])

    office.write("a.txt", "局长改过的稿子")
    monkeypatch.setattr("fangan.app.keeping.write_whole", full)
    with pytest.raises(OutputFailed):
        build()
    assert (office.root / "a.txt").read_text("utf-8") == "局长改过的稿子"
