"""A look at how periods are mostly written spares the grammar of times, and hides none that is inverted."""

from unittest.mock import patch

from factories.seeding import text
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.checks.coherence import period_inverted

NUMBERS = st.integers(1, 30).map(str) | st.sampled_from(["０３", "１２", "三", "十", "08"])
DAYS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "2026年", "2025年 "]),
    st.builds("{}{}".format, NUMBERS, st.sampled_from(["月", " 月", "月 "])) | st.just(""),
    st.builds("{}{}".format, NUMBERS, st.sampled_from(["日", "日", "号", "", " 日"])),
    st.sampled_from(["", "", "（星期三）", "(周五)", "星期日", "（星期六上午）"]),
)
JOINTS = st.sampled_from(["—", "—", "至", "到", "-", "～", "–", "——", "/", " — "])
PERIODS = st.lists(st.builds("{}{}{}".format, DAYS, JOINTS, DAYS), min_size=1, max_size=2).map("；".join)


@given(PERIODS)
@settings(max_examples=300)
def test_no_inverted_period_is_taken_for_a_plain_one(written: str) -> None:
    subject = text(f"活动时间为{written}举行。")
    with patch.object(period_inverted, "_may_turn", return_value=True):
        looked_through = list(period_inverted.find(subject))
    assert list(period_inverted.find(subject)) == looked_through
