"""The small office of `factories.office`, as the use cases see it."""

from pathlib import Path

import pytest
from factories.office import Office, found
from factories.soffice import install

from fangan.app.project import Project, open_project
from fangan.app.workspace import Workspace

__all__ = ["install"]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.chdir(tmp_path)
    return found(tmp_path)


@pytest.fixture
def workspace(office: Office) -> Workspace:
    """The office's workspace; what was read in it stays as it was."""
    return Workspace(environ=office.environ)


@pytest.fixture
def project(office: Office, workspace: Workspace) -> Project:
    """The office's plan, as it stands on disk when the test asks for it first."""
    return open_project("plan", workspace)
