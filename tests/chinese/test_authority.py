"""Who may direct whom: only what is sure is denied."""

import pytest

from fangan.chinese.authority import may_direct, may_task, of_the_party
from fangan.model.agency import AgencyKind

DEPARTMENT, GOVERNMENT, MASS, PARTY = (
    AgencyKind.DEPARTMENT, AgencyKind.GOVERNMENT, AgencyKind.MASS, AgencyKind.PARTY
)  # fmt: skip


@pytest.mark.parametrize("office", ["县委宣传部", "县委办公室", "地委网信办", "县纪委", "市委市直机关工委", "县委"])
def test_the_partys_offices_are_known_by_their_names(office: str) -> None:
    assert of_the_party(office)


@pytest.mark.parametrize(
    "office", ["县农业农村局", "县卫生健康委", "县发展改革委", "县政府办公室", "团县委", "县委县政府接待处"]
)
def test_others_are_not_taken_for_the_partys(office: str) -> None:
    assert not of_the_party(office)


@pytest.mark.parametrize(
    ("kind", "to", "may"),
    [
        (DEPARTMENT, "各乡镇人民政府、街道办事处", False),
        (MASS, "各乡镇党委", False),
        (DEPARTMENT, "县直有关单位", True),
        (DEPARTMENT, "各乡镇农业农村服务中心", True),
        (GOVERNMENT, "各乡镇人民政府", True),
        (None, "各乡镇人民政府", True),
    ],
)
def test_a_department_does_not_direct_governments(kind: AgencyKind | None, to: str, may: bool) -> None:
    assert may_direct(kind, to) is may


@pytest.mark.parametrize(
    ("kind", "issuer", "office", "may"),
    [
        (GOVERNMENT, "桐柏县人民政府", "县委宣传部", False),
        (DEPARTMENT, "桐柏县农业农村局", "县财政局", True),
        (MASS, "桐柏县总工会", "县民政局", False),
        (MASS, "桐柏县总工会", "县妇联", True),
        (PARTY, "中共桐柏县委员会", "县委宣传部", True),
        (DEPARTMENT, "县委组织部", "县委宣传部", True),
        (None, "桐柏县慈善总会", "县委宣传部", True),
    ],
)
def test_tasks_go_to_ones_own(kind: AgencyKind | None, issuer: str, office: str, may: bool) -> None:
    assert may_task(kind, issuer, office) is may
