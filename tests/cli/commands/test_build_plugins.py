"""`fangan build` with plugins: their checks and formats run, their failures are named."""

HOOKS = "from fangan import hookimpl\nfrom fangan.model.extension import Check, Format\n"


def test_a_check_of_a_plugin_that_finds_an_error_ends_with_1_and_the_document_is_there(machine):
    machine.install(
        "demo",
        {
            "__init__.py": HOOKS
            + "@hookimpl\ndef fangan_checks():\n    return [Check(id='c', target='fangan_demo.rules:rule')]\n",
            "rules.py": "from fangan.model.problem import problem\n"
            "def rule(document):\n    yield problem('demo-rule', None, what='标题里不要写年份', remedy='请删去年份')\n",
        },
    )
    done = machine.fangan("build", "plan", "-o", "a.txt")
    assert (done.returncode, done.stdout.decode()) == (1, "a.txt\n")
    assert "标题里不要写年份。请删去年份。" in done.stderr.decode()


def test_a_check_that_raises_is_its_plugins_failure_and_nothing_is_written(machine):
    machine.install(
        "demo",
        {
            "__init__.py": HOOKS
            + "@hookimpl\ndef fangan_checks():\n    return [Check(id='c', target='fangan_demo.rules:rule')]\n",
            "rules.py": "def rule(document):\n    raise ValueError('no luck')\n",
        },
    )
    done = machine.fangan("build", "plan", "-o", "a.txt")
    assert (done.returncode, done.stdout) == (4, b"")
    assert "ValueError: no luck" in done.stderr.decode()
    assert not (machine.root / "a.txt").exists()


def test_a_format_of_a_plugin_is_written_by_its_name_or_suffix(machine):
    machine.install(
        "demo",
        {
            "__init__.py": HOOKS + "@hookimpl\ndef fangan_formats():\n"
            "    return [Format(name='title', suffix='.title', target='fangan_demo.out:write')]\n",
            "out.py": "def write(document):\n    return ''.join(document.text.title).encode()\n",
        },
    )
    done = machine.fangan("build", "plan", "-o", "a.title")
    assert done.returncode == 0, done.stderr.decode()
    assert "读书节" in (machine.root / "a.title").read_text(encoding="utf-8")


def test_a_broken_plugin_that_the_plan_does_not_need_is_a_warning(machine):
    machine.install("demo", {"__init__.py": "from fangan import hookimpl\nraise RuntimeError('no luck')\n"})
    # every plugin of this machine is loaded here; the plan's own folder keeps them out of its wording
    (machine.root / "office/sections").rename(machine.root / "plan/sections")
    done = machine.fangan("build", "plan", "-o", "a.txt", env={"FANGAN_PLUGINS": "-"})
    assert done.returncode == 0, done.stderr.decode()
    (line,) = [line for line in done.stderr.decode().splitlines() if "no luck" in line]
    assert "警告" in line
    assert "fangan-demo 1.2" in line
