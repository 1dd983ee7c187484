"""What a command compiled of patterns the next one finds in the folder of the caches."""

import re
from pathlib import Path

from fangan.cli.keeping import kept_patterns
from fangan.late.codes import compile_kept

WORDS = "[甲乙丙丁]+"


def _compile(folder: str) -> re.Pattern[str]:
    with kept_patterns({"FANGAN_CACHE": folder}):
        return compile_kept(WORDS, 0)


def test_what_is_new_is_written_once(tmp_path: Path) -> None:
    _compile(str(tmp_path))
    (kept,) = tmp_path.glob("patterns-*.json")
    first = kept.stat().st_mtime_ns
    assert _compile(str(tmp_path)) == re.compile(WORDS)
    assert kept.stat().st_mtime_ns == first


def test_a_damaged_file_is_written_anew(tmp_path: Path) -> None:
    _compile(str(tmp_path))
    (kept,) = tmp_path.glob("patterns-*.json")
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-9])
    assert _compile(str(tmp_path)) == re.compile(WORDS)
    assert kept.read_bytes() == whole


def test_without_a_folder_it_is_compiled_all_the_same() -> None:
    assert _compile("off") == re.compile(WORDS)
