"""Where a build's files go: folder, name and suffix."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from fangan.model.problem import Place, Problem, UsageRefused, problem
from fangan.sources.file_names import file_name, same_file


def is_one_of(output: str, files: Iterable[str]) -> bool:
    """Whether a path is one of some files, by whatever spelling or link it is reached."""
    return _real(output) in map(_real, files)


def _real(path: str) -> str:
    return same_file(Path(os.path.realpath(path)))


def is_folder(output: str) -> bool:
    """Whether `-o` names a folder: it ends like one, or is one."""
    return output.endswith(("/", os.sep)) or os.path.isdir(output)


def formats_of(output: str | None, wanted: tuple[str, ...], suffixes: Mapping[str, str]) -> tuple[str, ...]:
    """Return the formats to write: those asked for, else what the output's suffix says, else the first there is.

    `suffixes` maps a format's name to its suffix. Raises UsageRefused `format-elsewhere` for the suffix of
    one of our plugins that is not here, `output-suffix` for one that is no format's.
    """
    asked = [name.strip() for word in wanted for name in word.split(",")]
    if asked:
        return tuple(dict.fromkeys(filter(None, asked)))
    suffix = "" if output is None or is_folder(output) else Path(output).suffix.lower()
    found = [name for name, own in suffixes.items() if own == suffix]
    if suffix and not found:
        raise UsageRefused([_unknown(str(output), suffix, suffixes)])
    return (found[0] if found else next(iter(suffixes)),)


def _unknown(output: str, suffix: str, suffixes: Mapping[str, str]) -> Problem:
    from fangan.plugins.first_party import with_suffix  # a wrong suffix is rare

    for plugin, name in with_suffix(suffix):
        return problem("format-elsewhere", Place(output), format=name, plugin=plugin.id, known="、".join(suffixes))
    known = "、".join(dict.fromkeys(suffixes.values()))
    return problem("output-suffix", Place(output), suffix=suffix, known=known)


def for_archive(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the formats to write where the PDF is for the archive; asked for without any, it is the only one."""
    asked = (name for word in wanted for name in word.split(","))
    return (*(name for name in asked if name.strip() != "pdf"), "pdfa")


def target(output: str | None, home: Path, title: str, suffix: str, several: bool) -> Path:
    """Return the file to write; `several` says that more than one goes to the same output."""
    if output is None:
        return home / (file_name(title) + suffix)
    if is_folder(output) or (several and not Path(output).suffix):
        return Path(output) / (file_name(title) + suffix)
    return Path(output).with_suffix(suffix) if several else Path(output)
