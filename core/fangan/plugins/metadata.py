"""Entry points as distributions declare them; this alone imports importlib.metadata, and only on a cache miss."""

from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions

import fangan
from fangan.model.problem import problem
from fangan.plugins.engine import accepts, engine_of
from fangan.plugins.packages import declared_by_folder
from fangan.plugins.status import PluginState, PluginStatus

GROUP = "fangan.plugins"


def scan_metadata() -> Iterator[PluginStatus]:
    """Yield every entry point of our group; what cannot be read is yielded as failed, never left out.

    A distribution that stands on `sys.path` twice counts once, and the first one wins, as it does for imports.
    """
    seen: set[tuple[str, str]] = set()
    for dist in distributions():
        try:
            if GROUP not in (dist.read_text("entry_points.txt") or ""):
                continue
            first = _first(dist)
            if (first.metadata["Name"], first.version) in seen:
                continue
            seen.add((first.metadata["Name"], first.version))
            found = list(_declared(first))
        except Exception as error:  # metadata is other people's: any of it may be broken
            found = [_broken(dist, error)]
        yield from found


def _first(dist: Distribution) -> Distribution:
    """Return the distribution that importing would find under this one's name."""
    try:
        return distribution(dist.metadata["Name"])
    except PackageNotFoundError:  # its folder is called otherwise
        return dist


def _declared(dist: Distribution) -> Iterator[PluginStatus]:
    engine = engine_of(dist.requires or ())
    for point in sorted(set(dist.entry_points.select(group=GROUP))):
        status = PluginStatus(
            id=point.name,
            distribution=dist.metadata["Name"],
            version=dist.version,
            value=point.value,
            location=str(dist.locate_file("")),
        )
        yield declared_by_folder(status) if accepts(engine, fangan.__version__) else _refused(status, engine)


def _refused(status: PluginStatus, engine: str) -> PluginStatus:
    """Set aside a plugin that is made for another fangan."""
    values = {"plugin": status.id, "who": status, "engine": engine, "version": fangan.__version__}
    return replace(status, state=PluginState.FAILED, problems=(problem("plugin-engine", None, **values),))


def _broken(dist: Distribution, error: Exception) -> PluginStatus:
    where = str(getattr(dist, "_path", "") or dist.locate_file(""))  # the folder's name is all that is left to tell
    reason = f"{type(error).__name__}: {error}"
    return PluginStatus(
        id=where.replace("\\", "/").rpartition("/")[2],
        location=where,
        state=PluginState.FAILED,
        problems=(problem("plugin-metadata", None, location=where, reason=reason),),
    )
