"""What a plan lacks is looked for in the plugins that could be installed."""

from fangan.assembly.elsewhere import would_word
from fangan.assembly.ranking import Setting
from fangan.model.agency import Agency, Level
from fangan.plugins.catalogue import Catalogue


def named(path: str, sector: str = "") -> list[str]:
    agency = Agency(path=path, name="某局", short="某局", level=Level("县"), sector=sector)
    return [one.id for one in would_word(Catalogue([]), Setting(agency, (), {}, "帮扶"), "activities")]


def test_only_plugins_that_word_it_for_this_agency_are_named() -> None:
    assert "daxinganling" not in named("安徽省/六安市/裕安区/某局")
    assert "daxinganling" in named("黑龙江省/大兴安岭地区/某局")


def test_a_plugin_for_another_sector_is_not_named() -> None:
    assert "education" in named("安徽省/六安市/裕安区/教育局", "教育")
    assert "education" not in named("安徽省/六安市/裕安区/水利局", "水利")
