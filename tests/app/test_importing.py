"""Documents that others wrote become projects that build, and no character is lost on the way."""

from pathlib import Path

import pytest
from factories.office import found

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.importing import ASIDE, ImportOutcome, ImportWish, import_file, import_files
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.document import Document
from fangan.model.problem import ExitCode, OutputFailed, UsageRefused
from fangan.model.reading import stretches

PLAN = """\
甲县2026年读书活动方案

为办好读书活动,制定本方案。
一、指导思想。
读书是好事。
二、活动内容
(一)荐书。荐好书,办3场。
1、本级荐书。在广场荐书。
2、校园荐书。在校园荐书。
（二）读书。读好书。
三、扫尾办法
各单位自行扫尾。
"""


def imported(tmp_path: Path, text: str, **wish: object) -> ImportOutcome:
    file = tmp_path / "旧方案.txt"
    file.write_text(text, "utf-8")
    workspace = Workspace(environ={"FANGAN_PLUGINS": ""})
    return import_file(workspace, ImportWish(file=str(file), **wish))  # type: ignore[arg-type]


def built(folder: Path) -> Document:
    project = open_project(folder, Workspace(environ={"FANGAN_PLUGINS": ""}))
    return compose_plan(project, ComposeWish(draft=True)).document


def printed(folder: Path) -> str:
    return "\n".join(one.number + one.words for one in stretches(built(folder)))


def codes(outcome: ImportOutcome) -> list[str]:
    return [one.code for one in outcome.problems]


def test_a_text_becomes_a_project_that_prints_it(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN)
    assert printed(outcome.plans[0].folder).split("\n") == [
        "甲县2026年读书活动方案",
        "为办好读书活动,制定本方案。",
        "一、指导思想",
        "读书是好事。",
        "二、活动内容",
        "（一）荐书。荐好书,办3场。",
        "1.本级荐书。在广场荐书。",
        "2.校园荐书。在校园荐书。",
        "（二）读书。读好书。",
        "三、扫尾办法",
        "各单位自行扫尾。",
    ]


def test_headings_that_are_known_give_sections_their_usual_keys(tmp_path: Path) -> None:
    sections = imported(tmp_path, PLAN).plans[0].project.sections
    assert [one.key for one in sections] == ["basis", "guiding-ideology", "activities", "part-3"]


def test_what_was_read_is_what_was_written_and_told(tmp_path: Path) -> None:
    counted = imported(tmp_path, PLAN).tally
    assert counted.read == len("".join(PLAN.split())) == counted.written + counted.told


def test_several_plans_get_a_folder_each(tmp_path: Path) -> None:
    text = "读书活动方案1\n" + PLAN.partition("\n")[2] + "读书活动方案2\n" + PLAN.partition("\n")[2]
    outcome = imported(tmp_path, text)
    assert [one.folder.name for one in outcome.plans] == ["方案1", "方案2"]
    assert "import-several" in codes(outcome)


def test_what_a_site_puts_below_belongs_to_no_plan(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN + "猜您喜欢\n端午节活动方案大全\n")
    assert (outcome.plans[0].folder / ASIDE).read_text("utf-8") == "猜您喜欢\n端午节活动方案大全\n"
    assert "import-left-over" in codes(outcome)


@pytest.mark.parametrize(
    "line",
    [
        "参见{{主题}}一节。",
        "{{#note}}",
        "占位是{名称}。",
        "共享目录：\\\\a\\b。",
        "\\一个反斜线。",
        "＋一行加号。",
        "|竖线",
        "1、 并列的话。{#item}",
        "（一）没有句号{#x when=甲}",
        "①先读。②后荐。",
        "一是先读。二是后荐。",
        "三是后荐。",
        "第一，先读。",
        "10.17是纪念日。",
        "1、",
        "表：不是表题",
    ],
)
def test_words_that_look_like_something_else_stay_text(tmp_path: Path, line: str) -> None:
    outcome = imported(tmp_path, PLAN + line + "\n")
    assert line.replace("1、 ", "1.") in printed(outcome.plans[0].folder)
    assert "import-miscounted" not in codes(outcome)
    assert "import-not-built" not in codes(outcome)


def test_a_number_that_was_lost_is_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN.replace("（二）读书", "（三）读书"))
    assert "import-renumbered" in codes(outcome)
    assert "（二）读书。读好书。" in printed(outcome.plans[0].folder)


