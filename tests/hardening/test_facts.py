"""Facts are text: nothing of a value is lost, and nothing of it is ever read as anything else."""

import html
import json
import re
import zipfile
from xml.etree import ElementTree

import pytest

FORMATS = "docx,html,json,md,txt"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUES = [
    "教育&文化局",
    "A <单位> B",
    "{{7*7}}",
    "{{@activities}}",
    "]]>",
    "%s {0} ${x} $1 \\1",
    "&amp; &#65; &lt;b&gt;",
    "*甲* _乙_ `丙` [丁](戊) ~~己~~",
    "㼆𠮷",
    "😀👨‍👩‍👧".replace("\u200d", ""),
    "长" * 100_000,
    "a" * 5_000,
]


def texts(office, value, **environ):
    """Build the plan in every format with `value` as a fact; return the text a reader sees of each."""
    plan = office.plan.read_text(encoding="utf-8")
    office.write(
        "plan/plan.yaml", plan.replace("facts:\n", f"facts:\n  主题: {json.dumps(value, ensure_ascii=False)}\n")
    )
    done = office.run("build", "plan", "-o", "out/", "--format", FORMATS, **environ)
    assert done.returncode == 0, done.stderr
    return {file.suffix: READERS[file.suffix](file) for file in (office.root / "out").iterdir()}


def read_docx(path):
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    paragraphs = []
    for paragraph in root.iter(W + "p"):
        marks = {W + "br": "\n", W + "tab": "\t"}
        paragraphs.append(
            "".join(marks.get(one.tag, one.text if one.tag == W + "t" else "") for one in paragraph.iter())
        )
    return "\n".join(paragraphs)


def read_html(path):
    text = re.sub(r"<(style|head)\b.*?</\1>", "", path.read_text("utf-8"), flags=re.S)
    text = re.sub(r"<br[^>]*>", "\n", text)
    text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return re.sub(r"— \d+ —\s*", "", text)  # page numbers


def read_markdown(path):
    text = path.read_text("utf-8").replace("\\\n", "\n")
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def read_text(path):
    return path.read_text("utf-8")


def read_json(path):
    return "\n".join(block["text"] for block in json.loads(path.read_text("utf-8"))["text"]["blocks"])


READERS = {".docx": read_docx, ".html": read_html, ".json": read_json, ".md": read_markdown, ".txt": read_text}


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_a_value_is_printed_as_it_is_in_every_format(office, value):
    for suffix, text in texts(office, value).items():
        assert "".join(f"围绕“{value}”开展".split()) in "".join(text.split()), suffix


def test_lines_of_a_value_stay_lines_in_every_format(office):
    for suffix, text in texts(office, "第一行\n# 第二行\n| 第三行 |").items():
        lines = [re.sub(r"\s", "", line) for line in text.split("\n")]
        at = next(number for number, line in enumerate(lines) if line.endswith("围绕“第一行"))
        assert lines[at + 1 : at + 3] == ["#第二行", "|第三行|”开展宣传。"], suffix


def test_the_end_of_a_block_of_yaml_is_no_line_of_the_text(office):
    for suffix, text in texts(office, "好书共读\n").items():
        assert "围绕“好书共读”开展" in text, suffix


def test_lines_of_a_cell_stay_lines_in_markdown(office):
    office.write("f.yaml", '表: [{单位: "甲\\n乙", 任务: "x|y"}]\n')
    done = office.run("build", "plan", "--facts", "f.yaml", "-o", "a.md")
    assert done.returncode == 0, done.stderr
    assert "| 甲<br>乙 | x\\|y |" in (office.root / "a.md").read_text("utf-8")


@pytest.mark.parametrize("character", ["\x01", "\x7f", "\u200b", "\u202e", "\ufeff", "\ufffe", "\ufffd", "\x85"])
def test_a_character_no_text_may_hold_is_refused_by_code_point_and_place(office, character):
    done = office.run("build", "plan", "--set", f"主题=甲{character}乙")
    assert done.returncode == 2
    assert f"U+{ord(character):04X}" in done.stderr
    assert "--set 主题:1:2" in done.stderr


def test_bytes_that_are_no_character_are_refused_on_any_locale(office):
    done = office.run("build", "plan", "--set", "主题=甲\udcff", LC_ALL="C", LANG="C")
    assert done.returncode == 2
    assert "U+DCFF" in done.stderr


@pytest.mark.parametrize("blank", [" ", "　　", "\n", " \t"])
def test_nothing_but_spaces_is_no_value(office, blank):
    text = office.plan.read_text(encoding="utf-8").replace("读书节", json.dumps(blank))
    office.write("plan/plan.yaml", text)
    done = office.run("build", "plan", "-o", "a.txt")
    assert done.returncode == 3
    assert "plan.yaml:5:3" in done.stderr
    assert "只有空格" in done.stderr


def test_a_table_of_ten_thousand_rows_is_there_to_the_last(office):
    rows = "".join(f"  - [甲{number}, 乙{number}]\n" for number in range(10_000))
    office.write("f.yaml", f"表:\n{rows}")
    done = office.run("build", "plan", "--facts", "f.yaml", "-o", "out/", "--format", FORMATS)
    assert done.returncode == 0, done.stderr
    for file in (office.root / "out").iterdir():
        if file.suffix != ".json":
            assert "乙9999" in READERS[file.suffix](file), file.suffix


@pytest.mark.parametrize(("title", "code"), [("{{地球}}方案", "fact-undeclared"), ("甲}}", "stray-brace")])
def test_a_title_with_what_nothing_fills_is_refused_in_its_line(office, title, code):
    text = office.plan.read_text("utf-8")
    office.write("plan/plan.yaml", f'{text}title: "{title}"\n')
    done = office.run("build", "plan")
    assert done.returncode == 3
    line = text.count("\n") + 1
    assert re.search(rf"plan\.yaml:{line}:\d+: .* {code}", done.stderr)
