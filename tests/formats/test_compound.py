"""A .doc that lacks sectors or streams is known for a wreck before any program is started for it."""

from pathlib import Path

import pytest

from fangan.formats.compound import has_directory, holds_text, is_locked

OLD = sorted(Path(__file__).with_name("old").glob("*.doc"))


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_a_file_that_word_or_libreoffice_wrote_holds_a_text(file: Path) -> None:
    assert holds_text(file.read_bytes())


@pytest.mark.parametrize("size", [0, 8, 100, 512, 600, 2048, 4096])
def test_a_file_that_was_cut_off_holds_none(size: int) -> None:
    assert not holds_text(OLD[0].read_bytes()[:size])


def test_sectors_of_zeros_hold_none() -> None:
    assert not holds_text(OLD[0].read_bytes()[:512] + bytes(1 << 20))


def test_a_chain_that_runs_in_a_circle_comes_to_an_end() -> None:
    data = bytearray(OLD[0].read_bytes())
    data[512:1024] = bytes(512)  # every sector is followed by the first
    assert not holds_text(bytes(data))


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_one_that_is_open_to_all_is_not_locked(file: Path) -> None:
    data = file.read_bytes()
    assert has_directory(data)
    assert not is_locked(data)


def test_a_password_is_seen_in_the_first_bytes_of_the_text() -> None:
    assert is_locked(locked())


@pytest.mark.parametrize("size", [8, 512, 600, 2048])
def test_a_file_cut_off_before_its_directory_has_none(size: int) -> None:
    cut = OLD[0].read_bytes()[:size]
    assert not has_directory(cut)
    assert not is_locked(cut)


def locked() -> bytes:
    """Return an old file whose text says that it is locked with a password."""
    data = bytearray(OLD[0].read_bytes())
    data[data.index(b"\xec\xa5") + 11] |= 1
    return bytes(data)
