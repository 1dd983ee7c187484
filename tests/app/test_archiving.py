"""An archive takes a set of files that tells by itself whether it is whole."""

import hashlib
from pathlib import Path

import pytest

from fangan.app.archiving import ArchiveWish, archive_plan, check_archive
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.problem import ExitCode, InputRefused, OutputFailed, UsageRefused

PDF_A = 'for last; do :; done; echo "<x/>" > "${last%.*}.fodt"; echo "<pdfaid:part>2</pdfaid:part>" > "${last%.*}.pdf"'


@pytest.fixture
def folder(office, install) -> Path:
    install(PDF_A)
    here = Workspace(environ={**office.environ, "PATH": str(install.folder)})
    return archive_plan(open_project("plan", here), ArchiveWish(output="归档")).folder


def codes(folder: Path) -> list[str]:
    return [one.code for one in check_archive(folder).problems]


def test_a_set_holds_the_document_its_pdf_its_data_and_two_lists_of_digests(folder):
    suffixes = sorted(path.name.rpartition(".")[2] for path in folder.iterdir())
    assert suffixes == ["docx", "json", "pdf", "txt", "txt"]
    assert folder.parent == Path("归档")


@pytest.mark.parametrize("kind", ["sha256", "sm3"])
def test_a_list_names_every_document_with_its_digest(folder, kind):
    for line in (folder / f"{kind}.txt").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.new(kind, (folder / name).read_bytes()).hexdigest() == digest


def test_an_untouched_set_is_whole(folder):
    outcome = check_archive(folder)
    assert outcome.code is ExitCode.OK
    assert len(outcome.files) == 3


def test_a_changed_file_is_named_once(folder):
    next(folder.glob("*.json")).write_bytes(b"{}")
    assert codes(folder) == ["archive-changed"]


def test_a_missing_file_and_one_too_many_are_named(folder):
    next(folder.glob("*.json")).rename(folder / "副本.json")
    assert set(codes(folder)) == {"archive-file-missing", "archive-unlisted"}


def test_no_set_is_written_over_another_one(office, folder):
    with pytest.raises(OutputFailed) as failed:
        archive_plan(open_project("plan", Workspace(environ=office.environ)), ArchiveWish(output="归档"))
    assert failed.value.problems[0].code == "target-exists"


def test_a_dry_run_names_the_files_and_writes_none(office, install):
    install(PDF_A)
    here = Workspace(environ={**office.environ, "PATH": str(install.folder)})
    outcome = archive_plan(open_project("plan", here), ArchiveWish(dry_run=True))
    assert len(outcome.files) == 5
    assert not outcome.folder.exists()


def test_a_format_asked_for_beside_the_others_is_in_the_set_and_in_the_lists(office, install):
    install(PDF_A)
    here = Workspace(environ={**office.environ, "PATH": str(install.folder)})
    outcome = archive_plan(open_project("plan", here), ArchiveWish(beside=("txt, md", "docx")))
    assert [name.rpartition(".")[2] for name in outcome.files] == ["docx", "pdf", "json", "txt", "md", "txt", "txt"]
    assert len((outcome.folder / "sm3.txt").read_text("utf-8").splitlines()) == 5


@pytest.mark.parametrize(("name", "code"), [("pdf", "archive-same-file"), ("odf", "format-unknown-name")])
def test_a_format_that_would_take_a_file_of_the_set_or_is_none_is_refused(office, name, code):
    with pytest.raises(UsageRefused) as refused:
        archive_plan(open_project("plan", Workspace(environ=office.environ)), ArchiveWish(beside=(name,)))
    assert refused.value.problems[0].code == code


def test_a_folder_without_digests_is_no_set(office):
    with pytest.raises(InputRefused) as refused:
        check_archive(office.root / "plan")
    assert refused.value.problems[0].code == "archive-none"


@pytest.mark.parametrize("line", ["no digest", "abc  ../plan.yaml"])
def test_a_line_that_names_no_file_of_the_folder_is_refused_with_its_number(folder, line):
    with (folder / "sm3.txt").open("a", encoding="utf-8") as file:
        file.write(line)
    with pytest.raises(InputRefused) as refused:
        check_archive(folder)
    assert refused.value.problems[0].code == "archive-line"
    assert refused.value.problems[0].place.line == 4


def test_without_sm3_the_other_digests_are_written_and_that_is_told(office, install, monkeypatch):
    monkeypatch.setattr(hashlib, "algorithms_available", {"sha256"})
    install(PDF_A)
    here = Workspace(environ={**office.environ, "PATH": str(install.folder)})
    outcome = archive_plan(open_project("plan", here), ArchiveWish())
    assert "sm3.txt" not in outcome.files
    assert "archive-no-sm3" in [one.code for one in outcome.problems]
