from fangan.chinese.lexicon.urgency import BY_WIRE, ON_PAPER


def test_whatever_may_stand_on_paper_may_stand_in_a_telegram():
    assert ON_PAPER == ("特急", "加急")
    assert [one for one in BY_WIRE if one in ON_PAPER] == list(ON_PAPER)
