from factories import documents as make

from fangan.formats.pdf_outline import short_outline

RUN_IN = make.paragraph("每村张贴三份海报。", level=2, number="（一）", heading="广泛宣传。")
ALONE = make.paragraph(level=1, number="一、", heading="活动内容")


def title(words: str) -> bytes:
    return b"<</Count 0/Title<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">/Next 7 0 R>>"


def outlined(words: str) -> bytes:
    return short_outline(title(words), make.document(text=make.text(ALONE, RUN_IN)))


def test_a_run_in_heading_is_cut_to_itself_and_no_byte_behind_it_moves() -> None:
    whole = title("（一）广泛宣传。每村张贴三份海报。")
    cut = outlined("（一）广泛宣传。每村张贴三份海报。")
    assert cut.replace(b" ", b"") == title("（一）广泛宣传").replace(b" ", b"")
    assert cut.index(b"/Next") == whole.index(b"/Next")


def test_other_bookmarks_stay() -> None:
    assert outlined("一、活动内容") == title("一、活动内容")


def test_what_only_begins_like_one_stays() -> None:
    assert outlined("（一）广泛宣传。别的话。") == title("（一）广泛宣传。别的话。")
