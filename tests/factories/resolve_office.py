"""LibreOffice accepts or rejects the tracked changes of documents: a Basic macro in a profile of its own."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName" : text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions" : text(1).Value = "UTF8,LF,,,"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For Each job In Split("{jobs}", ";")
    parts = Split(job, ",")
    doc = StarDesktop.loadComponentFromURL("{folder}/" &amp; parts(0), "_blank", 0, hidden())
    command = ".uno:" &amp; parts(2) &amp; "AllTrackedChanges"
    If parts(2) &lt;&gt; "" Then dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
    doc.storeToURL("{folder}/" &amp; parts(1), text())
    doc.close(True)
  Next
End Sub
</script:module>"""


def missing() -> str:
    """Return why nothing can be resolved here, '' when it can."""
    return "" if shutil.which("soffice") else "not installed: soffice"


def resolve(jobs: Sequence[tuple[bytes, str]], folder: Path) -> list[list[str]]:
    """Return the printed lines of each document after `Accept`, `Reject` or '' of all its changes.

    Empty lines and the invisible characters that stand for shapes are left out.
    """
    office = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
    ]
    subprocess.run([*office, "--terminate_after_init"], capture_output=True, check=True, timeout=60)
    words = []
    for number, (data, command) in enumerate(jobs):
        (folder / f"{number}.docx").write_bytes(data)
        words.append(f"{number}.docx,{number}.txt,{command}")
    module = folder / "profile/user/basic/Standard/Module1.xba"
    module.write_text(_MACRO.format(jobs=";".join(words), folder=folder.as_uri()), encoding="utf-8")
    subprocess.run([*office, "macro:///Standard.Module1.Main"], capture_output=True, check=True, timeout=110)
    return [_lines((folder / f"{number}.txt").read_text(encoding="utf-8-sig")) for number in range(len(jobs))]


def _lines(text: str) -> list[str]:
    return [line for line in text.replace("\u200b", "").split("\n") if line.strip()]
