"""LibreOffice edits a document as somebody at its window would: a Basic macro in a profile of its own."""

import shutil
import subprocess
from collections.abc import Sequence
from html import escape
from pathlib import Path

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
{basic}
</script:module>"""
_MACRO = """Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
  doc = StarDesktop.loadComponentFromURL("{before}", "_blank", 0, hidden())
  doc.RecordChanges = {tracked}
{edits}
  doc.storeToURL("{after}", word())
  doc.close(True)
End Sub"""
_FIND = """  look = doc.createSearchDescriptor() : look.SearchString = "{words}"
  found = doc.findFirst(look)
"""
_REPLACE = """  swap = doc.createReplaceDescriptor() : swap.SearchString = "{old}" : swap.ReplaceString = "{new}"
  doc.replaceAll(swap)"""
_INSERT = """  mark = found.Text.createTextCursorByRange(found.End) : mark.gotoEndOfParagraph(False)
  mark.Text.insertControlCharacter(mark, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  mark.Text.insertString(mark, "{new}", False)"""
_DELETE = """  mark = found.Text.createTextCursorByRange(found.Start) : mark.gotoStartOfParagraph(False)
  mark.gotoEndOfParagraph(True) : mark.goRight(1, True) : mark.String = \"\""""


def missing() -> str:
    """Return why nothing can be edited here, '' when it can."""
    return "" if shutil.which("soffice") else "not installed: soffice"


def replaced(old: str, new: str) -> str:
    """Return the edit that puts words in the place of others, wherever they stand."""
    return _REPLACE.format(old=old, new=new)


def inserted(words: str, new: str) -> str:
    """Return the edit that puts a paragraph behind the first one with some words."""
    return _FIND.format(words=words) + _INSERT.format(new=new)


def deleted(words: str) -> str:
    """Return the edit that takes out the first paragraph with some words."""
    return _FIND.format(words=words) + _DELETE


def edit(data: bytes, edits: Sequence[str], folder: Path, *, tracked: bool) -> bytes:
    """Return a .docx as it is saved after edits, recorded as tracked changes or not."""
    profile, before, after = folder / "profile", folder / "before.docx", folder / "after.docx"
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    subprocess.run([*office, "--terminate_after_init"], capture_output=True, check=True, timeout=60)
    before.write_bytes(data)
    basic = _MACRO.format(before=before.as_uri(), after=after.as_uri(), tracked=tracked, edits="\n".join(edits))
    module = profile / "user/basic/Standard/Module1.xba"
    module.write_text(_MODULE.format(basic=escape(basic, quote=False)), encoding="utf-8")
    subprocess.run([*office, "macro:///Standard.Module1.Main"], capture_output=True, check=True, timeout=110)
    return after.read_bytes()
