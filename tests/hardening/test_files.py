"""What is written, and over what: never over an input, a device or another plan; never a part; nothing left behind."""

import os
import subprocess
import sys

import pytest

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX files and signals")


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "docx", "-o", "plan/plan.yaml"),
        ("--facts", "facts.txt", "-o", "facts.txt"),
        ("-o", "office/sections/basis.md"),
        ("-o", "office/sections/new.md"),
    ],
)
def test_a_document_is_never_written_over_what_it_is_made_from(office, words):
    office.write("facts.txt", "主题: 好书共读\n")
    before = {file: file.read_bytes() for file in office.root.rglob("*") if file.is_file()}
    done = office.run("build", "plan", *words)
    assert done.returncode == 2
    assert "output-is-input" in done.stderr
    assert {file: file.read_bytes() for file in office.root.rglob("*") if file.is_file()} == before


def test_a_name_never_promises_another_format(office):
    done = office.run("build", "plan", "--format", "docx", "-o", "方案.pdf")
    assert done.returncode == 2
    assert not (office.root / "方案.pdf").exists()


def test_a_name_may_have_any_other_suffix_when_the_format_is_given(office):
    assert office.run("build", "plan", "--format", "txt", "-o", "方案.v2").returncode == 0
    assert (office.root / "方案.v2").is_file()


@posix
def test_a_pipe_or_device_is_written_to_not_replaced(office):
    pipe = office.root / "pipe.txt"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        done = office.run("build", "plan", "-o", "pipe.txt")
        assert done.returncode == 0, done.stderr
        assert reader.stdout is not None
        assert "读书节" in reader.stdout.read().decode()
    assert pipe.is_fifo()


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("words", [("sections",), ("build", "plan", "-o", "a.txt", "--json"), ("--help",)])
def test_a_full_disk_behind_stdout_is_a_failed_write(office, words):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "fangan", *words]
        done = subprocess.run(
            command, env=office.environ(), cwd=office.root, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 5
    (line,) = done.stderr.decode().splitlines()
    assert "io-failed" in line


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_crash(office, closed):
    command = f'"{sys.executable}" -m fangan build plan -o a.txt {closed}'
    done = subprocess.run(
        ["sh", "-c", command], env=office.environ(), cwd=office.root, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert done.stderr.decode() in ("", "空泛率100%。\n")
    assert (office.root / "a.txt").is_file()


@posix
def test_a_folder_that_is_gone_is_one_line(office):
    command = f'mkdir gone && cd gone && rmdir ../gone && "{sys.executable}" -m fangan build ../plan'
    done = subprocess.run(
        ["sh", "-c", command], env=office.environ(), cwd=office.root, capture_output=True, check=False
    )
    assert done.returncode == 5
    assert len(done.stderr.decode().splitlines()) <= 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("value", ["9" * 20, "9" * 5000, "-5", "1.5", "gestern", "９"])
def test_a_time_that_is_none_is_refused(office, value):
    done = office.run("build", "plan", "-o", "a.docx", SOURCE_DATE_EPOCH=value)
    assert (done.returncode, done.stdout) == (2, "")
    assert "epoch-unusable" in done.stderr
    assert len(done.stderr) < 400


@posix
@pytest.mark.parametrize("output", ["loop.txt", "loop.txt/", "loop.txt/a.txt"])
def test_a_link_that_leads_to_itself_is_one_line(office, output):
    (office.root / "loop.txt").symlink_to("loop.txt")
    done = office.run("build", "plan", "-o", output)
    assert (done.returncode, done.stdout) == (5, "")
    assert "unwritable" in done.stderr


@posix
@pytest.mark.parametrize("whose", ["office", "plan", "site/fangan_bad"])
@pytest.mark.parametrize("name", ["sections/a.md", "outlines/a.yaml", "agencies.yaml"])
def test_a_link_that_leads_to_itself_is_told_with_its_name_and_stops_none_but_those_it_belongs_to(office, whose, name):
    office.install("bad", "")
    link = office.root / whose / name
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(link.name)
    done = office.run("build", "plan", "-o", "a.txt", FANGAN_PLUGINS="bad")
    assert done.returncode == (4 if whose.startswith("site") else 3)
    assert f"{name}: 错误 file-unreadable" in done.stderr
    assert ("fangan-bad 1.2" in done.stderr) == whose.startswith("site")


@posix
def test_a_name_that_the_file_system_cannot_hold_is_told_before_anything_is_written(office):
    surroundings = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = office.run("build", "plan", "-o", "out/", **surroundings)
    assert (done.returncode, done.stdout) == (5, "")
    assert "name-not-here" in done.stderr
    assert office.run("build", "plan", "-o", "a.txt", **surroundings).returncode == 0


def test_a_character_that_the_terminal_cannot_show_stops_nothing(office):
    office.write("plan/plan.yaml", f"{office.plan.read_text('utf-8')}title: 㼆县方案\n")
    done = office.run("build", "plan", "-o", "out/", PYTHONIOENCODING="ascii")
    assert (done.returncode, "rare-hanzi" in done.stderr) == (0, True)
    assert [file.name for file in (office.root / "out").iterdir()] == ["㼆县方案.docx"]
