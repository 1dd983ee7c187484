"""A title may be made of other titles, and of the plan's own, but not of itself."""


def test_a_title_may_name_another_title_wherever_that_stands(project, section) -> None:
    body = "（一）办好{{@#last|名称}}。见{{@#last|名称}}。 {#first}\n（二）{{@#first|名称}}之后。文。\n"
    body += "（三）总结。文。 {#last}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    assert project.lines()[1:] == ["（一）办好总结。见总结。", "（二）办好总结之后。文。", "（三）总结。文。"]


def test_titles_that_name_each_other_are_refused_with_the_way_round(project, section) -> None:
    body = "（一）同{{@#b|名称}}。文。 {#a}\n（二）同{{@#a|名称}}。文。 {#b}"
    project.add("standard", {"sections/activities.md": section("activities", body)})
    (circle,) = project.problems()
    assert (circle.code, circle.place.line) == ("title-circle", 6)
    assert circle.values["path"] == "activities#a → activities#b → activities#a"


def test_the_plans_title_cannot_be_made_of_itself(project) -> None:
    project.outline = project.outline.replace("{{地区}}", "{{方案标题}}")
    assert project.codes() == ["title-circle"]


def test_a_heading_may_name_the_plan_which_names_a_section(project, section) -> None:
    project.outline = project.outline.replace('活动方案"', '{{@activities|名称}}方案"')
    project.add("standard", {"sections/activities.md": section("activities", "（一）落实{{方案标题}}。文。")})
    assert project.lines()[1] == "（一）落实丙县2026年活动内容方案。文。"


def test_the_plans_title_has_no_formats(project, section) -> None:
    project.add("standard", {"sections/activities.md": section("activities", "（一）甲。{{方案标题|简称}}。")})
    assert project.codes() == ["format-unknown"]
