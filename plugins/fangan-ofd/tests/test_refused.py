"""What is not written is told in one line, with its place."""

import pytest
from factories import documents as make
from fangan_ofd.writer import write

from fangan.messages.render import render
from fangan.messages.translation import translator
from fangan.model.document import Imprint, Table
from fangan.model.problem import InputRefused


def refused(document):
    with pytest.raises(InputRefused) as found:
        write(document)
    (problem,) = found.value.problems
    return problem


def test_a_head_of_a_table_that_is_higher_than_a_page():
    table = Table(("1", "国" * 3000), (("序号", "任务"),), ("left", "left"), "", "", make.ORIGIN)
    problem = refused(make.document("甲", table))
    assert (problem.code, str(problem.place)) == ("ofd-too-high", "sections/activities.md:1")
    assert problem.values["words"].startswith("1国国")


def test_an_imprint_that_is_higher_than_a_page():
    problem = refused(make.document("甲", imprint=Imprint(copy=tuple("各乡镇人民政府和街道办事处" for _ in range(80)))))
    assert (problem.code, problem.values["words"][:3]) == ("ofd-too-high", "抄送：")


def test_a_head_that_is_higher_than_a_page():
    assert refused(make.notice(masthead=make.masthead(marks=("某局",) * 30, word="文件"))).code == "ofd-too-high"


@pytest.mark.parametrize("character", ["\0", "\x0b", "\ufffe", "\ud800"])
def test_a_character_that_no_xml_file_can_hold(character):
    problem = refused(make.document(f"甲{character}乙"))
    assert (problem.code, problem.values["character"]) == ("ofd-character", f"U+{ord(character):04X}")
    assert str(problem.place) == "sections/activities.md:1"


def test_both_are_told_in_chinese():
    table = make.table(0)
    high = Table(("国" * 6000,), table.rows, (), "", "", make.ORIGIN)
    for document in (make.document(high), make.document("\x01")):
        line = render(refused(document), translator({"FANGAN_LANG": "zh_CN"}))
        assert line.isprintable()
        assert line.endswith("。")
