import subprocess
import sys
from pathlib import Path
from pkgutil import resolve_name

import pytest
from factories import documents as make

from fangan.formats.registry import BUILTIN, find_format, formats, read, read_statement, render_document, writable
from fangan.model.document import Document
from fangan.model.extension import Format
from fangan.model.problem import FanganError, PluginFailed, UsageRefused

OFD = Format(name="ofd", suffix=".ofd", target="json:dumps")


@pytest.mark.parametrize("name", ["pdf", "pdfa", "html", "md", "txt", "json"])
def test_every_builtin_format_can_be_loaded(name: str) -> None:
    format_ = find_format(name)
    for target in filter(None, (format_.target, format_.reads)):
        assert callable(resolve_name(target))


def test_a_word_file_is_written_in_an_environment() -> None:
    dated = render_document(find_format("docx"), make.plain(), {"SOURCE_DATE_EPOCH": "86400"})
    assert dated != render_document(find_format("docx"), make.plain())


def test_the_formats_are_those_that_are_promised_and_word_is_the_first() -> None:
    assert list(BUILTIN) == ["docx", "pdf", "pdfa", "html", "md", "txt", "json"]
    assert all(format_.suffix == f".{name}" for name, format_ in BUILTIN.items() if name != "pdfa")


def test_a_format_of_a_plugin_is_found_by_its_name() -> None:
    assert find_format("ofd", [OFD]) is OFD


def test_an_unknown_format_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageRefused) as refused:
        find_format("dox")
    assert refused.value.problems[0].values["suggestion"] == "docx"


def test_a_format_of_a_plugin_of_ours_that_is_not_here_is_named_with_the_command_that_installs_it() -> None:
    with pytest.raises(UsageRefused) as caught:
        find_format("ofd")
    (problem,) = caught.value.problems
    assert (problem.code, problem.values["plugin"]) == ("format-elsewhere", "ofd")


@pytest.mark.parametrize("target", ["no.such.module:write", "json:no_such_attribute", "json"])
def test_a_format_whose_code_is_broken_is_named(target: str) -> None:
    with pytest.raises(PluginFailed) as failed:
        render_document(Format(name="ofd", suffix=".ofd", target=target), make.plain())
    assert failed.value.problems[0].code == "format-broken"
    assert failed.value.problems[0].values["target"] == target


def test_two_claims_to_one_name_are_refused_and_both_are_named() -> None:
    rival = Format(name="docx", suffix=".docx", target="json:dumps")
    with pytest.raises(PluginFailed) as failed:
        formats([OFD, rival])
    assert failed.value.problems[0].values["other"] == f"fangan（{BUILTIN['docx'].target}）"


def test_the_same_format_twice_is_no_conflict() -> None:
    assert formats([OFD, OFD])["ofd"] is OFD


def test_a_format_is_written_or_read_or_both() -> None:
    with pytest.raises(ValueError, match="neither"):
        Format(name="ofd", suffix=".ofd")
    only_read = Format(name="old", suffix=".old", reads="json:loads")
    assert "old" in formats([only_read])
    assert "old" not in writable([only_read])


@pytest.mark.parametrize("name", ["docx", "json"])
def test_what_was_built_is_read_back_with_its_format(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"方案.{name}"
    path.write_bytes(render_document(BUILTIN[name], make.notice()))
    built = read(path)
    assert (built.format.name, built.data, built.document.manifest) == (name, path.read_bytes(), make.MANIFEST)


@pytest.mark.parametrize(("name", "called"), [("docx", "方案.json"), ("json", "方案.docx"), ("json", "方案")])
def test_a_file_is_known_by_what_it_begins_with_whatever_it_is_called(name: str, called: str, tmp_path: Path) -> None:
    (tmp_path / called).write_bytes(b" \n" * (name == "json") + render_document(BUILTIN[name], make.notice()))
    assert read(tmp_path / called).format.name == name


def refused(path: Path, plugins: tuple[Format, ...] = ()) -> str:
    with pytest.raises(FanganError) as error:
        read(path, lambda: plugins)
    return error.value.problems[0].code


@pytest.mark.parametrize(
    ("called", "data", "code"),
    [
        ("a.docx", b"", "docx-not-word"),
        ("a.docx", b"hello", "docx-not-word"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "docx-old"),
        ("a.json", b"[]", "file-foreign"),
        ("a.json", b"", "json-syntax"),
        ("a.txt", b"hello", "file-unknown"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_by_the_reader_that_knows_best(
    called: str, data: bytes, code: str, tmp_path: Path
) -> None:
    (tmp_path / called).write_bytes(data)
    assert refused(tmp_path / called) == code


def test_a_file_that_cannot_be_opened_is_told_like_any_other(tmp_path: Path) -> None:
    assert refused(tmp_path / "方案.docx") == "file-not-found"
    assert refused(tmp_path) == "file-is-folder"


def test_a_plugin_reads_what_nobody_else_does(tmp_path: Path) -> None:
    path = tmp_path / "a.old"
    path.write_bytes(b"OLD")
    own = Format(name="old", suffix=".ancient", reads="formats.test_registry:read_old", starts=(b"OLD",))
    assert read(path, lambda: [own]).document == make.plain()


def test_a_plugin_that_reads_no_document_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.old"
    path.write_bytes(b"OLD")
    assert refused(path, (Format(name="old", suffix=".old", reads="os.path:join"),)) == "format-broken"


def test_plugins_are_not_asked_for_what_we_read_ourselves(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(render_document(BUILTIN["json"], make.notice()))
    assert read(path, lambda: pytest.fail("asked")).format.name == "json"


def read_old(_: bytes, name: str) -> Document:
    """Read a format of long ago."""
    assert name.endswith("a.old")
    return make.plain()


def test_listing_formats_imports_none_of_them() -> None:
    code = "import sys, fangan.formats.registry as r; r.formats(); print([m for m in sys.modules if 'formats.' in m])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['fangan.formats.registry']"


@pytest.mark.parametrize("name", [name for name, format_ in BUILTIN.items() if format_.reads])
@pytest.mark.parametrize("draft", [True, False])
def test_what_a_file_says_of_itself_is_what_its_document_does(name: str, draft: bool, tmp_path: Path) -> None:
    path = tmp_path / "方案"
    path.write_bytes(render_document(BUILTIN[name], make.document("【待填：主题】正文。", draft=draft)))
    assert read_statement(path) == (read(path).document.manifest, draft)


def test_what_a_plugin_reads_says_of_itself_what_its_document_does(tmp_path: Path) -> None:
    path = tmp_path / "a.old"
    path.write_bytes(b"OLD")
    own = Format(name="old", suffix=".old", reads="formats.test_registry:read_old")
    assert read_statement(path, lambda: [own]).manifest == read(path, lambda: [own]).document.manifest
