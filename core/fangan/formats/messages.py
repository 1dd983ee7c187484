"""Messages of `fangan.formats`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "format-unknown-name": Message("There is no output format “{format}”", "Choose one of {known}"),
    "format-claimed-twice": Message(
        "Two suppliers claim the output format “{format}”: {other} and {target}",
        "Uninstall one of them, or leave one out by listing the others in FANGAN_PLUGINS",
    ),
    "format-broken": Message(
        "The output format “{format}” cannot be loaded from {target}: {reason}",
        "Ask whoever supplies the plugin, or choose another format",
    ),
    "file-locked": Message(
        "“{name}” cannot be replaced, because another program has it open or it is protected; nothing was written",
        "Close it in WPS or Word and try again, or write to another name",
    ),
    "file-unwritable": Message(
        "The file cannot be written: {reason}; what was there before is unharmed",
        "Check that the folder exists, that you may write to it, and that the disk has room",
    ),
    "libreoffice-missing": Message(
        "A PDF is made by LibreOffice, and neither “soffice” nor “libreoffice” is found on this computer",
        "Install LibreOffice Writer (Debian, Ubuntu, UOS, Kylin: apt install libreoffice-writer; elsewhere from "
        "libreoffice.org), or build a .docx and save it as PDF in WPS or Word",
    ),
    "libreoffice-failed": Message(
        "LibreOffice could not make the PDF: {reason}",
        "Try again; if it fails once more, build a .docx and save it as PDF in WPS or Word",
    ),
    "libreoffice-slow": Message(
        "LibreOffice did not finish within {seconds} seconds and was stopped",
        "Try again; if it fails once more, build a .docx and save it as PDF in WPS or Word",
    ),
    "font-substituted": Message(
        "The font {font} is not installed; this PDF shows {substitute} in its place",
        "Install the font before this PDF is printed or sent; the .docx asks for the right font in any case",
    ),
    "docx-character": Message(
        "The document holds the character {character}, which no Word file can hold",
        "Find it in the facts or sections and delete it; it is invisible and usually came along with copied text",
    ),
}
