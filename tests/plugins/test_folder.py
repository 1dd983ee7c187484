"""A folder of text is read file by file, and again only when it has changed."""

import os
from pathlib import Path

import pytest

from fangan.model.outline import Outline
from fangan.model.problem import Place
from fangan.model.provider import Provider
from fangan.model.section import VariantHead
from fangan.plugins.folder import read_folder
from fangan.sources.grammar import GRAMMAR


@pytest.mark.parametrize("name", ["fangan.yml", "events.yaml.txt", "sections/b.markdown"])
def test_a_file_whose_name_hides_it_is_told(folder: Path, name: str) -> None:
    (folder / name).touch()
    (found,) = read_folder(str(folder), Provider(id="ours")).problems
    assert (found.code, str(found.place)) == ("file-misnamed", str(folder / name))


@pytest.mark.parametrize("name", ["~$activities.md", ".~lock.activities.md", "activities.md.bak", "Thumbs.db"])
def test_files_editors_leave_behind_are_nobodys_wording(folder: Path, name: str) -> None:
    (folder / "sections" / name).write_text("no section", encoding="utf-8")
    supply = read_folder(str(folder), Provider(id="ours"))
    assert (len(supply.of(VariantHead)), supply.problems) == (1, ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_in_place_of_a_file_is_told_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "sections" / "b.md")
    (found,) = read_folder(str(folder), Provider(id="ours")).problems
    assert (found.code, str(found.place)) == ("file-no-file", str(folder / "sections" / "b.md"))


def test_a_link_to_itself_is_told_by_its_name(folder: Path) -> None:
    (folder / "sections" / "b.md").symlink_to("b.md")
    (found,) = read_folder(str(folder), Provider(id="ours")).problems
    assert (found.code, str(found.place)) == ("file-unreadable", "sections/b.md")


def age(root: Path) -> None:
    """Set every file's time a minute back, so that it counts as settled."""
    for path in root.rglob("*"):
        stat = path.stat()
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns - 60_000_000_000))


def test_an_unchanged_folder_is_read_from_the_cache(folder: Path, tmp_path: Path, monkeypatch) -> None:
    age(folder)
    provider, stored = Provider(id="ours"), str(tmp_path / "cache")
    first = read_folder(str(folder), provider, stored)
    monkeypatch.setattr("fangan.sources.section_file.read_head", None)
    again = read_folder(str(folder), provider, stored)
    assert again.of(VariantHead).named("activities-demo") == first.of(VariantHead).named("activities-demo")


def test_words_know_where_they_stand_out_of_the_cache_too(folder: Path, tmp_path: Path) -> None:
    (folder / "outlines").mkdir(exist_ok=True)
    (folder / "outlines" / "day.yaml").write_text(
        'id: day\nname: 方案\ntitle: "{{年度}}年方案"\nsections: [a]\n', "utf-8"
    )
    age(folder)
    provider, stored = Provider(id="ours"), str(tmp_path / "cache")
    titles = [read_folder(str(folder), provider, stored).of(Outline).named("day")[0].title for _ in range(2)]
    assert [(title[1], title[1].place) for title in titles] == [("年方案", Place("outlines/day.yaml", 3, 15))] * 2


def test_a_changed_file_is_read_again(folder: Path, tmp_path: Path, section) -> None:
    age(folder)
    provider, stored = Provider(id="ours"), str(tmp_path / "cache")
    read_folder(str(folder), provider, stored)
    (folder / "sections" / "activities.md").write_text(section("activities-new"), encoding="utf-8")
    assert read_folder(str(folder), provider, stored).of(VariantHead).names() == ["activities-new"]


def test_a_damaged_cache_is_no_cache(folder: Path, tmp_path: Path) -> None:
    age(folder)
    provider, stored = Provider(id="ours"), tmp_path / "cache"
    read_folder(str(folder), provider, str(stored))
    for file in stored.iterdir():
        file.write_bytes(file.read_bytes()[:-10])
    assert read_folder(str(folder), provider, str(stored)).of(VariantHead).names() == ["activities-demo"]


def test_a_folder_of_a_newer_grammar_is_refused_for_that_alone_and_known_as_far_as_it_can_be_read(folder: Path) -> None:
    (folder / "fangan.yaml").write_text(f"grammar: {GRAMMAR + 1}\n", encoding="utf-8")
    (folder / "sections" / "b.md").write_text("---\nkye: b\n---\n", encoding="utf-8")
    supply = read_folder(str(folder), Provider(id="ours"))
    assert [(found.code, str(found.place)) for found in supply.problems] == [("grammar-newer", "fangan.yaml:1:1")]
    assert supply.of(VariantHead).names() == ["activities-demo"]


def test_a_folder_of_our_grammar_is_read(folder: Path) -> None:
    (folder / "fangan.yaml").write_text("grammar: 1\n", encoding="utf-8")
    assert read_folder(str(folder), Provider(id="ours")).problems == ()


def test_a_fault_in_what_a_folder_says_of_itself_is_told_with_the_others(folder: Path) -> None:
    (folder / "fangan.yaml").write_text("gramar: 2\n", encoding="utf-8")
    (folder / "events.yaml").write_text("节: {first: 昨天}\n", encoding="utf-8")
    found = read_folder(str(folder), Provider(id="ours")).problems
    assert [one.code for one in found] == ["not-a-date", "unknown-key"]


def test_another_grammar_is_another_folder_to_the_cache(folder: Path, tmp_path: Path) -> None:
    (folder / "fangan.yaml").write_text("grammar: 1\n", encoding="utf-8")
    age(folder)
    provider, stored = Provider(id="ours"), str(tmp_path / "cache")
    read_folder(str(folder), provider, stored)
    (folder / "fangan.yaml").write_text("grammar: 9\n", encoding="utf-8")
    assert [one.code for one in read_folder(str(folder), provider, stored).problems] == ["grammar-newer"]
