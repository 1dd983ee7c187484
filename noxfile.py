"""Every task of this repository: `nox --list` names them, `nox -s NAME` runs one, `nox` what comes before a commit.

`pip install -c requirements/constraints.txt nox` comes first. The check of every commit (`.ci/run`) runs the same
sessions, so there is one list of what must hold.
"""

from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.sessions = ["lint", "types", "translations", "changes", "tests"]
nox.options.reuse_existing_virtualenvs = True

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
CONSTRAINTS = "requirements/constraints.txt"
WITHOUT_RENDERER = (
    "-n", "auto", "-m", "not renderer", "--ignore=tests/perturbation", "--ignore=tests/samples/test_outlines.py",
)  # fmt: skip
"""What Python and the libraries may change: neither what the page looks like nor which change of a sample is told, nor
what our outlines say.
"""


@nox.session
def lint(session: nox.Session) -> None:
    """Style."""
    session.install("-c", CONSTRAINTS, "ruff")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def hooks(session: nox.Session) -> None:
    """What pre-commit looks at before a commit, over every file."""
    session.install("-c", CONSTRAINTS, "-e", ".[test,dev]")
    session.run("pre-commit", "run", "--all-files", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Types, and which room may import which."""
    session.install("-c", CONSTRAINTS, "-e", ".[test,dev]")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def translations(session: nox.Session) -> None:
    """Compile the catalogue of messages; what it was compiled to before must be the same."""
    session.install("-c", CONSTRAINTS, "-e", ".[test]")
    session.run("python", "-m", "fangan.messages.po", *session.posargs)
    session.run("git", "diff", "--stat", "--exit-code", "--", "core/fangan/locale", external=True)


@nox.session
def tests(session: nox.Session) -> None:
    """All tests, on this Python and the versions of the constraints."""
    session.install("-r", "requirements/test.txt")
    session.run("pytest", "-n", "auto", "--dist", "loadfile", *session.posargs)


@nox.session(python=PYTHONS)
def pythons(session: nox.Session) -> None:
    """The tests that a version may decide, on every Python there is here."""
    session.install("-r", "requirements/test.txt")
    session.run("pytest", *WITHOUT_RENDERER, *session.posargs)


@nox.session(python=PYTHONS)
def newest(session: nox.Session) -> None:
    """The same on the newest versions that setup.cfg allows, whatever the constraints say."""
    session.install("--upgrade", *_packages())
    session.run("pytest", *WITHOUT_RENDERER, *session.posargs)


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """The same on the lowest versions that setup.cfg allows."""
    lowest_pins = str(Path(session.virtualenv.location, "lowest.txt"))
    session.install("-c", CONSTRAINTS, "uv")
    _resolve(session, lowest_pins, "--resolution=lowest-direct", "--extra=test", "setup.cfg")
    session.install("-c", lowest_pins, *_packages())
    session.run("pytest", *WITHOUT_RENDERER, *session.posargs)


@nox.session
def constraints(session: nox.Session) -> None:
    """Pin in requirements/constraints.txt what setup.cfg newly asks for; with `-- --upgrade`, renew every pin."""
    session.install("-c", CONSTRAINTS, "uv")
    header = "--custom-compile-command=nox -s constraints"
    extras = [f"--extra={name}" for name in ("xlsx", "fast", "test", "dev", "docs")]  # “office” holds what is our own
    _resolve(session, CONSTRAINTS, "--universal", *extras, header, *session.posargs, "setup.cfg", ".ci/tools.txt")


@nox.session
def changes(session: nox.Session) -> None:
    """Show what CHANGELOG.md will say of the next version, made of the fragments in changes/."""
    session.install("-c", CONSTRAINTS, "towncrier")
    session.run("towncrier", "build", "--draft", "--version=next")


@nox.session
def faults(session: nox.Session) -> None:
    """Let every call by which a command writes fail once, in every way; with `-- --short`, in three of each."""
    session.install("-r", "requirements/test.txt")
    session.run("python", "-m", "tools.faults", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Change what is read at random for a minute, or as `-- --seconds 600 --seed 7 docx` says."""
    session.install("-r", "requirements/test.txt")
    session.run("python", "-m", "tools.fuzz", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site into docs/_build; a link or a name that leads nowhere is an error."""
    session.install("-c", CONSTRAINTS, "-e", ".[docs]")
    session.run(
        "sphinx-build", "-qWn", "--keep-going", "--fresh-env", "-c", "docs", ".", "docs/_build", *session.posargs
    )


@nox.session
def wheels(session: nox.Session) -> None:
    """Build every distribution into dist/ (or the folder given), each wheel from its archive of sources."""
    folder = session.posargs[0] if session.posargs else "dist"
    session.install("-c", CONSTRAINTS, "uv")
    for project in (".", *sorted(str(file.parent) for file in Path("plugins").glob("*/setup.cfg"))):
        session.run("uv", "build", "--quiet", f"--out-dir={folder}", project)
    session.run("python", ".ci/check_wheels.py", folder)


@nox.session
def release(session: nox.Session) -> None:
    """Make this checkout version X, with `-- X`: the number everywhere, and the changes in CHANGELOG.md."""
    session.install("-c", CONSTRAINTS, "towncrier")
    (version,) = session.posargs or session.error("which version? nox -s release -- 0.2.0")
    session.run("python", "tools/versions.py", version)
    session.run("towncrier", "build", "--yes", f"--version={version}")


@nox.session
def generated(session: nox.Session) -> None:
    """Make anew what is made from the code, the plugins and the samples: schemas, the index of plugins, pages."""
    session.install("-r", "requirements/sample.txt")
    session.install("--no-deps", "-e", ".")
    session.run("python", "-m", "fangan.app.schema_files")
    session.run("python", "docs/make_plugin_index.py")
    session.run("python", "-m", "fangan.checks.indexing")
    session.run("python", "docs/make_rules.py")
    session.run("python", "docs/make_page_rules.py")
    session.run("python", "docs/make_samples.py")


@nox.session
def pictures(session: nox.Session) -> None:
    """Make docs/samples.md anew and draw its pages, or with `-- NAME…` some; needs LibreOffice and the fonts."""
    session.install("-r", "requirements/sample.txt")
    session.run("python", "docs/make_samples.py", "--images", *session.posargs)


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Measure the figures of the README; `-- --markdown --node-modules FOLDER` prints its table."""
    session.install("-r", "requirements/sample.txt", "docxtpl", "pytest", "typst")
    session.run("python", "-m", "benchmarks", *session.posargs)


def _resolve(session: nox.Session, pins: str, *how: str) -> None:
    """Write the versions that a resolution comes to into a file that pip takes as constraints."""
    always = ("--quiet", "--no-annotate", f"--python-version={PYTHONS[0]}", f"--output-file={pins}")
    session.run("uv", "pip", "compile", *always, *how)


def _packages() -> list[str]:
    """List what the requirement files install, without the constraints they install it under."""
    texts = [Path("requirements", name).read_text("utf-8") for name in ("sample.txt", "test.txt")]
    return [line for text in texts for line in text.splitlines() if line and line[0] not in "#-"]
