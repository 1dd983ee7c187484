"""Old files that are cut off, overwritten, renamed or locked end in one line with a code, or are read."""

import random
from pathlib import Path

import pytest

from fangan.formats.kinds import ForeignKind, what_is
from fangan.intake.foreign import read_foreign
from fangan.model.problem import InputRefused

TYPED = (Path(__file__).parents[1] / "formats" / "old" / "typed.doc").read_bytes()
REFUSED = {"doc-broken", "foreign-locked", "foreign-other", "text-broken", "not-utf8", "text-binary"}


def code(data: bytes) -> str:
    """Return the code with which a file is refused, '' for one that is read; without LibreOffice."""
    try:
        read_foreign(data, "旧件.doc", {})
    except InputRefused as refused:
        (told,) = refused.problems
        return told.code
    return ""


@pytest.fixture(autouse=True)
def quick() -> None:
    pytest.importorskip("office_oxide", reason="the reader of .doc is not installed: office-oxide")


@pytest.mark.parametrize("size", [4, 8, 511, 512, 513, 1024, 4096, len(TYPED) - 1024])
def test_what_was_cut_off_is_refused_as_damaged(size: int) -> None:
    assert code(TYPED[:size]) == "doc-broken"


@pytest.mark.parametrize("seed", range(8))
def test_what_was_overwritten_is_read_or_refused(seed: int) -> None:
    rolled, data = random.Random(seed), bytearray(TYPED)
    for _ in range(2000 if seed % 2 else 40):
        data[rolled.randrange(512, len(data))] = rolled.randrange(256)
    assert code(bytes(data)) in REFUSED | {""}


def test_random_bytes_are_refused() -> None:
    assert code(random.Random(3).randbytes(20_000)) in REFUSED


def test_a_file_with_a_password_is_called_so() -> None:
    data = bytearray(TYPED)
    data[data.index(b"\xec\xa5") + 11] |= 1
    assert code(bytes(data)) == "foreign-locked"


def test_a_package_of_opendocument_is_called_so_even_when_it_is_cut_off() -> None:
    begin = b"PK\3\4" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"
    assert what_is(begin) is ForeignKind.OPEN_DOCUMENT
    assert code(begin) == "foreign-odt"
