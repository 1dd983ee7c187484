"""The fuzzer: files that are read, changed at random; whatever does harm is saved among the seeds that the tests try.

python -m tools.fuzz --seconds 60                  all files
python -m tools.fuzz --seconds 600 --seed 7 docx   one of them; the same seed makes the same changes

It starts from the files of a small office, its built documents and all saved seeds. A file does harm when a command
that reads it raises, hangs, ends in a way that is none of ours, says no code, or prints what moves a terminal's cursor.
"""

import argparse
import io
import os
import random
import signal
import sys
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from factories.hostile import SEEDS, TARGETS, prepare, wrong  # noqa: E402
from factories.office import Office, found  # noqa: E402

HANGS = 30
"""Seconds after which a command is stopped."""
_WORDS = (
    *("{{", "}}", "{{@", "|", "{#a", "}", "when=", "each=", "---\n", ": ", "- ", "[", "]", "{", "#", '"', "'"),
    *(
        "&a",
        "*a",
        "!!python",
        "\\",
        "\t",
        "\n",
        "\r\n",
        "true",
        "null",
        "-1",
        "1e999",
        "Infinity",
        "9" * 30,
        "0" * 5000,
    ),
    *("一、", "（一）", "1.", "①", "第一，", "一是", "。", "“", "”", "《", "》", "、", "2026年2月30日", "〔2026〕1号"),
    *("\x00", "\x1b[2J", "\x9b", "\u202e", "\u200b", "\ufeff", "\ud800", "𠮷", "[" * 60, "{" * 60),
    *("<w:p/>", "<w:ins/>", "]]>", "<!DOCTYPE a>", "&#0;", "&lt;", "w:id="),
)

Change = Callable[[random.Random, bytes], bytes]


def _cut(chance: random.Random, data: bytes) -> bytes:
    start, end = _span(chance, data)
    return data[:start] + data[end:]


def _double(chance: random.Random, data: bytes) -> bytes:
    start, end = _span(chance, data)
    return data[:end] + data[start:end] * chance.choice((1, 1, 2, 50)) + data[end:]


def _move(chance: random.Random, data: bytes) -> bytes:
    start, end = _span(chance, data)
    rest = data[:start] + data[end:]
    to = chance.randrange(len(rest) + 1)
    return rest[:to] + data[start:end] + rest[to:]


def _insert(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_WORDS).encode("utf-8", "surrogatepass") + data[at:]


def _flip(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _swap_lines(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


CHANGES: tuple[Change, ...] = (_cut, _double, _move, _insert, _insert, _flip, _swap_lines)


def _span(chance: random.Random, data: bytes) -> tuple[int, int]:
    """Choose some bytes, few more often than many; of markup often a whole element."""
    start = chance.randrange(len(data) + 1)
    if chance.random() < 0.5:
        opened, closed = data.rfind(b"<", 0, start), data.find(b">", start)
        if 0 <= opened < closed:
            return opened, closed + 1
    return start, min(len(data), start + int(2 ** chance.uniform(0, 8)))


def changed(chance: random.Random, data: bytes) -> bytes:
    """Change a file one to four times; of a packed one mostly a part inside."""
    for _ in range(chance.randint(1, 4)):
        inside = data.startswith(b"PK") and chance.random() < 0.9
        data = _changed_part(chance, data) if inside else chance.choice(CHANGES)(chance, data)
    return data


def _changed_part(chance: random.Random, data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = [(name, package.read(name)) for name in package.namelist()]
    except Exception:
        return chance.choice(CHANGES)(chance, data)
    weighty = [at for at, (name, _) in enumerate(parts) if "document" in name or "item1" in name]
    at = chance.choice(weighty or range(len(parts))) if chance.random() < 0.7 else chance.randrange(len(parts))
    parts[at] = (parts[at][0], chance.choice(CHANGES)(chance, parts[at][1]))
    packed = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts:
            package.writestr(zipfile.ZipInfo(name), part)
    return packed.getvalue()


def fuzz(office: Office, names: tuple[str, ...], seed: int, seconds: float) -> tuple[Counter[str], dict[Path, str]]:
    """Change files for some seconds; return how many of each were tried, and what did harm by where it is saved."""
    chance, until = random.Random(seed), time.monotonic() + seconds  # noqa: S311 – no secret
    starts = {name: [(office.root / TARGETS[name].file).read_bytes(), *_saved(name)] for name in names}
    tried: Counter[str] = Counter()
    harmful: dict[Path, str] = {}
    while time.monotonic() < until:
        name = names[tried.total() % len(names)]
        data = changed(chance, chance.choice(starts[name]))
        tried[name] += 1
        signal.alarm(HANGS)
        said = wrong(office, name, data)
        signal.alarm(0)
        if said and said not in harmful.values():
            harmful[SEEDS / name / sha256(data).hexdigest()[:12]] = said
            (SEEDS / name).mkdir(parents=True, exist_ok=True)
            (SEEDS / name / sha256(data).hexdigest()[:12]).write_bytes(data)
    return tried, harmful


def _saved(name: str) -> list[bytes]:
    return [file.read_bytes() for file in sorted((SEEDS / name).glob("*"))]


def main() -> int:
    """Fuzz, say what did harm and where it is saved, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description=str(__doc__).partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], help="which files; all by default")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        office = found(Path(folder))
        prepare(office)
        tried, harmful = fuzz(office, tuple(given.targets) or tuple(TARGETS), given.seed, given.seconds)
        os.chdir(ROOT)
    for file, said in harmful.items():
        sys.stdout.write(f"{file.relative_to(ROOT)}: {said}\n")
    counts = ", ".join(f"{name} {count}" for name, count in tried.items())
    sys.stdout.write(f"seed {given.seed}: {tried.total()} files ({counts}), {len(harmful)} did harm\n")
    return 1 if harmful else 0


def _hung(*_: object) -> None:
    raise TimeoutError(f"no end within {HANGS} s")


signal.signal(signal.SIGALRM, _hung)

if __name__ == "__main__":
    raise SystemExit(main())
