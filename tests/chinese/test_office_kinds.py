"""What an office is, and what it calls itself, its name tells; where that is not clear, nothing follows."""

import pytest

from fangan.chinese.office_kinds import agency_kind, office_kind, own_name
from fangan.model.agency import Agency, AgencyKind, Level


def office(name: str, level: Level = Level.COUNTY, **more: object) -> Agency:
    return Agency(**{"path": name, "name": name, "short": name, "level": level, **more})


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("中共桐柏县委员会", "党委"),
        ("县委", "党委"),
        ("溪口镇党委", "党委"),
        ("桐柏县人民代表大会常务委员会", "人大"),
        ("桐柏县人民政府", "政府"),
        ("各乡镇人民政府", "政府"),
        ("中国人民政治协商会议桐柏县委员会", "政协"),
        ("桐柏县农业农村局", "部门"),
        ("桐柏县卫生健康委员会", "部门"),
        ("桐柏县人民政府办公室", "部门"),
        ("中共桐柏县委宣传部", "部门"),
        ("中共桐柏县纪律检查委员会", "部门"),
        ("中共桐柏县委农村工作领导小组办公室", "议事协调机构"),
        ("桐柏县防汛抗旱指挥部", "议事协调机构"),
        ("桐柏县安全生产委员会办公室", "议事协调机构"),
        ("城关街道办事处", "派出机关"),
        ("大兴安岭地区行政公署", "派出机关"),
        ("桐柏县总工会", "群团"),
        ("共青团桐柏县委员会", "群团"),
        ("团县委", "群团"),
        ("县妇联", "群团"),
        ("桐柏县工商业联合会", "群团"),
        ("桐柏县第一小学", "学校"),
        ("桐柏县人民医院", "事业单位"),
        ("桐柏县融媒体中心", "事业单位"),
        ("桐柏县城市建设投资有限公司", "企业"),
        ("竹园村民委员会", "村社区"),
    ],
)
def test_a_name_tells_the_kind(name: str, kind: str) -> None:
    assert office_kind(name) == kind


@pytest.mark.parametrize("name", ["桐柏县", "桐柏县慈善总会", "桐柏县人民法院", "桐柏县派出所", "党校"])
def test_a_name_that_is_not_clear_tells_nothing(name: str) -> None:
    assert office_kind(name) is None


def test_what_an_entry_says_goes_before_its_name() -> None:
    assert agency_kind(office("桐柏县供销合作社联合社", kind=AgencyKind.INSTITUTION)) is AgencyKind.INSTITUTION


def test_a_school_and_a_village_are_known_by_their_level() -> None:
    assert agency_kind(office("六安皖西中心", Level.SCHOOL)) is AgencyKind.SCHOOL
    assert agency_kind(office("竹园村", Level.VILLAGE)) is AgencyKind.VILLAGE


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("桐柏县农业农村局", "我局"),
        ("桐柏县发展和改革委员会", "我委"),
        ("河南省教育厅", "我厅"),
        ("中共桐柏县委农村工作领导小组办公室", "我办"),
        ("桐柏县人民政府", "我县"),
        ("城关街道办事处", "我县"),
        ("桐柏县总工会", "我会"),
        ("桐柏县妇联", "我会"),
        ("桐柏县第一中学", "我校"),
        ("桐柏县幼儿园", "我园"),
        ("桐柏县人民医院", "我院"),
        ("桐柏县融媒体中心", "我中心"),
        ("某某有限公司", "我公司"),
        ("扶贫专班", "我单位"),
    ],
)
def test_an_office_calls_itself_by_the_last_word_of_its_name(name: str, said: str) -> None:
    assert own_name(office(name), "我县") == said


def test_its_own_word_goes_first() -> None:
    assert own_name(office("桐柏县农业农村局", words={"自称": "本局"}), "我县") == "本局"
