"""Whatever a plugin's code does, it is named on one line and the others go on; a run never ends with it."""

import json
import os
import sys
import time

import pytest
from plugins.misbehaving import CODE

from fangan.formats.registry import read
from fangan.plugins import foreign
from fangan.plugins.returned import pack_returned, unpack_returned

posix = pytest.mark.skipif(os.name == "nt", reason="a process that can be copied")

HOOK = "from fangan import hookimpl\n@hookimpl\ndef {hook}():\n    return {value}\n"
HOOKS = (
    "fangan_sections", "fangan_outlines", "fangan_agencies", "fangan_events",
    "fangan_terms", "fangan_house_rules", "fangan_checks", "fangan_formats", "fangan_commands",
    "fangan_engines",
)  # fmt: skip


def complaint(office, code):
    """Build a plan that needs the plugin `bad` with this code; return the one line said of it."""
    office.install("bad", code)
    done = office.run("build", "plan", "-o", "a.txt", FANGAN_PLUGINS="bad")
    assert (done.returncode, done.stdout) == (4, ""), done.stderr
    assert not (office.root / "a.txt").exists()
    line, last = done.stderr.splitlines()
    assert "没有生成" in last
    assert "fangan-bad 1.2" in line
    return line


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_that_returns_something_else_is_named(office, hook):
    assert hook in complaint(office, HOOK.format(hook=hook, value="[object()]"))


@pytest.mark.parametrize("value", ["'文本'", "[3.5]", "{'a': 1}", "__import__('types').SimpleNamespace()"])
def test_whatever_a_hook_returns_one_line_names_it(office, value):
    assert "fangan_sections" in complaint(office, HOOK.format(hook="fangan_sections", value=value))


def test_a_record_that_only_looks_like_ours_is_refused(office):
    value = "[__import__('types').SimpleNamespace(provider='x', path='y')]"
    assert "SimpleNamespace" in complaint(office, HOOK.format(hook="fangan_events", value=value))


@pytest.mark.parametrize("raised", ["SystemExit(0)", "GeneratorExit()", "type('Odd', (BaseException,), {})()"])
def test_a_plugin_cannot_end_the_run(office, raised):
    complaint(office, f"raise {raised}")
    complaint(office, f"from fangan import hookimpl\n@hookimpl\ndef fangan_events():\n    raise {raised}\n")


def test_an_error_that_cannot_say_what_it_is_is_named_all_the_same(office):
    assert "Odd" in complaint(
        office, "class Odd(Exception):\n    def __str__(self):\n        return 1 / 0\nraise Odd()"
    )


def test_an_error_of_several_lines_is_told_whole_on_one(office):
    assert "甲 乙" in complaint(office, "raise ValueError('甲\\n乙')")


def test_what_a_plugin_prints_goes_beside_the_result_with_its_name(office):
    office.install("loud", "print('import')\n" + HOOK.format(hook="fangan_events", value="print('hook') or []"))
    done = office.run("build", "plan", "-o", "a.txt", "--json", FANGAN_PLUGINS="loud")
    assert [plan["exit"] for plan in json.loads(done.stdout)["plans"]] == [0]
    assert done.stderr.splitlines() == ["fangan-loud 1.2: import", "fangan-loud 1.2: hook"]


FORMAT = "from fangan.model.extension import Format\n" + HOOK.format(
    hook="fangan_formats", value="[Format(name='odd', suffix='.odd', target='fangan_bad.out:write')]"
)


@pytest.mark.parametrize("body", ["1 / 0", "'文字'", "None", "exit(0)"])
def test_a_format_that_fails_is_its_plugins_failure_and_nothing_is_written(office, body):
    office.install("bad", FORMAT, {"out.py": f"def write(document):\n    return {body}\n"})
    done = office.run("build", "plan", "-o", "a.odd", FANGAN_PLUGINS="bad")
    assert (done.returncode, done.stdout) == (4, ""), done.stderr
    assert "fangan_bad.out:write" in done.stderr
    assert not (office.root / "a.odd").exists()


