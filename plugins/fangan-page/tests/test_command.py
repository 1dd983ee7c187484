"""`fangan page` speaks of itself as fangan's own commands do."""

import pytest

from fangan.cli.root import root


@pytest.mark.parametrize("words", [["--help"], ["--port", "70000"], ["--port", "甲"], ["--prt"], ["a", "b"]])
def test_help_and_refusals_are_chinese_throughout(capsys, monkeypatch, words):
    monkeypatch.setenv("FANGAN_LANG", "zh")
    with pytest.raises(SystemExit):
        root.main(["page", *words])
    said = "".join(capsys.readouterr())
    assert "用法：fangan page [选项] [方案]" in said
    assert [word for word in ("OPTIONS", "PLAN", "INTEGER", "integer", "Show", "<=x<=") if word in said] == []
