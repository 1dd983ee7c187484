"""Messages of `fangan.kit`."""

from collections.abc import Mapping

from fangan.messages import Message

_MARKUP = "Write plain words; how they look is decided when the document is written"

MESSAGES: Mapping[str, Message] = {
    "folder-without-plugin": Message(
        "There is no plugin in this folder", "Name the folder that holds sections/, outlines/ or agencies.yaml"
    ),
    "code-not-run": Message(
        "The plugin {plugin} has code, and code is not run out of a folder",
        "Install it, with pip install -e, and check it by its id",
    ),
    "heading-long": Message(
        "“{text}…” is a heading of {length} characters; one has at most {longest}",
        "If it is text, end it with 。 or put \\ behind its number; if it is a heading, shorten it",
    ),
    "alternative-holds-blocks": Message(
        "What stands under the alternative “{choice}” of “{id}” is printed only when that one is chosen",
        "Put it under every alternative, or where it belongs whatever is chosen: before the first, or behind of=",
    ),
    "grammar-undeclared": Message(
        "This line is of grammar {needed}, and the plugin does not say so: an older fangan would misread it",
        "Write “grammar: {needed}” into fangan.yaml beside sections/",
    ),
    "file-not-packed": Message(
        "This file would not be installed: the package data of {package} do not name it",
        "Add “{pattern}” to the package data in pyproject.toml or setup.cfg",
    ),
    "region-without-agency": Message(
        "“for:” names a region in which no known agency lies: {path}",
        "Correct the path, or describe an agency of it in agencies.yaml",
    ),
    "items-never-by-themselves": Message(
        "Of “{key}”, these items come in only where a plan adds them by name: {items}",
        "Say with “insert:” where they come in, unless that is what you mean",
    ),
    "outline-example-unasked": Message(
        "The outline “{outline}” gives an example of “{fact}”, which none of its sections asks for",
        "Correct the name, or take the example out",
    ),
    "outline-section-unworded": Message(
        "Nobody words “{key}”, which the outline “{outline}” names",
        "Correct the key, supply a section file for it, or install the plugin that has one",
    ),
    "outline-choice-unoffered": Message(
        "The outline “{outline}” chooses {id}: {value} for “{key}”, which no wording of it offers",
        "Correct it to what a section file offers under “choose:”, or take it out",
    ),
    "scope-outline-unknown": Message(
        "“for:” names an outline that does not exist: {outline}", "Correct the id, or install the plugin that holds it"
    ),
    "scope-agency-unknown": Message(
        "“for:” names a region or agency that nobody knows: {path}", "Correct the path, or describe it in agencies.yaml"
    ),
    "item-without-section": Message(
        "This is an item of “{key}”, and nobody supplies that section",
        "Correct the key, supply the section, or install the plugin that has it",
    ),
    "insert-anchor-unknown": Message(
        "The item is to stand next to “{id}”, and no wording of “{key}” has such an item", "Correct “insert:”"
    ),
    "reference-nowhere": Message(
        "The reference leads nowhere: nobody has “{target}”", "Correct the key or the id behind the @"
    ),
    "role-unknown": Message(
        "No known agency says who fills the role “{role}”", "Correct the name, or name the office under “roles:”"
    ),
    "fact-never-used": Message(
        "The fact “{fact}” is declared here and never used", "Use it in the text, or delete its declaration"
    ),
    "fact-without-example": Message(
        "The fact “{fact}” has no example, so nothing that uses it can be tried out", "Add “example: …”"
    ),
    "fact-declared-unlike": Message(
        "The fact “{fact}” is declared elsewhere with a different “{key}”: {other}",
        "Make the two agree, or give one fact another name",
    ),
    "section-without-title": Message("The section “{key}” has no title", "Add “title: …” in the head"),
    "title-with-stop": Message("A title ends on a punctuation mark: “{text}”", "Take the mark away"),
    "raw-bold": Message("There is markup in the wording: {text}", _MARKUP),
    "raw-heading": Message(
        "The line begins with a sign of Markdown: {text}", "Number it as officials do: 一、 （一） 1. （1）"
    ),
    "raw-plus": Message(
        "The line begins with a half-width +, which is printed", "Write ＋, and the line runs on from the one above"
    ),
    "raw-backslash": Message(
        "A \\ stands where it says nothing, and is printed",
        "Delete it; it belongs before or behind a number, or behind the ： or 。 that ends a heading",
    ),
    "raw-html": Message("There is HTML in the wording: {text}", _MARKUP),
    "raw-table": Message(
        "A line of a table is written with full-width bars: {text}", "Write the half-width bar: | one | other |"
    ),
    "raw-tab": Message("There is a tab in the line", _MARKUP),
    "raw-indent": Message("The line begins with blanks", "Delete them; paragraphs are indented by themselves"),
    "raw-blank-at-end": Message("There are blanks at the end of the line", "Delete them"),
    "raw-half-width": Message("A half-width mark stands in Chinese text: {text}", "Write the full-width mark"),
    "raw-blank-between": Message("There is a blank between two hanzi", "Delete it"),
    "variants-tie": Message(
        "Two variants of “{key}” fit equally well on the same day; the other is {other}",
        "Make one of them more specific under “for:”, or end one period before the other begins",
    ),
    "period-gap": Message(
        "Between {start} and {end} nobody of this scope words “{key}”", "Extend one of the two periods if that is wrong"
    ),
    "term-outlived": Message(
        "“{term}” was in use {period}, the wording may be chosen longer: {valid}",
        "End “valid:” with the term, or write instead: {successor}",
    ),
    "year-without-end": Message(
        "“{words}” is said of one year, and the wording may be chosen in every later one: valid {valid}",
        "End “valid:” with that year, as in 2026-01-01/2026-12-31, or leave out what year it is",
    ),
    "term-too-early": Message(
        "“{term}” came into use {period}, the wording may be chosen earlier: {valid}",
        "Let “valid:” begin with the term, or write other words",
    ),
    "built-unlike": Message(
        "“{key}” was built twice from the same facts with different results",
        "Its hooks must give the same records every time",
    ),
    "doubled-punctuation": Message(
        "With the examples filled in, two marks meet or nothing stands between a pair: …{text}…",
        "Take the mark out of the example or of the text around it",
    ),
    "scaffold-bad-id": Message(
        "“{id}” cannot be the id of a plugin",
        "Give one with --id: small letters, digits and hyphens, beginning with a letter",
    ),
    "plugin-unknown": Message("No plugin “{plugin}” is installed", "See those that are with “fangan plugins list”"),
}
