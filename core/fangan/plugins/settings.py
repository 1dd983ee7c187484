"""Where shared folders come from: `--sections`, `FANGAN_SECTIONS`, and `config.yaml` in the user's folder."""

import os
from collections.abc import Mapping, Sequence

from fangan.model.problem import InputRefused, Place, Problem, problem
from fangan.plugins.user_folders import user_folder


def config_file(environ: Mapping[str, str]) -> str:
    """Return the path of the configuration, whether or not it exists; '' when the user has no home."""
    chosen = environ.get("FANGAN_CONFIG", "")
    if chosen:
        return os.path.abspath(chosen)
    folder = user_folder("config", environ)
    return os.path.join(folder, "config.yaml") if folder else ""


def shared_folders(given: Sequence[str | os.PathLike[str]], environ: Mapping[str, str]) -> list[str]:
    """List the shared folders, each once; raises InputRefused for one that does not exist."""
    named = [os.fspath(folder) for folder in given]
    named.extend(filter(None, environ.get("FANGAN_SECTIONS", "").split(os.pathsep)))
    named.extend(_configured(config_file(environ)))
    folders = list(dict.fromkeys(os.path.abspath(folder) for folder in named))
    missing = [problem("folder-not-found", Place(folder)) for folder in folders if not os.path.isdir(folder)]
    if missing:
        raise InputRefused(missing)
    return folders


def _configured(path: str) -> list[str]:
    if not path or not os.path.lexists(path):
        return []
    from fangan.sources.fields import Fields
    from fangan.sources.nodes import parse
    from fangan.sources.text import read_text

    problems: list[Problem] = []
    fields = Fields(parse(read_text(path), path, problems), problems, ("sections",))
    folders = fields.texts("sections")
    if problems:
        raise InputRefused(problems)
    return [os.path.join(os.path.dirname(path), os.path.expanduser(folder)) for folder in folders]
