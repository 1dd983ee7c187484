"""An old .doc is read in a process of its own; what only LibreOffice knows is asked of it, or told as not known."""

from pathlib import Path

import pytest
from factories.features import features
from factories.soffice import Install, install

from fangan.formats import legacy
from fangan.formats.legacy import OldFile, read_doc_whole
from fangan.formats.whole import item_lines
from fangan.model.problem import InputRefused

__all__ = ["install"]

OLD = Path(__file__).with_name("old")
TYPED, COUNTED = ((OLD / f"{name}.doc").read_bytes() for name in ("typed", "counted"))
WRECK = "\u00e8\u00d1" * 20
CONVERTS = 'while [ "$1" != --outdir ]; do shift; done; cp "{}" "$2/given.docx"'


def words(found: OldFile) -> list[str]:
    return [one.words for one in item_lines(found.whole.items) if one.words]


def code(data: bytes, environ: dict[str, str]) -> str:
    with pytest.raises(InputRefused) as caught:
        read_doc_whole(data, "旧件.doc", environ)
    return caught.value.problems[0].code


@pytest.fixture
def without_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(legacy, "find_spec", lambda _: None)


@pytest.fixture
def quick() -> None:
    pytest.importorskip("office_oxide", reason="the reader of .doc is not installed: office-oxide")


@pytest.mark.usefixtures("quick", "install")
def test_numbers_that_were_typed_are_read_as_they_are() -> None:
    found = read_doc_whole(TYPED, "旧件.doc", {})
    assert words(found) == ["读书月活动方案", "一、总体要求", "（一）广泛宣传", "1.登记造册"]
    assert (found.problems, found.whole.account.unaccounted) == ((), 0)


@pytest.mark.usefixtures("quick", "install")
def test_numbers_that_are_counted_are_told_as_not_known_without_libreoffice() -> None:
    found = read_doc_whole(COUNTED, "旧件.doc", {})
    assert words(found)[1] == "1.总体要求"
    assert [one.code for one in found.problems] == ["doc-numbers"]


@pytest.mark.usefixtures("quick")
def test_libreoffice_is_asked_for_numbers_that_are_counted(install: Install, tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(features())
    install(CONVERTS.format(tmp_path / "made.docx"))
    found = read_doc_whole(COUNTED, "旧件.doc", {"PATH": str(install.folder)})
    assert words(found)[1] == "一、总体要求"
    assert found.problems == ()


@pytest.mark.usefixtures("without_quick")
def test_libreoffice_alone_will_do(install: Install, tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(features())
    install(CONVERTS.format(tmp_path / "made.docx"))
    assert words(read_doc_whole(TYPED, "旧件.doc", {"PATH": str(install.folder)}))[0] == "读书月活动方案"


@pytest.mark.usefixtures("without_quick", "install")
def test_without_either_program_one_line_says_what_to_install() -> None:
    assert code(TYPED, {}) == "doc-reader-missing"


@pytest.mark.usefixtures("quick", "install")
def test_a_wreck_is_refused() -> None:
    assert code(TYPED[:512] + bytes(4096), {}) == "doc-broken"


@pytest.mark.usefixtures("without_quick")
def test_a_program_that_makes_nothing_makes_no_document(install: Install) -> None:
    install("exit 1")
    assert code(TYPED, {"PATH": str(install.folder)}) == "doc-broken"


@pytest.mark.usefixtures("without_quick")
def test_a_text_that_is_none_is_refused(install: Install, tmp_path: Path) -> None:
    from factories.features import package, paragraph, run

    body = f"<w:body>{paragraph(run(WRECK))}</w:body>"
    (tmp_path / "made.docx").write_bytes(package({"document": ("document", body)}))
    install(CONVERTS.format(tmp_path / "made.docx"))
    assert code(TYPED, {"PATH": str(install.folder)}) == "doc-broken"


@pytest.mark.usefixtures("without_quick")
def test_no_program_is_started_for_a_wreck(install: Install, tmp_path: Path) -> None:
    install(f'touch "{tmp_path}/started"; exit 1')
    assert code(TYPED[:3000], {"PATH": str(install.folder)}) == "doc-broken"
    assert not (tmp_path / "started").exists()
