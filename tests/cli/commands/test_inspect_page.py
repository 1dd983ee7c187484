"""`fangan inspect --page`: the pages of any .docx, measured."""

import json
import re

import pytest
from factories import documents as make
from factories.broken import broken, dress, face, without


@pytest.fixture
def measured(office):
    def run(data, *more, **environ):
        (office.root / "a.docx").write_bytes(data)
        return office.run("inspect", "--page", "a.docx", *more, **environ)

    return run


def test_a_file_that_meets_all_ends_with_0_and_says_so(measured):
    said = measured(broken(make.notice()))
    assert (said.exit_code, re.sub(r"\d+", "N", said.stderr)) == (0, "量了 N 条，全部符合。\n")


def test_a_rule_that_binds_and_is_not_met_ends_with_1(measured):
    said = measured(broken(make.notice(), face("Title", "黑体")))
    assert (said.exit_code, "规定" in said.stdout) == (1, True)
    assert re.search(r"× +BD-01 +7\.3\.1 +一般 .*小标宋 2号 +黑体 2号", said.stdout)


def test_what_is_only_advised_is_told_and_ends_with_0(measured):
    said = measured(broken(make.notice(), face("Mark", "黑体")))
    assert (said.exit_code, "推荐 1" in said.stderr) == (0, True)


def test_a_program_reads_rule_clause_required_and_measured(measured):
    (title,) = [
        one
        for one in json.loads(measured(broken(make.notice(), dress("Title", "b")), "--json").stdout)["readings"]
        if one["rule"] == "BD-01b"
    ]
    assert [title[name] for name in ("clause", "strength", "required", "value", "met")] == [
        "7.3.1", "实务", "不加粗", "加粗", False,
    ]  # fmt: skip


def test_a_file_that_is_no_official_document_is_measured_and_told(measured):
    said = measured(broken(make.document("The quick brown fox jumps over the lazy dog."), without("sectPr")))
    assert ("page-not-official" in said.stderr, "PG-01" in said.stdout) == (True, True)


@pytest.mark.parametrize("name", ["a.doc", "a.odt", "a.pdf"])
def test_another_format_gets_one_sentence(office, name):
    (office.root / name).write_bytes(b"%PDF-1.7")
    said = office.run("inspect", "--page", name)
    assert (said.exit_code, "page-not-docx" in said.stderr, said.stdout) == (3, True, "")
