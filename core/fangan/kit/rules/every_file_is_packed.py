"""What a plugin holds is packed with it, not only in the folder of whoever wrote it."""

from collections.abc import Iterator
from pathlib import Path

from fangan.kit.packaging import not_packed
from fangan.kit.subject import PackageSubject
from fangan.model.problem import Place, Problem, problem
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.plugins.kinds import data_files

RULE = Rule(
    id="package/every-file-is-packed",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="Every file of a plugin is named in its package data",
    why="What is not named is there on its author's machine and missing on everybody else's",
    basis="插件约定：docs/plugin-authors.md 第4节",
)


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Hold the files against what the project beside the package names."""
    root = Path(subject.root)
    held = [
        path.relative_to(root).as_posix()
        for files in data_files()
        for path in sorted((root / files.folder).glob(files.pattern))
    ]
    for file in not_packed(root.parent, root.name, held):
        yield problem("file-not-packed", Place(file), package=root.name, pattern=_pattern(file))


def _pattern(file: str) -> str:
    folder, _, name = file.rpartition("/")
    return f"{folder}/*.{name.rpartition('.')[2]}" if folder else "*.yaml"