def test_a_heading_with_a_number_lost_or_doubled_is_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN.replace("二、活动", "三、活动"))
    told = [one for one in outcome.problems if one.code == "import-renumbered"]
    assert [(one.values["old"], one.values["new"]) for one in told] == [("三、", "二、")]


def test_a_heading_that_runs_into_its_text_is_parted_and_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN.replace("一、指导思想。\n", "一、指导思想以人民为中心,"))
    assert "import-heading-fused" in codes(outcome)
    assert "一、指导思想\n以人民为中心,读书是好事。" in printed(outcome.plans[0].folder)


def test_a_number_that_skips_a_level_stays_text_and_is_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN.replace("1、本级", "(1)跳级。\n1、本级"))
    assert "import-number-as-text" in codes(outcome)
    assert "(1)跳级。" in printed(outcome.plans[0].folder)


def test_numbers_that_begin_anew_are_a_section_whose_heading_is_lost(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN.replace("三、扫尾办法\n", "(一)重来。重新来。\n"))
    assert "import-heading-lost" in codes(outcome)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "旧方案").mkdir()
    with pytest.raises(OutputFailed):
        imported(tmp_path, PLAN)


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN, dry_run=True)
    assert not outcome.plans[0].folder.exists()
    assert outcome.tally.whole


def test_what_cannot_be_read_stops_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN, "utf-8")
    (tmp_path / "b.txt").write_text("\n", "utf-8")
    wishes = [ImportWish(file=str(tmp_path / name)) for name in ("none.yaml", "b.txt", "a.txt")]
    outcomes = list(import_files(Workspace(environ={"FANGAN_PLUGINS": ""}), wishes))
    assert [one.code for one in outcomes] == [ExitCode.REFUSED, ExitCode.REFUSED, ExitCode.OK]
    assert [codes(one)[0] for one in outcomes[:2]] == ["import-unknown", "foreign-empty"]


def test_what_the_text_does_not_say_is_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, "读书是好事。\n二、活动内容\n(一)读书。读好书。\n")
    assert {"import-no-title", "import-no-year", "import-no-agency"} <= set(codes(outcome))


@pytest.mark.parametrize(
    ("before", "agency"), [("甲县水利局", "甲县水利局"), ("甲县", "未写明的机关"), ("", "未写明的机关")]
)
def test_the_office_before_the_name_of_a_plan_issues_it(tmp_path: Path, before: str, agency: str) -> None:
    title = f"{before}关于开展2026年河道清理活动的方案"
    outcome = imported(tmp_path, f"{title}\n清理河道。\n一、活动内容\n清理淤泥。\n")
    assert f"\nagency: {agency}\n" in (outcome.plans[0].folder / "plan.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "described"),
    [("湖北省/甲市/乙县/水利局", "湖北省/甲市/乙县/水利局"), ("乙县水利局", "乙县水利局")],
)
def test_who_issues_a_plan_may_be_said_beside_it(tmp_path: Path, given: str, described: str) -> None:
    outcome = imported(tmp_path, "河道清理方案\n一、活动内容\n清理淤泥。\n", agency=given, year=2025)
    project = open_project(outcome.plans[0].folder, Workspace(environ={"FANGAN_PLUGINS": ""}))
    assert (project.plan.agency, project.plan.year) == (described, 2025)
    assert {"import-no-agency", "import-no-year", "import-year-guessed"}.isdisjoint(codes(outcome))
    assert built(outcome.plans[0].folder).text.title


def test_path_that_leads_to_no_office_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(UsageRefused, match="office-missing"):
        imported(tmp_path, "河道清理方案\n一、活动内容\n清理淤泥。\n", agency="湖北省/甲市/乙县")
    assert [one.name for one in tmp_path.iterdir()] == ["旧方案.txt"]


NOTICE = """\
甲县文化局文件
甲文〔2026〕3号
甲县文化局关于印发《甲县2026年读书活动方案》的通知
各乡镇人民政府，县直各单位：
现将方案印发给你们，请认真执行。
甲县文化局
2026年3月2日

甲县2026年读书活动方案
读书是好事。
一、活动内容
（一）荐书。荐好书。
（二）读书。读好书。
| 场次 | 地点|甲 |
|---|---|
| 第一场 | 广场 |
附件：1.报名表
附件1
报名表
| 姓名 | 单位 |
|---|---|
|  |  |
抄送：市文化局。
"""


