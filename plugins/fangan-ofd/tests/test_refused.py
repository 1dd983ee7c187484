"""What is not written is told in one line, with its place."""

import pytest
from factories import documents as make
from fangan_ofd.writer import write

from fangan.messages.render import render
from fangan.messages.translation import translator
from fangan.model.document import Imprint
from fangan.model.problem import InputRefused


def refused(document):
    with pytest.raises(InputRefused) as found:
        write(document)
    (problem,) = found.value.problems
    return problem


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
    high = make.document(imprint=Imprint(copy=("各乡镇人民政府和街道办事处",) * 80))
    for document in (high, make.document("\x01")):
        line = render(refused(document), translator({"FANGAN_LANG": "zh_CN"}))
        assert line.isprintable()
        assert line.endswith("。")
