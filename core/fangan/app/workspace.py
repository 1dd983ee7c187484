"""What plans are worked on with: environment, shared folders, the day; opened once, handed to every use case."""

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.app.composers import Composers
from fangan.app.events import Listener, unheard
from fangan.assembly.composer import Composer
from fangan.model.plan import Plan
from fangan.plugins.cache import cache_folder
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.discovery import installed
from fangan.plugins.gather import Gathered
from fangan.plugins.loader import Loaded, load_plugins
from fangan.plugins.settings import shared_folders

_KEPT = 8
"""How many catalogues of plans' own folders stay."""

if TYPE_CHECKING:
    from fangan.formats.registry import Built
    from fangan.model.document import Statement


class Workspace:
    """Everything around the plans that is not theirs.

    `folders` are shared folders besides those the environment names. `environ` is the environment as variables and
    their values (docs/design.md §9), by default the process's own, which no room below reads. `today` is the day on
    which the work is done; `listener` is told how a long run goes on.

    What supplies the wording is read once and stays as it was, and plans of one kind are compiled once: open another
    workspace to see what was published or edited since.
    """

    def __init__(
        self,
        folders: Sequence[str | Path] = (),
        *,
        environ: Mapping[str, str] | None = None,
        today: dt.date | None = None,
        listener: Listener = unheard,
    ) -> None:
        self.folders = tuple(folders)
        self.environ = os.environ if environ is None else environ
        self.today = today or dt.date.today()
        self.tell = listener
        self._plugins: Sequence[Loaded] | None = None
        self._gathered: Gathered | None = None
        self._catalogues: dict[Path | None, Catalogue] = {}
        self._composers = Composers()

    def reopened(
        self,
        today: dt.date | None = None,
        folders: Sequence[str | Path] | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> "Workspace":
        """Return one with the same plugins, which reads folders anew: for whoever works on while others edit.

        `folders` and `environ` are others than its own; the plugins that are loaded stay all the same.
        """
        environ, folders = environ or self.environ, self.folders if folders is None else folders
        other = Workspace(folders, environ=environ, today=today, listener=self.tell)
        other._plugins = self._plugins
        if not shared_folders(folders, environ):
            other._gathered = self._gathered  # nothing but plugins
        return other

    @property
    def cache_folder(self) -> str:
        """The folder for what is quicker to read again than to work out again; '' for none."""
        return cache_folder(self.environ)

    def plugins(self) -> Sequence[Loaded]:
        """Return every installed plugin as it was loaded; raises nothing."""
        if self._plugins is None:
            self._plugins = load_plugins(installed(self.environ), self.cache_folder)
        return self._plugins

    def catalogue(self, own: Path | None = None) -> Catalogue:
        """Return what plugins, shared folders and the folder `own` of a plan supply; raises as `Gathered` does."""
        name = own and own.absolute()
        found = self._catalogues.get(name)
        if found is None:
            if self._gathered is None:
                self._gathered = Gathered(self.folders, self.environ, self.plugins())
            found = self._gathered.catalogue(own)
            self._catalogues = {**dict(list(self._catalogues.items())[1 - _KEPT :]), name: found}
        return found

    def composer(self, catalogue: Catalogue, plan: Plan) -> Composer:
        """Return what composes a plan; raises InputRefused or PluginFailed when its wording cannot be settled."""
        return self._composers.composer(catalogue, plan)

    def built(self, path: str | Path) -> "Built":
        """Read a built file, in a format of ours or of a plugin; raises as `fangan.formats.registry.read` does."""
        from fangan.formats.registry import read

        return read(Path(path), lambda: self.catalogue().formats())

    def statement(self, path: str | Path) -> "Statement":
        """Read what a built file says of itself; raises as `fangan.formats.registry.read_statement` does."""
        from fangan.formats.registry import read_statement

        return read_statement(Path(path), lambda: self.catalogue().formats())
