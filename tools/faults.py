"""The fault sweep: every call by which a command writes fails once, in every way, and nothing is damaged.

python -m tools.faults              every command, every call, every fault
python -m tools.faults --short      three commands; the kill, the full disk and the bad block

A command runs in a copy of this process in which the Nth writing call fails (Python's, as the project makes them: open,
write, fsync, replace, rename, link, mkdir, chmod, unlink). Afterwards each file must be the old one or the new one, an
error be one line with its code, and the same command, run again, do its work and leave nothing of the first behind.
"""

import argparse
import builtins
import errno
import io
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from factories.office import alone, found  # noqa: E402

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "build": ("build", "plan", "-o", "plan/方案.docx"),
    "formats": ("build", "plan", "-o", "out/", "--format", "docx,html,txt"),
    "lock": ("lock", "plan"),
    "schema": ("schema", "plan"),
    "roll": ("roll", "plan", "--year", "2027"),
    "new": ("new", "day", "neu", "--agency", "某省/某市/甲县/教育局"),
    "diff": ("diff", "old.docx", "plan", "-o", "marked.docx"),
    "plugin": ("plugins", "new", "demo"),
    "export": ("library", "export", "-o", "texts", "--library", "past.db"),
    "import": ("import", "old.txt", "-o", "old"),
    "batch": ("batch", "plan", "--data", "t.csv", "-o", "out/{活动名称}.docx", "--resume"),
    "batch-zip": ("batch", "plan", "--data", "t.csv", "-o", "zip/{活动名称}.docx", "--as", "zip", "--resume"),
    "reuse": ("library", "reuse", "1.4", "--into", "plan", "--library", "past.db"),
}
EARLIER = ("build", "plan", "--set", "场次=7", "-o", "old.docx")
SHORT = ("build", "lock", "new")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR", "EROFS")
FAULTS = ("KILL", *ERRORS)
SHORT_FAULTS = ("KILL", "ENOSPC", "EIO")
_JOURNAL = "fangan-batch.sqlite"
"""What differs from run to run, and of what nobody reads more than what the next run makes of it."""
_BEGUN = ".part"
"""An archive that is not whole yet, for the next run to go on with."""
CALLS = ("replace", "rename", "link", "fsync", "mkdir", "chmod", "unlink", "remove")

Tree = Mapping[str, bytes]


class Case(NamedTuple):
    """One run: the command, the number of the call that fails, and how; `name` is what the call is."""

    command: str
    call: int = 0
    fault: str = ""
    name: str = ""