def test_a_notice_and_the_plan_it_issues_come_apart(tmp_path: Path) -> None:
    outcome = imported(tmp_path, NOTICE)
    document = built(outcome.plans[0].folder)
    assert document.masthead is not None
    assert document.masthead.number == "甲文〔2026〕3号"
    assert document.addressees == "各乡镇人民政府，县直各单位："
    assert document.signature is not None
    assert document.signature.names == ("甲县文化局",)
    assert document.issued is not None
    assert "".join(document.issued.title) == "甲县2026年读书活动方案"
    assert document.text.blocks[0].text == "现将方案印发给你们，请认真执行。"  # type: ignore[union-attr]
    assert [annex.name for annex in document.annexes] == ["报名表"]
    assert outcome.tally.whole


def test_the_list_of_annexes_is_left_to_the_build(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN + "附件：1.报名表\n2.分工表\n附件1\n报名表\n姓名：\n附件2\n分工表\n各村分工。\n")
    assert printed(outcome.plans[0].folder).count("分工表") == 2  # in the list, and above the annex
    assert outcome.tally.whole
    assert outcome.tally.told == 0


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed):
        import_file(Workspace(environ={"FANGAN_PLUGINS": ""}), ImportWish(file=str(tmp_path)))


def test_marks_are_mended_on_request_alone(tmp_path: Path) -> None:
    text = PLAN.replace("荐好书,办3场。", '荐好书,9:30开始(含周末),用时1.5小时,见http://a.cn/b,"好书"共3,214本。')
    outcome = imported(tmp_path, text, normalise=True)
    assert "荐好书，9:30开始（含周末），用时1.5小时，见http://a.cn/b，“好书”共3,214本。" in printed(
        outcome.plans[0].folder
    )
    assert "import-normalised" in codes(outcome)


def test_the_year_a_text_speaks_of_is_taken_and_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN.replace("甲县2026年读书", "甲县读书").replace("办3场", "2024年办3场"))
    assert "import-year-guessed" in codes(outcome)
    assert "year: 2024" in (outcome.plans[0].folder / "plan.yaml").read_text("utf-8")


def test_headings_with_nothing_below_stay_numbered_lines(tmp_path: Path) -> None:
    outcome = imported(tmp_path, PLAN + "四、提高认识\n五、加强领导\n六、抓好落实\n")
    assert printed(outcome.plans[0].folder).endswith("四、提高认识\n五、加强领导\n六、抓好落实")


def test_a_file_that_was_built_comes_back_with_its_facts(tmp_path: Path) -> None:
    office = found(tmp_path)
    target = str(tmp_path / "out.docx")
    assert office.run("build", str(office.plan), "-o", target).exit_code == 0
    result = office.run("import", target)
    assert result.exit_code == 0, result.stderr
    assert "facts:" in (tmp_path / "out" / "plan.yaml").read_text("utf-8")


FACTS = """\
甲县2026年“全民读书节”活动方案
2026年是关键一年，办好“全民读书节”。
一、活动安排
（一）启动。4月23日启动，4月23日—5月4日展销，2026年5月9日收官。
（二）纪念。每年的4月23日是纪念日，20xx年4月23日见《2026年读书方案》，4月23号再议。
二、其他
4月23日见面。
"""


def test_the_year_the_days_and_the_name_become_facts_where_they_are_printed_letter_for_letter(tmp_path: Path) -> None:
    outcome = imported(tmp_path, FACTS)
    folder = outcome.plans[0].folder
    said = (folder / "sections/activities.md").read_text("utf-8").split("\n")
    assert "（一）启动。{{日期一|月日}}启动，{{时段一|月日}}展销，{{日期二}}收官。 {#item-1}" in said
    assert "（二）纪念。每年的4月23日是纪念日，20xx年4月23日见《2026年读书方案》，4月23号再议。 {#item-2}" in said
    assert "{{年度}}年是关键一年，办好“{{活动名称}}”。" in (folder / "sections/basis.md").read_text("utf-8")
    assert 'title: "甲县{{年度}}年“{{活动名称}}”活动方案"' in (folder / "plan.yaml").read_text("utf-8")
    assert printed(folder) == FACTS.strip()


def test_a_project_whose_facts_are_answered_builds_to_the_end(tmp_path: Path) -> None:
    project = open_project(imported(tmp_path, FACTS).plans[0].folder, Workspace(environ={"FANGAN_PLUGINS": ""}))
    assert compose_plan(project, ComposeWish()).document.text.blocks


