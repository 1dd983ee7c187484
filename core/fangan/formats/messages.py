"""Messages of `fangan.formats`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "text-broken": Message(
        "The byte 0x{byte} on this line is no text, neither in UTF-8 nor in GB 18030",
        "Save the file again as UTF-8, or paste its text into a new one",
    ),
    "text-binary": Message(
        "This is no text: the line holds bytes that no text has",
        "Name a .docx, .doc or .txt; what this file was made with can save it as one",
    ),
    "foreign-unaccounted": Message(
        "The file holds {held} characters, and {told} of them were read or told; the difference is in {parts}",
        "Compare the result with the file in WPS or Word, and send the file to fangan's maintainers if you may",
    ),
    "doc-reader-missing": Message(
        "This is an old .doc, and neither office-oxide nor LibreOffice is found here to read it",
        "Type: pip install office-oxide; or open the file in WPS or Word and save it as .docx",
    ),
    "doc-broken": Message(
        "This old .doc is damaged, locked with a password or too large, and could not be read",
        "Open it in WPS or Word and save it as .docx without password",
    ),
    "doc-numbers": Message(
        "This old .doc counts numbers by itself; they were read as 1. 2. 3., for their form is not known here",
        "Install LibreOffice, which knows their form, or save the file as .docx in WPS or Word",
    ),
    "foreign-empty": Message("The file is empty", "Name another file, or fetch this one again"),
    "foreign-locked": Message(
        "The file is locked with a password", "Open it in WPS or Word, take the password away and save it as .docx"
    ),
    "foreign-pdf": Message(
        "This is a PDF, which holds pages and no paragraphs",
        "Name the .docx or .doc it was made from; else open it in WPS or Word and save it as .docx",
    ),
    "foreign-picture": Message(
        "This is a picture", "Let WPS or another program recognise its words, and save them as .docx or .txt"
    ),
    "foreign-odt": Message("This is an OpenDocument file", "Open it in WPS, Word or LibreOffice and save it as .docx"),
    "foreign-ofd": Message(
        "This is an OFD, which holds pages and no paragraphs", "Name the .docx or .doc it was made from"
    ),
    "foreign-sheet": Message(
        "This is a workbook or a presentation, which is no document of running text",
        "Name a .docx, .doc or .txt; copy what is wanted from this file into one",
    ),
    "foreign-rtf": Message("This is rich text (RTF)", "Open it in WPS or Word and save it as .docx"),
    "foreign-web": Message(
        "This is a web page or an XML file, whatever its name ends in", "Open it in WPS or Word and save it as .docx"
    ),
    "foreign-works": Message(
        "This is a file of Microsoft Works", "Open it in LibreOffice or Word and save it as .docx"
    ),
    "foreign-too-many-lines": Message(
        "Up to here the text has more than {limit} lines; even a plan of a hundred pages has about 2000",
        "Look whether this is the right file, or cut it into several",
    ),
    "foreign-other": Message(
        "This is a file of another program, and no document of Word", "Save it as .docx in the program it was made with"
    ),
    "format-unknown-name": Message("There is no output format “{format}”", "Choose one of {known}"),
    "format-elsewhere": Message(
        "The plugin “{plugin}” writes the output format “{format}”, and is not at work here",
        "Type: fangan plugins install {plugin}; or choose one of {known}",
    ),
    "format-claimed-twice": Message(
        "Two suppliers claim the output format “{format}”: {other} and {target}",
        "Uninstall one of them, or leave one out by listing the others in FANGAN_PLUGINS",
    ),
    "format-broken": Message(
        "The format “{format}” of the plugin {plugin} ({target}) does not work: {reason}",
        "Tell the plugin's maintainers, or choose another format",
    ),
    "epoch-unusable": Message(
        "SOURCE_DATE_EPOCH is “{value}”, which is no number of seconds since 1970",
        "Set it to such a number, at most 11 digits, or take it away",
    ),
    "rendered-impossible": Message(
        "Pages are laid out by LibreOffice and read by pdftotext, and {program} is not found on this computer",
        "Install it (Debian, Ubuntu, UOS, Kylin: apt install libreoffice-writer poppler-utils), or leave “--rendered” "
        "out: the rules of the page then measure the file itself",
    ),
    "rendered-unread": Message(
        "The pages that LibreOffice laid out cannot be read: {reason}",
        "Try again; if it fails once more, leave “--rendered” out",
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
    "pdf-archive": Message(
        "This LibreOffice makes no PDF/A; it is older than 7.4",
        "Bring LibreOffice up to date, or save the .docx as PDF/A in WPS or Word",
    ),
    "font-substituted": Message(
        "The font {font} is not installed; this PDF shows {substitute} in its place",
        "Install the font before this PDF is printed or sent; the .docx asks for the right font in any case",
    ),
    "rare-hanzi": Message(
        "The faces of GB/T 2312 lack these hanzi, which are printed in others: {hanzi}",
        "See that the computer that prints has these faces, and look at the names once on paper",
    ),
    "table-wide": Message(
        "So that their columns can be read, tables are set in smaller type or across the page: {tables}",
        "Nothing need be done; a table with fewer columns stands upright, and one in an annex may lie across",
    ),
    "margin-box": Message(
        "With “margin: box” the text begins {lower} mm lower and ends {higher} mm higher than 5.2.1 of GB/T 9704 "
        "wants, and the type area has {height} mm instead of 225",
        "Delete “margin: box” unless somebody checks the dialogue for 37 and 35 mm",
    ),
    "fast-extra": Message(
        "--fast squeezes with ISA-L, which is not installed here",
        "Type: pip install isal (where fangan came by pipx: pipx inject fangan isal); or leave --fast out",
    ),
    "docx-character": Message(
        "The document holds the character {character}, which no Word file can hold",
        "Find it in the facts or sections and delete it; it is invisible and usually came along with copied text",
    ),
    "file-unknown": Message(
        "This is neither a plan nor a document that can be read back; that can be those which end with {known}",
        "Name a plan file, its folder, or a built document; others can be compared in WPS or Word",
    ),
    "file-foreign": Message(
        "This file was not built by fangan, or another program dropped what tells of that",
        "Name the plan it was built from instead",
    ),
    "json-syntax": Message("The file breaks off here, or was changed by hand", "Build it again"),
    "json-schema": Message(
        "This document was written by another version of fangan", "Build it again, or bring fangan up to date"
    ),
    "json-too-large": Message(
        "The file holds more than {limit} values, ten times what a plan of a hundred pages has", "Build it again"
    ),
    "json-field": Message("“{field}” is missing, or has a value that no document has", "Build the document again"),
    "docx-not-word": Message(
        "This is no .docx, or it was damaged on its way",
        "Open it in WPS or Word and save it as .docx, or fetch it again",
    ),
    "docx-old": Message(
        "This is an old .doc, or a .docx locked with a password",
        "Open it in WPS or Word and save it as .docx without password",
    ),
    "docx-too-many-parts": Message(
        "The file holds more than {limit} parts; a plan has twenty",
        "Remove what was pasted into it, or build it again",
    ),
    "docx-too-large": Message(
        "The file unpacks to more than {limit} MB, which no plan does",
        "Remove what was pasted into it, or build it again",
    ),
    "docx-part-missing": Message("The file lacks its part {name}", "Open it in WPS or Word and save it as .docx"),
    "docx-part-twice": Message(
        "The file holds its part {name} twice, and programs differ in which of them they show",
        "Open it in WPS or Word, look at what it says, and save it as .docx again",
    ),
    "docx-too-many": Message(
        "This part takes the file beyond {limit} elements and attributes; a plan of a hundred pages has 30000",
        "Remove what was pasted into it, or build it again",
    ),
    "text-unread": Message(
        "Elsewhere in the file ({places}): {characters} characters are not looked at, “{words}”",
        "Bring it into a paragraph of the document if it belongs there; else look at it in WPS or Word",
    ),
    "docx-part-broken": Message(
        "This part of the file is damaged, or not written as such a part is",
        "Fetch the file again or build it again; WPS or Word may be able to repair it",
    ),
    "docx-part-packed": Message(
        "This part of the file is locked with a password, or packed as no .docx is",
        "Open it in WPS or Word and save it as .docx without password",
    ),
    "docx-part-doctype": Message(
        "This part of the file declares a document type, by which other files can be drawn in",
        "Fetch the file again from where it was made; do not open this one",
    ),
    "docx-tracked": Message(
        "This .docx holds tracked changes, so it says two things at once",
        "Accept or reject them in WPS or Word, save, and try again",
    ),
}
