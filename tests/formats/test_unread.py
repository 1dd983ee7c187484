import pytest
from factories import documents as make

from fangan.formats.unread import Whereabouts, unread_problems
from fangan.messages.render import render
from fangan.messages.translation import translator
from fangan.model.document import Unread


@pytest.mark.parametrize("where", Whereabouts)
def test_every_kind_of_place_has_a_sentence_of_its_own_in_chinese(where):
    document = make.document("正文。", unread=(Unread(where, 2, 37, "注：另行通知"),))
    (problem,) = unread_problems(document, "方案.docx")
    line = render(problem, translator({}))
    assert line.startswith("方案.docx: 警告 text-unread：")
    assert "2 处" in line
    assert "没有读取，也没有比较" in line


def test_a_document_without_leftovers_is_not_spoken_of():
    assert unread_problems(make.document("正文。"), "方案.docx") == []
