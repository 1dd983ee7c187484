import subprocess
import sys

import pytest
from factories import documents as make
from factories.word import W, Word, attributes
from hypothesis import given
from hypothesis import strategies as st

from fangan.formats.docx import write
from fangan.model.plan import Margin
from fangan.model.problem import InputRefused

XML_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.just("\n"), min_size=1
)


def section(document):
    return Word.of(document).all("w:sectPr")[0]


def attribute(element, tag):
    return attributes(element.find(f"{{*}}{tag}"))


def test_the_page_is_a4_upright():
    assert attribute(section(make.plain()), "pgSz") == {"w": "11906", "h": "16838"}


@pytest.mark.parametrize(
    ("margin", "top", "bottom", "pitch"), [(Margin.GBT33476, 1960, 1847, 592), (Margin.BOX, 2098, 1984, 579)]
)
def test_each_margin_profile_declares_its_white_and_its_grid(margin, top, bottom, pitch):
    setup = section(make.plain(margin=margin))
    margins = attribute(setup, "pgMar")
    assert (int(margins["top"]), int(margins["bottom"])) == (top, bottom)
    assert attribute(setup, "docGrid") == {"type": "lines", "linePitch": str(pitch)}


@pytest.mark.parametrize("margin", list(Margin))
def test_the_type_area_is_156_mm_wide_and_holds_22_lines_but_not_23(margin):
    setup = section(make.plain(margin=margin))
    margins = {name: int(value) for name, value in attribute(setup, "pgMar").items()}
    assert abs(11906 - margins["left"] - margins["right"] - 8844) <= 6
    assert margins["left"] == 1587
    assert margins["gutter"] == 0
    pitch = int(attribute(setup, "docGrid")["linePitch"])
    assert (16838 - margins["top"] - margins["bottom"]) // pitch == 22


@pytest.mark.parametrize("document", [make.plain(), make.notice()], ids=["plain", "notice"])
def test_plans_and_notices_number_every_page_odd_and_even(document):
    setup = section(document)
    assert [one.get(f"{W}type") for one in setup.findall("{*}footerReference")] == ["default", "even"]
    assert setup.find("{*}titlePg") is None


def test_a_letter_has_a_first_page_without_number():
    word = Word.of(make.letter())
    setup = word.all("w:sectPr")[0]
    assert setup.find("{*}titlePg") is not None
    assert [one.get(f"{W}type") for one in setup.findall("{*}footerReference")] == ["default", "even", "first"]
    assert "PAGE" not in "".join(word.part("word/footer3.xml").itertext())


def test_page_numbers_run_on_through_annexes():
    assert Word.of(make.notice()).all(".//w:pgNumType") == []
    assert len(Word.of(make.notice()).all(".//w:sectPr")) == 1


def test_elements_stand_in_the_order_of_the_standard():
    document = make.enclosing(annexes=(make.annex(),))
    styles = [one.style for one in Word.of(document).paragraphs]
    order = [
        "Mark", "Number", "RedRule", "Title", "Addressees", "BodyText", "BodyText", "AnnexNote", "Signature", "Date",
        "Note", "AnnexLabel", "AnnexTitle", "BodyText", "Spacer",
    ]  # fmt: skip
    assert styles == order


def test_a_plan_that_is_issued_begins_a_page_and_names_its_annexes_at_its_end():
    word = Word.of(make.notice(issued=make.text("方案正文。", title=("活动方案",)), annexes=(make.annex(),)))
    styles = [one.style for one in word.paragraphs]
    behind = styles[styles.index("Note") + 1 :]
    assert behind == ["AnnexTitle", "BodyText", "AnnexNote", "AnnexLabel", "AnnexTitle", "BodyText", "Spacer"]
    assert "AnnexNote" not in styles[: styles.index("Note")]
    title, _ = (one for one in word.paragraphs if one.style == "AnnexTitle")
    assert title.get("pageBreakBefore") is not None


def test_equal_documents_give_equal_bytes():
    assert write(make.notice()) == write(make.notice())


def test_the_bytes_depend_on_no_hash_seed_and_no_time_zone():
    script = "import sys; sys.path.insert(0, 'tests'); from factories.documents import letter\n"
    script += "from fangan.formats.docx import write; import zlib; print(zlib.crc32(write(letter())))"
    root = __file__.partition("/tests/")[0]
    seen = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": ""},
        ).stdout
        for seed, zone in (("1", "Asia/Shanghai"), ("2", "America/New_York"))
    }  # fmt: skip
    assert len(seen) == 1


def test_writing_needs_neither_lxml_nor_python_docx_nor_zipfile():
    script = "import sys; sys.path.insert(0, 'tests'); from factories.documents import notice\n"
    script += "before = set(sys.modules)\nfrom fangan.formats.docx import write; write(notice())\n"
    script += "print({'lxml', 'docx', 'zipfile', 're', 'xml'} & (set(sys.modules) - before))"
    root = __file__.partition("/tests/")[0]
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == "set()\n"


@given(XML_TEXT)
def test_any_text_comes_back_as_it_went_in(text):
    (paragraph,) = Word.of(make.document(text)).styled("BodyText")
    assert paragraph.text == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe", "\ud800"])
def test_a_character_that_no_xml_file_may_hold_is_refused(character):
    with pytest.raises(InputRefused) as refused:
        write(make.document(f"前{character}后"))
    (found,) = refused.value.problems
    assert found.code == "docx-character"
    assert found.values["character"] == f"U+{ord(character):04X}"


def test_characters_beyond_the_basic_plane_are_written():
    assert Word.of(make.document("𠮷㼆")).one("BodyText").text == "𠮷㼆"


def test_the_file_opens_in_python_docx():
    import io

    import docx

    opened = docx.Document(io.BytesIO(write(make.notice())))
    assert opened.core_properties.title == "桐柏县农业农村局关于印发全民读书月活动方案的通知"
    assert len(opened.tables) == 2