def test_what_a_format_prints_goes_beside_the_result(office):
    office.install("bad", FORMAT, {"out.py": "def write(document):\n    print('written')\n    return b''\n"})
    done = office.run("build", "plan", "-o", "a.odd", FANGAN_PLUGINS="bad")
    assert (done.returncode, done.stdout) == (0, "a.odd\n")


CHECK = "from fangan.model.extension import Check\n" + HOOK.format(
    hook="fangan_checks", value="[Check(id='c', target='fangan_bad.rules:rule')]"
)
COMMAND = "from fangan.model.extension import Command\n" + HOOK.format(
    hook="fangan_commands", value="[Command(name='tea', target='fangan_bad.tea:tea')]"
)
TEA = "import click\n@click.command()\ndef tea():\n    {body}\n"


@pytest.mark.parametrize(
    "body", ["1 / 0", "raise OSError(2, 'gone', 'f')", "raise RecursionError", "'\\udc80'.encode()"]
)
def test_a_command_that_fails_is_its_plugins_failure(office, body):
    office.install("bad", COMMAND, {"tea.py": TEA.format(body=body)})
    done = office.run("tea", FANGAN_PLUGINS="bad")
    (line,) = done.stderr.splitlines()
    assert (done.returncode, "插件bad 1.2的命令“tea”" in line) == (4, True), line


@pytest.mark.parametrize(
    ("body", "ended"), [("raise click.Abort", 130), ("raise SystemExit(7)", 7), ("raise EOFError", 130)]
)
def test_a_command_may_end_as_it_likes(office, body, ended):
    office.install("bad", COMMAND, {"tea.py": TEA.format(body=body)})
    assert office.run("tea", FANGAN_PLUGINS="bad").returncode == ended


def test_a_format_without_a_dot_before_its_suffix_is_refused(office):
    assert "'odd'" in complaint(office, FORMAT.replace("'.odd'", "'odd'"))


def test_a_format_that_somebody_has_names_both(office):
    office.install("bad", FORMAT.replace("'odd'", "'docx'"))
    done = office.run("build", "plan", "-o", "a.docx", FANGAN_PLUGINS="bad")
    assert done.returncode == 4
    assert "fangan（fangan.formats.docx:write）和bad（fangan_bad.out:write）" in done.stderr


@posix
def test_code_that_cannot_be_opened_is_told_as_such(office):
    office.install("bad", "", {"events.yaml": "节: {name: 节, first: 2015-01-01}\n"})
    code = office.root / "site/fangan_bad/__init__.py"
    code.unlink()
    code.symlink_to(code)
    done = office.run("build", "plan", "-o", "a.txt", FANGAN_PLUGINS="bad")
    assert (done.returncode, "__init__.py" in done.stderr) == (4, True)


def test_warnings_of_a_plugins_code_are_for_its_author(office):
    assert "coroutine" in complaint(office, HOOK.format(hook="fangan_events", value="[]").replace("def ", "async def "))


def test_a_folder_that_is_a_file_is_told_once(office):
    value = "[__import__('fangan').plugins.records.SectionFolder(path=__file__)]"
    code = "import fangan.plugins.records\n" + HOOK.format(hook="fangan_sections", value=value)
    assert "__init__.py" in complaint(office, code)


BODIES = {
    "raises SystemExit": ("raise SystemExit(0)", "SystemExit"),
    "ends the process": ("import os; os._exit(0)", "exit"),
    "kills the process": ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "exit"),
    "returns something else": ("return object()", "TypeError"),
    "cannot be imported": ("return nowhere", "NameError"),
}


