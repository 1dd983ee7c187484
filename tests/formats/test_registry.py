import subprocess
import sys

import pytest

from fangan.formats.registry import BUILTIN, find, formats, writer
from fangan.model.extension import Format
from fangan.model.problem import PluginFailed, UsageRefused

OFD = Format(name="ofd", suffix=".ofd", target="json:dumps")


@pytest.mark.parametrize("name", ["pdf", "html", "md", "txt", "json"])
def test_every_builtin_format_can_be_loaded(name: str) -> None:
    assert callable(writer(find(name)))


def test_the_formats_are_those_that_are_promised_and_word_is_the_first() -> None:
    assert list(BUILTIN) == ["docx", "pdf", "html", "md", "txt", "json"]
    assert all(format_.suffix == f".{name}" for name, format_ in BUILTIN.items())


def test_a_format_of_a_plugin_is_found_by_its_name() -> None:
    assert writer(find("ofd", [OFD])).__module__ == "json"


def test_an_unknown_format_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageRefused) as refused:
        find("dox")
    assert refused.value.problems[0].values["suggestion"] == "docx"


@pytest.mark.parametrize("target", ["no.such.module:write", "json:no_such_attribute", "json"])
def test_a_format_whose_code_is_broken_is_named(target: str) -> None:
    with pytest.raises(PluginFailed) as failed:
        writer(Format(name="ofd", suffix=".ofd", target=target))
    assert failed.value.problems[0].code == "format-broken"
    assert failed.value.problems[0].values["target"] == target


def test_two_claims_to_one_name_are_refused_and_both_are_named() -> None:
    rival = Format(name="docx", suffix=".docx", target="json:dumps")
    with pytest.raises(PluginFailed) as failed:
        formats([OFD, rival])
    assert failed.value.problems[0].values["other"] == BUILTIN["docx"].target


def test_the_same_format_twice_is_no_conflict() -> None:
    assert formats([OFD, OFD])["ofd"] is OFD


def test_listing_formats_imports_none_of_them() -> None:
    code = "import sys, fangan.formats.registry as r; r.formats(); print([m for m in sys.modules if 'formats.' in m])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['fangan.formats.registry']"
