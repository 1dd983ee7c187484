"""Install plugins beside fangan, however it came here itself: by pip, by pipx, or as a tool of uv."""

import importlib.util
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from fangan.late.records import dataclass
from fangan.messages.suggest import suggest
from fangan.model.problem import ExitCode, OutputFailed, PluginFailed, Problem, UsageRefused, problem
from fangan.plugins.discovery import same
from fangan.plugins.first_party import FirstParty, first_party

PIPX, UV = "pipx_metadata.json", "uv-receipt.toml"
"""What pipx and uv leave in the environment of a program that they installed."""
_PREFIX = "fangan-"
_PIP = ("--disable-pip-version-check", "--no-input")
_SYSTEM = "externally-managed-environment"


@dataclass(frozen=True, slots=True)
class InstallWish:
    """The plugins, by id or by distribution; `links` is a folder of wheels to take them from instead of the network."""

    names: tuple[str, ...]
    links: str | None = None


@dataclass(frozen=True, slots=True)
class InstallOutcome:
    """What was installed, by distribution, and the command that does it."""

    distributions: tuple[str, ...]
    command: tuple[str, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK

    @property
    def line(self) -> str:
        """The command as it is typed."""
        return subprocess.list2cmdline(self.command) if os.name == "nt" else shlex.join(self.command)


def find_installer(wish: InstallWish, prefix: str = sys.prefix) -> InstallOutcome:
    """Return what a wish comes to in the environment at `prefix`; nothing is run.

    Raises PluginFailed for a name that is no plugin's, UsageRefused for `links` that are no folder, OutputFailed where
    the environment has no installer.
    """
    if wish.links and not os.path.isdir(wish.links):
        raise UsageRefused([problem("install-no-folder", None, folder=wish.links)])
    distributions = tuple(dict.fromkeys(_distributions(wish.names)))
    return InstallOutcome(distributions, tuple(_command(distributions, wish.links, Path(prefix))))


def install(wish: InstallWish) -> InstallOutcome:
    """Run the installer; raises as `find_installer`, and OutputFailed with what it said where it fails."""
    outcome = find_installer(wish)
    try:
        ran = subprocess.run(  # noqa: S603  # no shell reads it, and its names are distributions
            outcome.command, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError as error:
        raise OutputFailed([problem("install-failed", None, command=outcome.line, reason=error)]) from error
    if ran.returncode:
        said = f"{ran.stdout}\n{ran.stderr}"
        if _SYSTEM in said:
            raise OutputFailed([problem("install-system", None)])
        raise OutputFailed([problem("install-failed", None, command=outcome.line, reason=_reason(said))])
    return outcome


def _distributions(names: Sequence[str]) -> Iterator[str]:
    known: dict[str, FirstParty] = {same(key): one for one in first_party() for key in (one.id, one.distribution)}
    problems: list[Problem] = []
    for name in names:
        if same(name) in known:
            yield known[same(name)].distribution
        elif same(name).startswith(_PREFIX) and not name.startswith("-"):
            yield name  # somebody else's
        else:
            ids = [one.id for one in known.values()]
            there = "、".join(dict.fromkeys(ids))
            problems.append(problem("install-unknown", None, plugin=name, known=there, suggestion=suggest(name, ids)))
    if problems:
        raise PluginFailed(problems)


def _command(distributions: Sequence[str], links: str | None, prefix: Path) -> list[str]:
    """Return the command that installs distributions beside this fangan."""
    offline = ["--no-index", "--find-links", os.path.abspath(links)] if links else []
    if (prefix / PIPX).is_file():
        pip_args = [f"--pip-args={shlex.join(offline)}"] if links else []
        return ["pipx", "inject", prefix.name, *distributions, *pip_args]
    if (prefix / UV).is_file():
        with_ = [word for one in (*_had(prefix / UV), *distributions) for word in ("--with", one)]
        return ["uv", "tool", "install", "fangan", *with_, *offline]
    if importlib.util.find_spec("pip") is None:
        raise OutputFailed([problem("install-no-pip", None, python=sys.executable)])
    return [sys.executable, "-m", "pip", "install", *_PIP, *offline, *distributions]


def _had(receipt: Path) -> list[str]:
    """Return what uv had been asked for beside fangan: it installs the whole of a tool anew."""
    import tomllib

    tool = tomllib.loads(receipt.read_text("utf-8")).get("tool", {})
    return [one["name"] for one in tool.get("requirements", ()) if one.get("name") not in (None, "fangan")]


def _reason(said: str) -> str:
    """Return the line of an installer's words that says what is wrong: the last it calls an error, or the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["—"])[-1]