@posix
@pytest.mark.parametrize(("body", "said"), BODIES.values(), ids=BODIES)
def test_a_check_cannot_end_the_run(office, body, said):
    office.install("bad", CHECK, {"rules.py": f"def rule(document):\n    {body}\n"})
    done = office.run("build", "plan", "-o", "a.txt", FANGAN_PLUGINS="bad")
    assert (done.returncode, done.stdout) == (4, "")
    assert said in done.stderr
    assert not (office.root / "a.txt").exists()


@posix
@pytest.mark.parametrize(("body", "said"), BODIES.values(), ids=BODIES)
def test_a_format_cannot_end_the_run(office, body, said):
    office.install("bad", FORMAT, {"out.py": f"def write(document):\n    {body}\n"})
    done = office.run("build", "plan", "-o", "a.odd", FANGAN_PLUGINS="bad")
    assert (done.returncode, done.stdout) == (4, "")
    assert said in done.stderr
    assert not (office.root / "a.odd").exists()


@posix
@pytest.mark.parametrize(
    "does",
    [
        "os.chdir('/')",
        "os.write(1, b'x')",
        "subprocess.run(['echo', 'x'])",
        "sys.stdout.close()",
        "os.close(1)",
        "os.fork()",
        "setattr(os, 'replace', print)",
        "setattr(builtins, 'open', print)",
        "os.umask(0o777)",
        "subprocess.Popen(['sleep', '60'])",
    ],
)
def test_what_a_format_does_to_its_surroundings_is_gone_with_it(office, does):
    code = f"import builtins, os, subprocess, sys\ndef write(document):\n    {does}\n    return b'odd'\n"
    office.install("bad", FORMAT, {"out.py": code})
    done = office.run("build", "plan", "-o", "a.odd", FANGAN_PLUGINS="bad")
    assert (done.returncode, done.stdout) == (0, "a.odd\n"), done.stderr
    assert (office.root / "a.odd").read_bytes() == b"odd"


@posix
def test_a_call_that_never_returns_is_ended(monkeypatch):
    monkeypatch.setattr(foreign, "CALL_SECONDS", 0.2)
    monkeypatch.setattr(foreign.threading, "active_count", lambda: 1)
    with pytest.raises(foreign.ForeignFailed, match="TimeoutError"):
        foreign.call_foreign(lambda: time.sleep(100))


def test_where_this_process_cannot_be_copied_a_call_is_guarded_all_the_same(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(foreign.threading, "active_count", lambda: 2)
    before = os.getcwd()
    with pytest.raises(foreign.ForeignFailed, match="SystemExit"):
        foreign.call_foreign(lambda: (os.chdir(tmp_path), sys.stdout.write("x"), sys.exit(0)))
    assert (os.getcwd(), capsys.readouterr().out) == (before, "")


def test_a_document_comes_back_as_it_was(office):
    assert office.run("build", "plan", "-o", "a.docx").returncode == 0
    document = read(office.root / "a.docx").document
    assert unpack_returned(json.loads(json.dumps(pack_returned(document)))) == document


VICIOUS = ("ends its process", "exits", "kills itself", "takes all memory", "closes every file", "returns a number")


@posix
def test_a_plan_that_needs_none_of_those_who_misbehave_is_the_same_and_each_is_named(office):
    ours = "sections: {basis: {use: office}, activities: {use: office}}\n"
    office.write("plan/plan.yaml", office.plan.read_text("utf-8") + ours)
    office.run("build", "plan", "-o", "a.docx", FANGAN_PLUGINS=None)
    for number, name in enumerate(VICIOUS):
        office.install(f"bad{number}", CODE[name])
    done = office.run("build", "plan", "-o", "b.docx", "--json", FANGAN_PLUGINS=None)
    (plan,) = json.loads(done.stdout)["plans"]
    told = json.dumps(plan["problems"], ensure_ascii=False)
    assert [number for number in range(len(VICIOUS)) if f"fangan-bad{number} 1.2" not in told] == []
    assert (done.returncode, plan["exit"]) == (0, 0)
    assert (office.root / "a.docx").read_bytes() == (office.root / "b.docx").read_bytes()
