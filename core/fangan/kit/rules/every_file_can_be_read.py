"""Every file of the plugin can be read."""

from collections.abc import Iterable

from fangan.kit.subject import PackageSubject
from fangan.model.problem import Problem
from fangan.model.rule import Grade, LooksAt, Rule

RULE = Rule(
    id="package/every-file-can-be-read",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="Every file of a plugin can be read",
    why="A plugin with a file that cannot be read is set aside whole, and every plan that needs it stops",
    basis="插件约定：docs/plugin-authors.md 第8节",
)


def find(subject: PackageSubject) -> Iterable[Problem]:
    """Pass on what reading the plugin found."""
    return subject.problems
