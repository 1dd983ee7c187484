import pytest

from fangan.chinese.blanks import MARK, blank_mark


def test_the_mark_names_what_is_missing() -> None:
    assert blank_mark("主题") == "【待填：主题】"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("定于【待填：日期】在【待填：地点】举行", ["【待填：日期】", "【待填：地点】"]),
        ("【待填：没有右括号", ["【待填：没有右括号"]),
        ("【通知】", []),
    ],
)
def test_marks_are_found_in_a_text_and_one_that_never_closes_runs_to_its_end(text: str, marks: list[str]) -> None:
    assert MARK.findall(text) == marks
