"""`fangan plugins install`."""


def test_without_a_name_every_plugin_is_listed_with_what_it_is_for(run):
    result = run("plugins", "install")
    assert result.exit_code == 0
    assert "\neducation" in result.stdout
    assert "\n  教育系统的文本" in result.stdout


def test_english_is_said_where_english_is_spoken(office):
    assert "Wording of education authorities" in office.run("plugins", "install", env={"FANGAN_LANG": "en"}).stdout


def test_a_dry_run_prints_the_command_and_runs_nothing(run):
    result = run("plugins", "install", "standard", "--dry-run")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(" fangan-standard\n")


def test_what_does_not_come_in_ends_with_the_reason(office):
    result = office.run("plugins", "install", "fangan-nowhere", "--find-links", ".")
    assert (result.exit_code, result.stdout) == (5, "")
    assert "--find-links 文件夹" in result.stderr
