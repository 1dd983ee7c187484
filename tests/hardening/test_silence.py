"""Nothing is silent: what a plan or a folder holds either counts or is told."""

import os

import pytest


def complaint(office, *words):
    done = office.run("build", "plan", "-o", "a.txt", *words)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("sections: {activities: {items: {openning: {use: office}}}}", "items-unknown"),
        ("sections: {activities: {after: basis}}", "after-needless"),
        ("sections: {activities: {drop: [openning]}}", "drop-unknown"),
        ("sections: {activities: {choose: {opening: x}}}", "choose-unknown"),
        ("annexes: {forms: {drop: true}}", "annex-drop-unknown"),
    ],
)
def test_a_wish_that_changes_nothing_is_refused(office, text, code):
    office.write("plan/plan.yaml", f"{office.plan.read_text('utf-8')}{text}\n")
    returned, said = complaint(office)
    assert returned == 3
    assert code in said


@pytest.mark.parametrize("key", ["number: 甲文〔2026〕1号", "urgency: 特急", "mark: 甲县文件", 'copies: "000001"'])
def test_what_a_form_does_not_print_is_told(office, key):
    office.write("plan/plan.yaml", office.plan.read_text("utf-8").replace("{date", f"{{{key}, date"))
    returned, said = complaint(office)
    assert returned == 0
    assert f"（{key.partition(':')[0]}）”" in said


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("sections/basis.md.txt", "basis.md"),
        ("sections/basis.MD", "basis.md"),
        ("sections/basis.markdown", "basis.md"),
        ("outlines/x.yml", "x.yaml"),
        ("agencies.yml", "agencies.yaml"),
        ("terms.yaml.txt", "terms.yaml"),
    ],
)
def test_a_file_whose_name_keeps_it_from_being_read_is_told(office, name, right):
    office.write(f"plan/{name}", "")
    returned, said = complaint(office)
    assert returned == 3
    assert f"“{right}”" in said


@pytest.mark.parametrize("name", ["README.txt", "~basis.md", ".basis.md.swp", "basis.md~", "basis.docx"])
def test_other_files_beside_the_sections_are_nobodys_wording(office, name):
    office.write(f"office/sections/{name}", "")
    assert complaint(office) == (0, "空泛率100%。\n")


def test_a_link_to_nowhere_is_told(office):
    (office.root / "office/sections/more.md").symlink_to("/nowhere/more.md")
    returned, said = complaint(office)
    assert returned == 5 or returned == 3
    assert "sections/more.md" in said


def test_a_folder_that_is_none_is_told(office):
    office.write("plan/sections", "")
    returned, said = complaint(office)
    assert returned == 3
    assert "plan/sections" in said


def test_a_plugin_without_its_data_files_is_told_and_stops_nothing(office):
    office.install("bare", "")
    done = office.run("build", "plan", "-o", "a.txt", FANGAN_PLUGINS="bare")
    assert done.returncode == 0
    assert "fangan-bare 1.2" in done.stderr


def test_a_plugin_in_an_archive_is_told(office):
    import shutil

    office.install("zipped", "", {"sections/basis.md": "---\nkey: basis\n---\n某某。\n"})
    archive = shutil.make_archive(str(office.root / "packed"), "zip", office.root / "site")
    done = office.run("build", "plan", "-o", "a.txt", FANGAN_PLUGINS="zipped", PYTHONPATH=archive)
    assert done.returncode == 4
    assert "packed.zip" in done.stderr


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("*甲", "yaml-alias-or-tag"),
        ("&甲 乙", "yaml-alias-or-tag"),
        ("!甲", "yaml-alias-or-tag"),
        ("| 甲", "yaml-start"),
        ("@甲", "yaml-start"),
        ("- 甲", "yaml-line"),
    ],
)
def test_a_value_that_opens_like_yaml_is_told_in_the_clerks_language(office, value, code):
    office.write("plan/plan.yaml", office.plan.read_text("utf-8").replace("读书节", value))
    returned, said = complaint(office)
    assert returned == 3
    assert code in said
    assert "did not find" not in said


def test_text_of_a_plugins_record_is_held_to_the_same_characters(office):
    code = (
        "from fangan import hookimpl\nfrom fangan.model.agency import Agency, Level\n@hookimpl\n"
        "def fangan_agencies():\n"
        "    return [Agency(path='甲省', name='甲\\u200b省', short='省', level=Level.PROVINCE)]\n"
    )
    office.install("bad", code)
    done = office.run("build", "plan", "-o", "a.txt", FANGAN_PLUGINS="bad")
    assert done.returncode == 4
    assert "name" in done.stderr


@pytest.mark.parametrize("under", [".", "plan.yaml", "../plan", "../other"])
def test_two_plans_never_carry_out_each_other(office, under):
    text = office.plan.read_text("utf-8")
    office.write("other/plan.yaml", f"{text}under: ../plan\n")
    office.write("plan/plan.yaml", f"{text}under: {under}\n")
    returned, said = complaint(office)
    assert returned == 3
    assert "under-circle" in said


def test_two_folders_of_one_name_are_told_apart_by_their_paths(office):
    office.write("more/office/sections/x.md", "---\nkey: x\n---\n某某。\n")
    done = office.run(
        "build", "plan", FANGAN_SECTIONS=f"{office.root / 'office'}{os.pathsep}{office.root / 'more/office'}"
    )
    assert done.returncode == 4
    assert str(office.root / "more/office") in done.stderr


def test_a_reference_to_a_paragraph_says_that_it_has_no_number(office):
    office.write("plan/sections/basis.md", "---\nkey: basis\n---\n见{{@activities#theme}}。\n")
    office.write("plan/sections/a.md", "---\nkey: activities#theme\ninsert: last\n---\n没有序号的一段。\n")
    returned, said = complaint(office, "--set", "主题=好书")
    assert returned == 3
    assert "没有序号" in said
