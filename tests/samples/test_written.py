"""The Word files of the sample plans; tests/hardening/test_forms.py holds each against Word's schema in every form."""

from samples.conftest import Sample

from fangan.formats.docx import write


def test_the_same_plan_gives_the_same_bytes(sample: Sample) -> None:
    assert write(sample.document) == write(sample.document)