OFFICES = """\
甲县教育局文件
甲教〔2026〕3号
甲县教育局关于印发《甲县2026年读书活动方案》的通知
各乡镇中心学校：
现将方案印发给你们，请认真执行。
甲县教育局
二〇二六年三月二日

甲县2026年读书活动方案
第十三届读书节用3.5万元，每场500元。
一、活动安排
（一）启动。5月30日前由县教育局牵头，县财政局、县委宣传部配合，甲县教育局办12场，印书5000册、1,200元。
（二）展演。县教育局局长到场，乙县教育局、xx县教育局、××县财政局不来，共12场，经费35000元，5月1日到5月3日，5月30日见。
二、工作要求
二〇二六年五月十日报送。
"""


def test_values_of_every_type_become_facts_and_what_stands_in_several_places_is_one(tmp_path: Path) -> None:
    outcome = imported(tmp_path, OFFICES)
    facts = {one.name: (one.type, one.value) for one in outcome.plans[0].project.facts}
    assert facts == {
        "届数一": ("integer", "13"),
        "金额一": ("money", "3.5万元"),
        "金额二": ("money", "500元"),
        "期限一": ("deadline", "2026-05-30"),
        "数量一": ("integer", "12"),
        "数量二": ("integer", "5000"),
        "日期一": ("date", "2026-05-10"),
    }
    said = (outcome.plans[0].folder / "sections/activities.md").read_text("utf-8")
    assert "共{{数量一}}场，经费{{金额一|元}}，5月1日到5月3日，{{期限一|月日}}见。" in said
    assert "{{日期一|汉字}}报送。" in (outcome.plans[0].folder / "sections/requirements.md").read_text("utf-8")


def test_offices_are_called_by_what_they_do_and_only_where_they_stand_alone(tmp_path: Path) -> None:
    outcome = imported(tmp_path, OFFICES)
    folder = outcome.plans[0].folder
    said = (folder / "sections/activities.md").read_text("utf-8")
    assert "由{{单位.教育}}牵头，{{单位.财政}}、{{单位.宣传}}配合，{{机关}}办" in said
    assert "县教育局局长到场，乙县教育局、xx县教育局、××县财政局不来" in said
    assert "    教育: 县教育局\n" in (folder / "agencies.yaml").read_text("utf-8")
    assert "由县教育局牵头，县财政局、县委宣传部配合，甲县教育局办12场" in printed(folder)


def test_what_no_fact_prints_as_it_stands_stays_text_and_is_told(tmp_path: Path) -> None:
    told = {one.code: one.values for one in imported(tmp_path, OFFICES).problems}
    assert told["import-values-left"]["words"] == "1,200元、5月1日到5月3日"


def test_a_day_of_issue_in_hanzi_is_the_day_and_its_words_are_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, OFFICES)
    signature = built(outcome.plans[0].folder).signature
    assert signature is not None
    assert (signature.names, str(signature.date)) == (("甲县教育局",), "2026-03-02")
    assert outcome.tally.whole
    assert [one.words for one in outcome.tally.left] == ["二〇二六年三月二日"]
    assert "import-day-form" in codes(outcome)


def test_a_number_in_square_brackets_is_the_number_and_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, NOTICE.replace("甲文〔2026〕3号", "甲文[2026]3号"))
    masthead = built(outcome.plans[0].folder).masthead
    assert masthead is not None
    assert masthead.number == "甲文〔2026〕3号"
    assert "import-number-form" in codes(outcome)
    assert outcome.tally.whole


def test_what_stands_for_a_number_and_is_none_is_left_over(tmp_path: Path) -> None:
    outcome = imported(tmp_path, NOTICE.replace("甲文〔2026〕3号", "甲文〔26〕003号"))
    assert "import-not-built" not in codes(outcome)
    assert outcome.tally.whole


def test_headings_typed_with_a_full_stop_are_headings(tmp_path: Path) -> None:
    text = PLAN.replace("一、指导思想。", "一.指导思想").replace("二、活动", "二．活动").replace("三、扫", "三.扫")
    sections = imported(tmp_path, text).plans[0].project.sections
    assert [one.key for one in sections] == ["basis", "guiding-ideology", "activities", "part-3"]


def test_a_sentence_with_a_number_and_nothing_below_keeps_its_stop(tmp_path: Path) -> None:
    outcome = imported(tmp_path, "甲县读书工作会议纪要\n一、会议指出，读书要抓实。\n二、会议要求，各校落实。\n")
    assert printed(outcome.plans[0].folder).endswith("一、会议指出，读书要抓实。\n二、会议要求，各校落实。")
    assert "import-heading-lost" not in codes(outcome)
