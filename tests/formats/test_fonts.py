import os
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from fangan.formats.fonts import FACES, environment, substituted_fonts
from fangan.formats.pdf import font_problems
from fangan.model.problem import Severity


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return the function that puts a shell script in the place of fontconfig's fc-match."""

    def install(script: str) -> None:
        path = tmp_path / "fc-match"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    monkeypatch.setenv("PATH", str(tmp_path))
    return install


def test_a_font_that_is_there_is_not_reported(fonts: Callable[[str], None]) -> None:
    fonts('printf "%s" "SomeName,${3%%:*}"')
    assert substituted_fonts(os.environ) == []


def test_a_font_known_under_another_name_is_not_reported(fonts: Callable[[str], None]) -> None:
    fonts('case "$3" in 仿宋:*) printf "仿宋,FangSong";; *) printf "%s" "${3%%:*}";; esac')
    assert substituted_fonts(os.environ) == []


def test_every_missing_font_is_reported_with_its_substitute(fonts: Callable[[str], None]) -> None:
    fonts('printf "FandolFang,FandolFang R"')
    assert substituted_fonts(os.environ) == [(face.name, "FandolFang") for face in FACES]
    problems = font_problems(os.environ)
    assert {problem.severity for problem in problems} == {Severity.WARNING}
    assert problems[0].values == {"font": "方正小标宋简体", "substitute": "FandolFang"}


def test_where_fonts_cannot_be_asked_for_nothing_is_reported(fonts: Callable[[str], None]) -> None:
    assert substituted_fonts(os.environ) == []


def test_a_substitute_is_of_the_same_category_where_there_is_one(tmp_path: Path) -> None:
    configuration = parse(environment(tmp_path, {})["FONTCONFIG_FILE"])
    accepted = {
        alias.findtext("family"): [family.text for family in alias.iter("family")][1:]
        for alias in configuration.iter("alias")
    }
    assert accepted["黑体"][-1] == "WenQuanYi Zen Hei"
    assert "FandolKai" in accepted["楷体_GB2312"]
    assert set(accepted) == {name for face in FACES for name in (face.name, *face.others)}
    assert "FandolFang" in accepted["仿宋"]


def test_a_configuration_of_the_users_own_still_holds(tmp_path: Path) -> None:
    path = environment(tmp_path, {"FONTCONFIG_FILE": "/home/own & only.conf"})["FONTCONFIG_FILE"]
    assert parse(path).findtext("include") == "/home/own & only.conf"
    assert path == str(tmp_path / "fonts.conf")
