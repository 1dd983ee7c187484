import pytest

from fangan.chinese.lexicon.counts import Ordinal
from fangan.chinese.lexicon.marks import of, scan


@pytest.mark.parametrize(
    ("text", "next_one"), [("第四个", "第五个"), ("第13届", "第14届"), ("首个", "第二个"), ("第九十九批", "第一百批")]
)
def test_an_ordinal_is_written_with_another_number_in_its_own_form(text, next_one):
    (found,) = of(Ordinal, scan(text))
    assert found.value.written(found.value.number + 1) == next_one
