"""An archive is whole or still called `.part`; what stands there behind what is known is cut off."""

import zipfile
import zlib

from fangan.batch import volumes
from fangan.batch.volumes import Volume, length_with, read_member


def member(volume, name, data):
    return (name, zlib.crc32(data), len(data), volume.append(name, data, zlib.crc32(data)))


def held(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_members_come_out_as_they_went_in(tmp_path):
    volume = Volume(tmp_path / "a.zip")
    members = [member(volume, name, name.encode() * 9) for name in ("甲县/方案.docx", "b.docx")]
    assert not (tmp_path / "a.zip").exists()
    volume.finish(members)
    assert held(tmp_path / "a.zip") == {name: name.encode() * 9 for name, *_ in members}
    assert [read_member(tmp_path / "a.zip", one) for one in members] == [one[0].encode() * 9 for one in members]


def test_what_was_begun_goes_on_behind_what_is_known(tmp_path):
    volume = Volume(tmp_path / "a.zip")
    first = member(volume, "a", b"first")
    member(volume, "b", b"lost in a kill")
    volume.close()
    volume = Volume(tmp_path / "a.zip", length_with(first))
    volume.finish([first, member(volume, "c", b"after")])
    assert held(tmp_path / "a.zip") == {"a": b"first", "c": b"after"}


def test_more_than_a_plain_archive_can_count_is_told_in_its_larger_records(tmp_path, monkeypatch):
    monkeypatch.setattr(volumes, "_MOST_ENTRIES", 2)
    volume = Volume(tmp_path / "a.zip")
    members = [member(volume, str(n), b"x" * n) for n in range(5)]
    volume.finish(members)
    data = (tmp_path / "a.zip").read_bytes()
    assert (b"PK\6\6" in data, b"PK\6\7" in data) == (True, True)
    assert held(tmp_path / "a.zip") == {str(n): b"x" * n for n in range(5)}
