"""`fangan library`: the past plans of an office, filed, found and shown."""

from fangan.cli.command import PATH, WholeNumber, argument, json_option, option
from fangan.cli.command import command as declare
from fangan.cli.lazy import CommandEntry, Lazy
from fangan.messages.translation import mark

library_option = option(
    "--library",
    "library",
    metavar=mark("FILE"),
    type=PATH,
    help="The library to use; else FANGAN_LIBRARY names it, else it lies in your user folder.",
)


@declare(
    "add",
    help="File plans: documents that fangan built, any other .docx or .txt, folders of plans, and folders full of"
    " these. What is here already is told and changes nothing; a file that has changed becomes a new edition. A file"
    " that cannot be read holds up no other.",
    examples="fangan library add 2025年/ 2026年/\nfangan library add 方案.docx --dry-run",
)
@argument("paths", metavar=mark("FILE"), nargs=-1, required=True, type=PATH, help="Files and folders.")
@option("--dry-run", is_flag=True, help="Read everything and tell what would be filed; write nothing.")
@library_option
@json_option
def add(paths: tuple[str, ...], dry_run: bool, library: str | None, as_json: bool) -> int:
    """File plans and tell what became of each."""
    from fangan.app.library_adding import AddWish, add_plans
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.progress import counted
    from fangan.cli.talk import aside, print_json, print_lines, tell_gathered

    wish = AddWish(paths, library, dry_run)
    outcome = counted(lambda listener: add_plans(Workspace(listener=listener), wish))
    if as_json:
        from fangan.app.data.library import library_add_data

        print_json(library_add_data(outcome, _))
        return outcome.code
    from fangan.cli.library_lines import added_line, added_summary

    for one in outcome.plans:
        if one.result:
            print_lines(added_line(one))
    tell_gathered([*outcome.problems, *(told for one in outcome.plans for told in one.problems)])
    aside(added_summary(outcome))
    return outcome.code


@declare(
    "search",
    help="Find paragraphs that hold all of the words, the best first. What stands in “” is looked for as it is, blanks"
    " too. Ends with 1 when there are none.",
    examples="fangan library search 走访慰问 捐赠\nfangan library search 志愿服务 --kind 活动内容 --years 2020-2025",
)
@argument("words", metavar=mark("WORDS"), nargs=-1, required=True, help="Words of any length, one character too.")
@option("--kind", default="", metavar=mark("SECTION"), help="Only in sections of this key or name.")
@option("--agency", default="", metavar=mark("AGENCY"), help="Only plans of agencies whose path or name holds this.")
@option("--years", default="", metavar="2015-2020", help="Only plans of this year or these years.")
@option("--limit", default=20, type=WholeNumber(1, 10000), metavar=mark("N"), help="How many are shown.")
@library_option
@json_option
def search(
    words: tuple[str, ...], kind: str, agency: str, years: str, limit: int, library: str | None, as_json: bool
) -> int:
    """Search and print what was found."""
    from fangan.app.library_searching import SearchWish, search_library
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, print_lines, tell

    outcome = search_library(Workspace(), SearchWish(words, kind, agency, years, limit, library))
    if as_json:
        from fangan.app.data.library import library_search_data

        print_json(library_search_data(outcome, _))
        return outcome.code
    from fangan.cli.library_lines import found_summary, hit_lines

    tell(outcome.problems)
    for hit in outcome.found.hits:
        print_lines(hit_lines(hit))
    aside(found_summary(outcome))
    return outcome.code


@declare(
    "show",
    help="Show a plan by its number, or a passage by the number that search prints before it, with what stands around"
    " it and where else the same is said.",
    examples="fangan library show 12\nfangan library show 12.34",
)
@argument("id_", metavar=mark("ID"), help="The number of a plan (12), or of a passage (12.34).")
@library_option
@json_option
def show_past(id_: str, library: str | None, as_json: bool) -> int:
    """Print a plan or a passage."""
    from fangan.app.library_showing import show_entry
    from fangan.app.workspace import Workspace
    from fangan.cli.talk import print_json, print_lines

    outcome = show_entry(Workspace(), id_, library)
    if as_json:
        from fangan.app.data.library import library_show_data

        print_json(library_show_data(outcome))
    else:
        from fangan.cli.library_lines import entry_lines

        print_lines(entry_lines(outcome))
    return outcome.code


