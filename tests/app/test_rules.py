"""Every rule is told whole: what it demands, why, and an example where it has cases."""

import pytest

from fangan.app.rules import list_rules
from fangan.model.problem import UsageRefused
from fangan.plugins.catalogue import Catalogue


def test_all_rules_are_listed_ours_and_the_kit_s() -> None:
    ids = [one.rule.id for one in list_rules(Catalogue(()))]
    assert {"dates/no-such-day", "exceptions/unused", "package/no-raw-formatting"} <= {*ids}
    assert len(ids) == len({*ids})


def test_a_rule_has_its_bad_and_its_good_example() -> None:
    (told,) = list_rules(None, ["dates/no-such-day"])
    assert (told.bad, told.good) == ("2月30日举行。", "2月28日举行。")


def test_a_family_lists_its_rules() -> None:
    assert {one.rule.family for one in list_rules(None, ["terms"])} == {"terms"}


def test_a_mistyped_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageRefused) as caught:
        list_rules(None, ["dates/no-such-dai"])
    assert caught.value.problems[0].values["suggestion"] == "dates/no-such-day"
