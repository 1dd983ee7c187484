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
    assert len(done.stderr.decode().splitlines()) == 1


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_crash(office, closed):
    command = f'"{sys.executable}" -m fangan build plan -o a.txt {closed}'
    done = subprocess.run(
        ["sh", "-c", command], env=office.environ(), cwd=office.root, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
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
