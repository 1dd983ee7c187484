import os
import time
from pathlib import Path

import pytest
from factories.soffice import Install

from fangan.formats import office
from fangan.model.problem import OutputFailed

# The last argument is the source; the result is expected beside it.
COPY = 'for last; do :; done; cp "$last" "${last%.*}.pdf"'


def convert(timeout: float = office.TIMEOUT) -> bytes:
    with office.office(os.environ, timeout) as converter:
        return converter.convert({"plan.docx": b"docx"}, "pdf:writer_pdf_Export")["plan.pdf"]


def test_without_libreoffice_the_message_says_what_to_install(install: Install) -> None:
    with pytest.raises(OutputFailed) as failed:
        convert()
    assert failed.value.problems[0].code == "libreoffice-missing"


@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_libreoffice_is_found_under_either_name(install: Install, name: str) -> None:
    assert office.find_office(os.environ) is None
    path = install(COPY, name)
    assert office.find_office(os.environ) == str(path)


def test_what_libreoffice_writes_is_what_is_returned(install: Install) -> None:
    install(COPY)
    assert convert() == b"docx"


def test_every_run_has_a_profile_of_its_own(install: Install, tmp_path: Path) -> None:
    log = tmp_path / "log"
    install(f'echo "$1" >> {log}; {COPY}')
    for _ in range(2):
        convert()
    profiles = log.read_text().split()
    assert len(set(profiles)) == 2
    assert all(profile.startswith("-env:UserInstallation=file:///") for profile in profiles)


def test_a_run_that_writes_nothing_is_told_with_what_it_said(install: Install) -> None:
    install("echo no room left >&2; exit 1")
    with pytest.raises(OutputFailed) as failed:
        convert()
    assert failed.value.problems[0].code == "libreoffice-failed"
    assert failed.value.problems[0].values["reason"] == "no room left"


def test_a_program_that_cannot_be_started_is_told(install: Install) -> None:
    install("").write_text("#!/no/such/shell\n")
    with pytest.raises(OutputFailed) as failed:
        convert()
    assert failed.value.problems[0].code == "libreoffice-failed"


def test_a_run_that_hangs_is_stopped_with_all_it_started(install: Install, tmp_path: Path) -> None:
    child = tmp_path / "child"
    install(f"sleep 60 & echo $! > {child}; wait")
    start = time.monotonic()
    with pytest.raises(OutputFailed) as failed:
        convert(timeout=0.5)
    assert time.monotonic() - start < 10
    assert failed.value.problems[0].code == "libreoffice-slow"
    assert is_gone(int(child.read_text()))


def test_nothing_stays_behind(install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    install(COPY)
    convert()
    assert list(folder.iterdir()) == []


def is_gone(process: int) -> bool:
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{process}/stat").read_text().split()[2] == "Z":
            return True
        time.sleep(0.1)
    return False


def each(timeout: float = office.TIMEOUT) -> dict[str, object]:
    sources = {f"{name}.docx": name.encode() + b" end" for name in "abc"}
    with office.office(os.environ, timeout) as converter:
        made = converter.convert_each(sources, "pdf", b"end")
    return {name: one if isinstance(one, bytes) else one.problems[0].code for name, one in made.items()}


def test_a_program_that_is_stopped_once_at_its_first_file_makes_them_all(install: Install, tmp_path: Path) -> None:
    once = tmp_path / "once"
    install(f"[ -e {once} ] || {{ touch {once}; kill -STOP $$; }}; {COPY_EACH}")
    assert each(1.0) == {f"{name}.docx": name.encode() + b" end" for name in "abc"}


# Converts every file given, but stops at b: as LibreOffice does, one after another.
COPY_EACH = 'for one; do case "$one" in *.docx) cp "$one" "${one%.*}.pdf";; esac; done'
STOP = 'for one; do case "$one" in *b.docx) {};; *.docx) cp "$one" "${{one%.*}}.pdf";; esac; done'


@pytest.mark.parametrize(
    ("at_b", "code"),
    [
        ("sleep 60", "libreoffice-slow"),
        ("exit 1", "libreoffice-failed"),
        ('echo x > "${one%.*}.pdf"; sleep 60', "libreoffice-slow"),
    ],
)
def test_a_file_that_stops_a_run_costs_no_other_its_result(install: Install, at_b: str, code: str) -> None:
    install(STOP.format(at_b))
    assert each(1.0) == {"a.docx": b"a end", "b.docx": code, "c.docx": b"c end"}
