"""Our own plugins, together: what one of them rewords is still what it was reworded from."""

from fangan.app.workspace import Workspace
from fangan.kit.drift import survey


def test_no_override_has_drifted_from_its_base() -> None:
    found = survey(Workspace().catalogue())
    assert found.drifted == ()
    assert found.current >= 10
