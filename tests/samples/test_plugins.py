"""Our own plugins, together: what one of them rewords is still what it was reworded from."""

from fangan.kit.drift import survey
from fangan.plugins.gather import build_catalogue


def test_no_override_has_drifted_from_its_base() -> None:
    found = survey(build_catalogue())
    assert found.drifted == ()
    assert found.current >= 10
