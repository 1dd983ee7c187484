"""A block whose words are the same again is the same block; that it is the right one, `test_expansions` holds."""

import pytest

from fangan.model.plan import Given

FACTS = (
    "{名称: {ask: 名称}, 专户: {ask: 专户}, 结对: {type: table, ask: 结对, columns: {校: {ask: 校}, 数: {ask: 数}}}}"
)
BODY = """\
（一）宣传。开展“{{名称}}”活动。
（二）捐助。由{{专户}}接受。 {#donation}
（三）走访。照常，见{{@#donation}}。
| 学校 | 数 |
|---|---|
| {{结对.校}} | {{结对.数}} | {each=结对}"""
ROWS = ({"校": "一小", "数": "3"},)


@pytest.fixture
def blocks(project, section):
    """Return what composes a document and returns its blocks."""
    project.add("standard", {"sections/activities.md": section("activities", BODY, facts=FACTS)})
    composer = project.composer()

    def made(**facts):
        given = {"名称": "甲", "专户": "乙", "结对": ROWS, **facts}
        return composer.compose({name: Given(raw) for name, raw in given.items()}).document.text.blocks

    return made


def same(before, after):
    return [one is other for one, other in zip(before, after, strict=True)]


def test_only_the_blocks_that_print_another_word_are_made_anew(blocks):
    before = blocks()
    for change, made in (({"名称": "丙"}, 1), ({"结对": (*ROWS, *ROWS)}, 4)):
        after = blocks(**change)
        assert [at for at, kept in enumerate(same(before, after)) if not kept] == [made]
        before = blocks()


def test_what_refers_to_another_place_is_the_same_where_that_is_called_the_same(blocks):
    assert same(blocks(), blocks())[3]
