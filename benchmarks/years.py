"""From year to year: `roll` and `diff` beside one build, and two plans of a hundred pages compared."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import fixture
from benchmarks.cold import FANGAN, Command, measure, ratio
from benchmarks.figures import Figure

HUNDRED_PAGES = 12
"""How often the fixture's body, of more than eight pages, makes a hundred."""


def run() -> list[Figure]:
    """Roll and compare the fixture's plan, whole processes in turns with its build."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        this, next_ = (fixture.write_project(folder / f"{n}", round_=n) for n in range(2))
        old, new = (fixture.write_project(folder / f"long{n}", times=HUNDRED_PAGES, round_=n) for n in range(2))
        fixture.age(folder)
        environ = {"FANGAN_CACHE": str(folder / "cache")}
        commands = {
            "build": Command([*FANGAN, "build", str(this), "-o", str(folder / "out.docx")], environ),
            "roll": Command(
                [*FANGAN, "roll", str(this), "--year", "2027", "-o", str(folder / "rolled"), "--dry-run"], environ
            ),
            "diff": Command([*FANGAN, "diff", str(this), str(next_)], environ, fine=(1,)),
        }
        times = measure(commands, this, pairs=11)
        long = measure({"diff": Command([*FANGAN, "diff", str(old), str(new)], environ, fine=(1,))}, this, pairs=3)
    return [
        Figure("`fangan roll`, by `fangan build` of the same plan", ratio(times, "roll", "build"), "×", 1.5),
        Figure("`fangan diff` of two such plans, by one build", ratio(times, "diff", "build"), "×", 1.5),
        Figure("`fangan diff` of two plans of 100 pages", median(long["diff"]) / 1000, "s", 5),
    ]
