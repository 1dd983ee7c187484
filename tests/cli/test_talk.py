"""What is said to a person names files as a person does."""

import os

from fangan.cli.talk import tell
from fangan.model.problem import Place, problem


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
