"""An override whose base has changed or is gone is told, with the digests it was and is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from kit.conftest import section

from fangan.kit.drift import Survey, survey
from fangan.model.provider import Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.sources.text import digest

BASE = section("（一）宣传。正文。 {#publicity}\n（二）捐赠。正文。 {#donation}")
Look = Callable[..., Survey]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Return a function that surveys a standard and one override of it, a file each."""

    def run(override: str, base: str = BASE) -> Survey:
        for id_, text in (("standard", base), ("county", override)):
            (tmp_path / id_ / "sections").mkdir(parents=True)
            (tmp_path / id_ / "sections" / "a.md").write_text(text, encoding="utf-8")
        return survey(Catalogue([read_folder(str(tmp_path / id_), Provider(id=id_)) for id_ in ("standard", "county")]))

    return run


def override(base: str, key: str = "activities") -> str:
    head = f"base: {base}\n" if base else ""
    return section("（一）捐赠。另一种写法。 {#donation}", head + "for: {level: 县}\n", key=key)


def test_an_override_of_what_is_there_is_current(look: Look) -> None:
    found = look(override(f"standard/activities@{digest(BASE)}"))
    assert (found.drifted, found.current, found.bare) == ((), 1, ())


def test_a_changed_base_is_told_with_both_digests_and_the_line(look: Look) -> None:
    changed = BASE.replace("正文", "新的正文")
    (drift,) = look(override(f"standard/activities@{digest(BASE)}"), changed).drifted
    assert drift.was == f"standard/activities@{digest(BASE)}"
    assert drift.now == (f"standard/activities@{digest(changed)}",)
    assert (drift.provider, str(drift.place)) == ("county", "sections/a.md:4")


@pytest.mark.parametrize("base", ["standard/goals", "nobody/activities", "standard/activities#visits"])
def test_a_base_that_is_gone_has_no_digest_now(base: str, look: Look) -> None:
    (drift,) = look(override(f"{base}@{digest(BASE)}")).drifted
    assert drift.now == ()


def test_the_base_of_an_item_without_a_file_of_its_own_is_its_lines(look: Look) -> None:
    lines = "（二）捐赠。正文。 {#donation}\n1.登记。正文。"
    base = f"standard/activities#donation@{digest(lines)}"
    beside = BASE.replace("（一）宣传。正文。", "（一）宣传。别的正文。") + "1.登记。正文。\n"
    found = look(override(base, "activities#donation"), beside)
    assert (found.drifted, found.current) == ((), 1)


def test_an_items_lines_that_changed_are_told(look: Look) -> None:
    base = f"standard/activities#donation@{digest('（二）捐赠。正文。 {#donation}')}"
    found = look(override(base, "activities#donation"), BASE.replace("捐赠。正文", "捐赠。新的正文"))
    assert [one.was for one in found.drifted] == [base]


def test_an_override_without_a_base_is_told_what_it_could_name(look: Look) -> None:
    (bare,) = look(override("", "activities#donation")).bare
    assert bare.now == (f"standard/activities#donation@{digest('（二）捐赠。正文。 {#donation}')}",)


def test_what_nobody_else_words_is_no_override(look: Look) -> None:
    assert look(override("", "goals")).bare == ()
