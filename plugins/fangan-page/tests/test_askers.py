"""Who asks a question is said by names that people know."""

from fangan_page.askers import Askers

from fangan.app.workspace import Workspace


def test_sections_and_outlines_are_named_each_once(page):
    named = {name for fact in page.state()["facts"] for name in fact["asked_by"]}
    assert named
    assert all(any("一" <= char <= "鿿" for char in name) for name in named)


def test_what_has_no_name_stands_as_it_is():
    askers = Askers(Workspace().catalogue())
    assert askers.named(["nobody/nowhere#at-all", "nobody", "nobody"]) == ["nobody/nowhere#at-all", "nobody"]
