"""What plans are worked on with: environment, shared folders, the day; opened once, handed to every use case."""

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.plugins.cache import cache_folder
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.gather import build_catalogue

if TYPE_CHECKING:
    from fangan.formats.registry import Built


class Workspace:
    """Everything around the plans that is not theirs.

    `folders` are shared folders besides those the environment names. `environ` is the environment as variables and
    their values (docs/design.md §9), by default the process's own, which no room below reads. `today` is the day on
    which the work is done.
    """

    def __init__(
        self,
        folders: Sequence[str | Path] = (),
        *,
        environ: Mapping[str, str] | None = None,
        today: dt.date | None = None,
    ) -> None:
        self.folders = tuple(folders)
        self.environ = os.environ if environ is None else environ
        self.today = today or dt.date.today()

    @property
    def cache_folder(self) -> str:
        """The folder for what is quicker to read again than to work out again; '' for none."""
        return cache_folder(self.environ)

    def catalogue(self, own: Path | None = None) -> Catalogue:
        """Return what plugins, shared folders and a plan's `own` folder supply; raises as `build_catalogue` does."""
        return build_catalogue(own=own, folders=self.folders, environ=self.environ)

    def built(self, path: str | Path) -> "Built":
        """Read a built file, in a format of ours or of a plugin; raises as `fangan.formats.registry.read` does."""
        from fangan.formats.registry import read

        return read(Path(path), lambda: self.catalogue().formats())