@declare(
    "reuse",
    help="Take up a section, an item or a paragraph of a past plan: as a section file in the folder of a plan, in the"
    " grammar of section files, with a remark where it comes from. What is there is never written over. Without --into"
    " the file is printed.",
    examples="fangan library reuse 12.34\nfangan library reuse 12.34 --into . --section",
)
@argument("id_", metavar=mark("ID"), help="The number of a passage (12.34): of a heading, an item, a paragraph.")
@option("--into", metavar=mark("PLAN"), type=PATH, help="The plan whose folder gets the file.")
@option("--section", "whole", is_flag=True, help="Take the whole section in which the passage stands.")
@option("--key", default="", metavar=mark("SECTION"), help="Which section it is to be, by its key or its name.")
@library_option
@json_option
def reuse(id_: str, into: str | None, whole: bool, key: str, library: str | None, as_json: bool) -> int:
    """Write or print a section file."""
    from fangan.app.library_reusing import ReuseWish, reuse_passages
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import print_json, print_lines, tell

    outcome = reuse_passages(Workspace(), ReuseWish(id_, into, key, whole, library))
    if as_json:
        from fangan.app.data.library import library_reuse_data

        print_json(library_reuse_data(outcome, _))
        return outcome.code
    tell(outcome.problems)
    print_lines(str(outcome.file) if outcome.file else outcome.text.removesuffix("\n"))
    return outcome.code


@declare(
    "check",
    help="Tell whether the library is whole, which of the filed files are gone, and which wordings stand in many plans:"
    " an office would better keep these as shared sections. Ends with 1 when the library is not whole.",
    examples="fangan library check\nfangan library check --least 5 --limit 50",
)
@option("--least", default=3, type=WholeNumber(1, 100000), metavar=mark("N"), help="In how many plans at least.")
@option("--limit", default=20, type=WholeNumber(1, 10000), metavar=mark("N"), help="How many are shown.")
@library_option
@json_option
def check_past(least: int, limit: int, library: str | None, as_json: bool) -> int:
    """Check the library."""
    from fangan.app.library_checking import check_library
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_json, print_lines, tell

    outcome = check_library(Workspace(), library, least, limit)
    if as_json:
        from fangan.app.data.library import library_check_data

        print_json(library_check_data(outcome, _))
        return outcome.code
    from fangan.cli.library_lines import health_summary, recurring_lines

    tell(outcome.problems)
    for one in outcome.recurring:
        print_lines(recurring_lines(one))
    aside(health_summary(outcome))
    return outcome.code


@declare(
    "export",
    help="Give the library away: into a .jsonl, a line of JSON a plan, or into a new folder, a text a plan. Without -o"
    " the lines of JSON are printed.",
    examples="fangan library export -o plans.jsonl\nfangan library export -o texts/",
)
@option("-o", "--output", metavar=mark("FILE|DIR"), type=PATH, help="A .jsonl, or a folder that is not there yet.")
@library_option
def export(output: str | None, library: str | None) -> int:
    """Write or print every plan."""
    from fangan.app.library_exporting import export_library
    from fangan.app.workspace import Workspace
    from fangan.cli.language import _
    from fangan.cli.talk import aside, print_lines

    outcome = export_library(Workspace(), output, library)
    if outcome.output is None:
        print_lines(outcome.text.removesuffix("\n"))
    else:
        aside(_("{count} plans written to {path}").format(count=outcome.plans, path=outcome.output))
    return outcome.code


command = Lazy(
    "library",
    entries={
        "add": CommandEntry("fangan.cli.commands.library:add", mark("File past plans")),
        "search": CommandEntry("fangan.cli.commands.library:search", mark("Find what was written before")),
        "show": CommandEntry("fangan.cli.commands.library:show_past", mark("Show a plan or a passage")),
        "reuse": CommandEntry("fangan.cli.commands.library:reuse", mark("Take up a section or an item again")),
        "check": CommandEntry("fangan.cli.commands.library:check_past", mark("Tell what is wrong, and what recurs")),
        "export": CommandEntry("fangan.cli.commands.library:export", mark("Give all plans away as JSON or text")),
    },
    help="Keep the past plans of an office in one file, find what was written before, and take it up again.",
)
