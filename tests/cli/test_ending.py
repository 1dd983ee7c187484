"""How a run ends: exit codes, one line, no traceback."""

import os
import subprocess
import sys

import click
import pytest

from fangan.cli.ending import ending
from fangan.model.problem import ExitCode, InputRefused, OutputFailed, PluginFailed, UsageRefused, problem


def raising(error):
    def run():
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageRefused([problem("agency-not-given", outline="day")]), 2),
        (InputRefused([problem("fact-missing", fact="主题")]), 3),
        (PluginFailed([problem("plugin-unknown", plugin="x")]), 4),
        (OutputFailed([problem("target-exists")]), 5),
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (click.UsageError("no"), 2),
    ],
)
def test_every_error_has_its_exit_code_and_says_something_on_stderr_only(capsys, error, code):
    assert ending(raising(error)) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.strip().splitlines()) == 1


def test_a_value_that_is_a_number_is_the_exit_code():
    assert ending(lambda: 1) == 1
    assert ending(lambda: None) == 0


def test_an_unexpected_error_is_one_line_that_names_a_report(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.delenv("FANGAN_DEBUG", raising=False)
    assert ending(raising(ZeroDivisionError("a bug"))) == 70
    said = capsys.readouterr().err
    (report,) = tmp_path.iterdir()
    assert len(said.splitlines()) == 1
    assert str(report) in said
    assert "Traceback" in report.read_text(encoding="utf-8")


def test_developers_get_the_traceback(monkeypatch):
    monkeypatch.setenv("FANGAN_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        ending(raising(ZeroDivisionError("a bug")))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes of this kind")
def test_a_reader_that_leaves_ends_the_run_quietly(machine):
    program = (
        "import click\nfrom fangan.cli.ending import ending\n"
        "raise SystemExit(ending(lambda: [click.echo('x' * 100000) for _ in range(200)]))\n"
    )
    command, env = machine.command("-c", program)
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 5
        assert process.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_interrupt_ends_with_130_and_one_line(machine):
    program = (
        "import os, signal, click\nfrom fangan.cli.ending import ending\n"
        # a shell that runs its tests in the background has them ignore the signal
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def run():\n    os.kill(os.getpid(), signal.SIGINT)\n    import time\n    time.sleep(30)\n"
        "raise SystemExit(ending(run))\n"
    )
    done = machine.python("-c", program)
    assert done.returncode == 130
    assert len(done.stderr.decode().splitlines()) == 1


@pytest.mark.parametrize("encoding", ["gbk", "latin-1"])
def test_an_old_console_shows_what_it_can_and_never_crashes(machine, encoding):
    machine.root.joinpath("plan/sections").mkdir()
    machine.root.joinpath("plan/sections/basis.md").write_text(
        "---\nkey: basis\nguidance: 请核对“𠮷”字。\n---\n依据。\n", encoding="utf-8"
    )
    done = machine.fangan("sections", "basis", "--plan", "plan", env={"PYTHONIOENCODING": encoding})
    assert done.returncode == 0, done.stderr
    assert b"?" in done.stdout


def test_json_on_an_old_console_escapes_rather_than_loses(machine):
    import json

    machine.root.joinpath("plan/sections").mkdir()
    machine.root.joinpath("plan/sections/basis.md").write_text(
        "---\nkey: basis\nguidance: 请核对“𠮷”字。\n---\n依据。\n", encoding="utf-8"
    )
    done = machine.fangan("sections", "basis", "--plan", "plan", "--json", env={"PYTHONIOENCODING": "gbk"})
    sections = json.loads(done.stdout.decode("gbk"))["sections"]
    assert "请核对“𠮷”字。" in {section["guidance"] for section in sections}


def test_nothing_is_coloured_when_it_goes_into_a_file(machine):
    done = machine.fangan("build", "gone", env={"NO_COLOR": "-"})
    assert done.returncode == 5
    assert b"\x1b" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("no_color", "coloured"), [("1", False), ("-", True)])
def test_a_terminal_is_coloured_unless_no_color_is_set(machine, no_color, coloured):
    import pty

    ours, theirs = pty.openpty()
    command, env = machine.command("-m", "fangan", "build", "gone", env={"NO_COLOR": no_color, "TERM": "xterm"})
    process = subprocess.Popen(command, env=env, cwd=machine.root, stdout=subprocess.DEVNULL, stderr=theirs)
    process.wait(60)
    os.close(theirs)
    said = os.read(ours, 65536)
    os.close(ours)
    assert (b"\x1b[" in said) is coloured


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_several_plans_show_their_progress_on_a_terminal_only(machine):
    import pty

    words = ("-m", "fangan", "build", "plan", "gone", "-o", "out/", "--format", "txt")
    ours, theirs = pty.openpty()
    command, env = machine.command(*words)
    process = subprocess.run(command, env=env, cwd=machine.root, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    said = os.read(ours, 65536)
    os.close(ours)
    assert b"\r" in said
    assert process.stdout.decode().startswith("out/甲县")
    assert b"\r" not in machine.python(*words).stderr


def test_an_interruption_while_importing_ends_like_any_other() -> None:
    code = (
        "import sys\n"
        "class Impatient:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'fangan.cli.root':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Impatient())\n"
        "sys.argv = ['fangan', 'doctor']\n"
        "from fangan.cli.main import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (ExitCode.INTERRUPTED, b"")


def test_a_stream_that_fails_is_one_line_with_a_code(capsys, monkeypatch):
    monkeypatch.setattr("fangan.cli.ending._close_quietly", lambda: None)
    assert ending(raising(OSError(28, "No space left on device", "/dev/full"))) == ExitCode.IO
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("/dev/full: ")
    assert "io-failed" in line