class _Faulty:
    """Counts writing calls below a folder, and lets one of them fail."""

    def __init__(self, folder: Path, call: int = 0, fault: str = "") -> None:
        self.folder, self.call, self.fault = str(folder), call, fault
        self.names: list[str] = []

    def install(self) -> None:
        for name in CALLS:
            setattr(os, name, self._wrapped(name, getattr(os, name)))
        io.open = builtins.open = self._opening(io.open)  # type: ignore[assignment]

    def strike(self, name: str, halfway: Callable[[], object] = lambda: None) -> None:
        """Count one call; fail if it is the one, `halfway` having happened."""
        self.names.append(name)
        if len(self.names) != self.call:
            return
        halfway()
        if self.fault == "KILL":
            os.kill(os.getpid(), signal.SIGKILL)
        number = getattr(errno, self.fault)
        raise OSError(number, os.strerror(number))

    def _wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*given: Any, **named: Any) -> Any:
            if isinstance(given[0], int) or self._ours(given[0]):
                self.strike(name)
            return call(*given, **named)

        return wrapped

    def _opening(self, opener: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *given: Any, **named: Any) -> Any:
            if not set(mode) & set("wxa") or isinstance(file, int) or not self._ours(file):
                return opener(file, mode, *given, **named)
            self.strike("open")
            made = opener(file, mode, *given, **named)
            write = made.write

            def written(data: Any) -> Any:
                self.strike("write", lambda: (write(data[: len(data) // 2]), made.flush()))
                return write(data)

            made.write = written
            return made

        return opened

    def _ours(self, path: Any) -> bool:
        return os.path.abspath(os.fsdecode(path)).startswith(self.folder)


def sweep(commands: tuple[str, ...], faults: tuple[str, ...]) -> Iterator[tuple[Case, str]]:
    """Yield every case with what is wrong with its end, '' for nothing."""
    with tempfile.TemporaryDirectory() as folder:
        for command in commands:
            start = Path(folder, command, "start")
            _prepare(start)
            before = _tree(start)
            done, calls = _run(start, Case(command))
            after = _tree(start)
            if done:
                yield Case(command), f"ends with {done} when nothing fails"
            for call, name in enumerate(calls, 1):
                for case in (Case(command, call, fault, name) for fault in faults):
                    yield case, _wrong(Path(folder, command, f"{call}-{case.fault}"), case, before, after)


def _prepare(folder: Path) -> None:
    """Lay the office, with an earlier file of everything that is written over."""
    folder.mkdir(parents=True)
    office = found(folder)
    for name in ("plan/方案.docx", "out/甲县2026年“读书节”活动方案.docx"):
        office.write(name, "the old one")
    office.write("old.txt", "甲县2026年读书活动方案\n一、活动内容\n（一）荐书。荐好书。\n")
    office.write("t.csv", "活动名称,开始日期\n读书节,2026-05-01\n诗会,2026-05-02\n")
    office.run("library", "add", str(office.plan), "--library", str(folder / "past.db"))
    _run(folder, Case("old"))


def _wrong(folder: Path, case: Case, before: Tree, after: Tree) -> str:
    """Run one case in a folder of its own and say what is wrong."""
    _lay(folder, before)
    ended, _ = _run(folder, case)
    said = folder.with_suffix(".err").read_text("utf-8", "replace")
    there = {name: data for name, data in _tree(folder).items() if not _temporary(name)}
    damaged = [name for name, data in there.items() if data not in (before.get(name), after.get(name))]
    lost = [name for name in before if name not in there]
    if damaged or lost:
        return f"damaged: {damaged}, lost: {lost}"
    if case.fault != "KILL" and (ended not in (0, 5) or (ended == 5 and " 错误 " not in f" {said}")):
        return f"ended with {ended}: {said.strip()[-300:]}"
    swept = case.name not in ("unlink", "remove")
    if case.fault != "KILL" and swept and any(map(_temporary, _tree(folder))):
        return f"left behind: {[*filter(_temporary, _tree(folder))]}"
    again, _ = _run(folder, Case(case.command))
    whole = all(there.get(name) == data for name, data in after.items())
    if again and not (whole or case.command in ("new", "roll", "plugin", "export", "reuse", "import")):
        return f"cannot be done again: {again} {folder.with_suffix('.err').read_text('utf-8')[-300:]}"
    left = [name for name, data in _tree(folder).items() if data != after.get(name) and (swept or not _temporary(name))]
    return f"done again it left {left}" if left else ""


def _run(folder: Path, case: Case) -> tuple[int, list[str]]:
    """Run a command in a copy of this process; return how it ended, and which writing calls it made."""
    ours, theirs = os.pipe()
    copy = os.fork()
    if not copy:
        _command(folder, COMMANDS.get(case.command, EARLIER), _Faulty(folder, case.call, case.fault), theirs)
    os.close(theirs)
    with open(ours, "rb") as file:
        counted = file.read()
    ended = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
    return ended, counted.decode().split()


def _command(folder: Path, words: tuple[str, ...], faulty: _Faulty, theirs: int) -> None:
    from fangan.cli.root import root

    os.chdir(folder)
    os.environ.update(alone(folder))
    err = os.open(folder.with_suffix(".err"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(err, 1)
    os.dup2(err, 2)
    faulty.install()
    ended = 70
    try:
        root.main(list(words), prog_name="fangan")
    except SystemExit as error:
        ended = error.code if isinstance(error.code, int) else 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os.write(theirs, " ".join(faulty.names).encode())
        os._exit(ended)


def _tree(folder: Path) -> Tree:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    files = (path for path in paths if not path.name.startswith(_JOURNAL) and path.suffix != _BEGUN)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _lay(folder: Path, tree: Tree) -> None:
    for name, data in tree.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def _temporary(name: str) -> bool:
    return any(part.startswith(".~") for part in Path(name).parts)


def main() -> int:
    """Sweep, say what is wrong, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.faults", description=str(__doc__).partition("\n")[0])
    parser.add_argument("--short", action="store_true", help="three commands and three faults")
    parser.add_argument("commands", nargs="*", choices=[*COMMANDS, []], help="which commands; all by default")
    given = parser.parse_args()
    commands = tuple(given.commands) or (SHORT if given.short else tuple(COMMANDS))
    tried = damaged = 0
    for case, said in sweep(commands, SHORT_FAULTS if given.short else FAULTS):
        tried += 1
        damaged += bool(said)
        if said:
            sys.stdout.write(f"{case.command}, call {case.call} ({case.name}), {case.fault}: {said}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{tried} faults in {len(commands)} commands, {damaged} with damage\n")
    return 1 if damaged else 0


if __name__ == "__main__":
    raise SystemExit(main())
