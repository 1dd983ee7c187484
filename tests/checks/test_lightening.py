"""What is asked of those below, and since when it may not be."""

import pytest
from checks.conftest import Office

RANKED = "每月对各乡镇进行排名并通报。"


def test_before_the_rules_were_known_nothing_is_found(office: Office) -> None:
    assert office.check(RANKED, "year: 2024\nissue: {date: 2024-08-05}\n", "burden") == []
    assert len(office.check(RANKED, "year: 2024\nissue: {date: 2024-08-06}\n", "burden")) == 1


@pytest.mark.parametrize("words", ["不搞排名通报。", "严禁排名通报。", "杜绝以排名通报代替指导。"])
def test_what_is_denied_is_not_asked(office: Office, words: str) -> None:
    assert office.check(words, "", "burden") == []
