"""What is said to a person names files as a person does."""

import os

from fangan.cli.talk import tell, tell_gathered
from fangan.model.problem import Place, Severity, problem


def told(capsys, file):
    tell([problem("file-not-found", Place(str(file), 2))])
    return capsys.readouterr().err.split(": ")[0]


def test_a_file_in_the_current_folder_is_named_from_there(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert told(capsys, tmp_path / "plan" / "sections" / "a.md") == os.path.join("plan", "sections", "a.md") + ":2"


def test_a_file_elsewhere_keeps_its_whole_path(tmp_path, monkeypatch, capsys):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert told(capsys, tmp_path / "a.md") == f"{tmp_path / 'a.md'}:2"


def test_a_path_as_it_was_typed_stays(capsys):
    assert told(capsys, "../a.md") == "../a.md:2"


def gathered(capsys, places, severity=Severity.WARNING):
    tell_gathered([problem("import-nothing", place, severity) for place in places])
    return capsys.readouterr().err.splitlines()


def test_a_few_problems_of_a_kind_are_told_one_by_one(capsys):
    assert len(gathered(capsys, [Place("旧.txt", at) for at in range(1, 6)])) == 5


def test_many_problems_of_a_kind_are_one_line_with_their_number_and_the_next_places(capsys):
    (line,) = gathered(capsys, [Place("旧.txt", at) for at in range(1, 1501)])
    assert line.startswith("旧.txt:1: ")
    assert line.endswith("(and 1,499 more like it: 2、3、4、5、6…)")


def test_of_many_problems_of_a_file_as_a_whole_only_the_number_is_told(capsys):
    (line,) = gathered(capsys, [Place("旧.txt")] * 8)
    assert line.endswith("(and 7 more like it)")


def test_of_many_problems_in_other_files_the_next_files_are_named(capsys):
    (line,) = gathered(capsys, [Place(f"{at}.txt") for at in range(1, 9)])
    assert line.endswith("(and 7 more like it: 2.txt、3.txt、4.txt、5.txt、6.txt…)")


def test_errors_are_told_one_by_one_however_many(capsys):
    assert len(gathered(capsys, [Place(f"{at}.txt") for at in range(1, 9)], Severity.ERROR)) == 8


def test_problems_of_other_kinds_are_told_beside_many_of_one(capsys):
    alike = [problem("import-nothing", Place("旧.txt", at), Severity.NOTE) for at in range(1, 9)]
    tell_gathered([*alike, problem("import-normalised", Place("旧.txt"), Severity.NOTE, count=3)])
    assert len(capsys.readouterr().err.splitlines()) == 2
