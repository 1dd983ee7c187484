from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.compare import Mark
from fangan.compare.clauses import diff_text
from fangan.compare.splitting import looking_for


def facts(**given):
    return looking_for(given.values())


PLAIN = facts()


@pytest.fixture
def diff(shown):
    return lambda before, after, old=PLAIN, new=PLAIN: shown(diff_text(before, after, old, new))


def test_a_changed_clause_is_shown_whole(diff):
    assert (
        diff("开展宣传，走访慰问，总结经验。", "开展宣传，上门慰问，总结经验。")
        == "开展宣传，[-走访慰问，-][+上门慰问，+]总结经验。"
    )


def test_only_the_number_is_shown_where_only_the_number_changed(diff):
    assert diff("走访不少于30户，讲政策。", "走访不少于45户，讲政策。") == "走访不少于[-30-][+45+]户，讲政策。"


def test_a_date_changes_whole(diff):
    assert (
        diff("于2025年10月17日前完成。", "于2026年10月16日前完成。") == "于[-2025年10月17日-][+2026年10月16日+]前完成。"
    )


def test_a_fact_that_changed_is_shown_without_the_clause_around_it(diff):
    old, new = facts(主题="人人有书读"), facts(主题="书香伴我行，阅读润乡村")
    assert (
        diff("围绕人人有书读开展宣传，不少于3场。", "围绕书香伴我行，阅读润乡村开展宣传，不少于3场。", old, new)
        == "围绕[-人人有书读-][+书香伴我行，阅读润乡村+]开展宣传，不少于3场。"
    )


def test_of_a_fact_and_a_date_that_begin_together_the_longer_counts(diff):
    month = facts(月份="10月")
    assert diff("10月17日举行。", "11月18日举行。", month, month) == "[-10月17日-][+11月18日+]举行。"


def test_the_title_of_a_document_is_one_token(diff):
    assert (
        diff("根据《甲方案》精神，办好。", "根据《乙，丙方案》精神，办好。")
        == "根据[-《甲方案》-][+《乙，丙方案》+]精神，办好。"
    )


def test_a_closing_mark_stays_with_its_clause(diff):
    assert diff("他说：‘好。’大家散去。", "他说：‘行。’大家散去。") == "他说：[-‘好。’-][+‘行。’+]大家散去。"


def test_a_clause_that_goes_on_keeps_its_words(diff):
    assert diff("定期走访。", "定期走访，及时回访。") == "定期走访[-。-][+，及时回访。+]"


def test_numbers_before_the_text_are_compared_apart(diff):
    assert (
        diff("（二）公益捐助。接受捐款。", "（三）公益捐助。接受捐款。") == "[-（二）-][+（三）+]公益捐助。接受捐款。"
    )


def test_a_number_before_a_year_or_a_month_is_a_number(diff):
    assert diff("1.2026年10月底前完成。", "2026年10月底前完成。") == "[-1.-]2026年10月底前完成。"
    assert diff("2.12月中旬报送。", "3.12月中旬报送。") == "[-2.-][+3.+]12月中旬报送。"


def test_a_weekday_changes_with_its_date(diff):
    assert (
        diff("定于2026年10月17日（星期六）举行。", "定于2027年10月16日（星期六）举行。")
        == "定于[-2026年10月17日（星期六）-][+2027年10月16日（星期六）+]举行。"
    )


def test_what_is_beside_a_number_stays_where_it_is(diff):
    assert diff("按甲农〔2025〕9号办。", "按甲农〔2026〕12号办。") == "按甲农[-〔2025〕9号-][+〔2026〕12号+]办。"
    assert diff("第三个扶贫日。", "第四个扶贫日。") == "[-第三-][+第四+]个扶贫日。"
    assert diff("补助3.5万元。", "补助4万元。") == "补助[-3.5-][+4+]万元。"
    assert diff("10月14日—17日举行。", "10月14日—18日举行。") == "10月14日—[-17日-][+18日+]举行。"


def test_what_is_gone_stands_before_what_has_come(diff):
    assert diff("甲一，乙一，丙。", "甲二二，乙二二，丙。") == "[-甲一，乙一，-][+甲二二，乙二二，+]丙。"


TEXTS = st.text("甲乙丙，。；“”《》（）一二12年月日\n\t", max_size=40)


@given(TEXTS, TEXTS)
def test_runs_give_back_both_texts(before, after):
    runs = diff_text(before, after, PLAIN, PLAIN)
    assert "".join(run.text for run in runs if run.mark is not Mark.INSERTED) == before
    assert "".join(run.text for run in runs if run.mark is not Mark.DELETED) == after


@given(TEXTS, TEXTS)
def test_no_run_is_empty_and_no_two_neighbours_are_alike(before, after):
    runs = diff_text(before, after, PLAIN, PLAIN)
    assert all(run.text for run in runs)
    assert all(one.mark is not two.mark for one, two in pairwise(runs))


def test_many_facts_do_not_make_a_pattern_without_end():
    many = facts(**{f"名{n}": f"第{n}个要素" for n in range(5000)})
    assert len(many.words.pattern) < 5000
