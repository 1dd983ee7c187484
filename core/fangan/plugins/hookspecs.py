"""The hooks a plugin may implement: ten, without parameters, each returning frozen records.

A plugin marks a function of its package with `fangan.hookimpl` and calls it like the hook. Each hook is called once,
when the plugin is loaded, in a process of its own; its answer is kept for the day, until a file that it depends on
changes. A plugin sees nobody else's records and the order of plugins decides nothing. What a hook
returns is checked down to the fields, and a plugin that breaks a promise is set aside whole, with its name.

Text needs no hook: `sections/*.md`, `outlines/*.yaml`, `agencies.yaml`, `events.yaml`, `terms.yaml` and `checks.yaml`
beside the package's `__init__.py` are read without one.
"""

from collections.abc import Iterable

import pluggy

from fangan.model.agency import Agency
from fangan.model.event import Event, Term
from fangan.model.extension import Check, Command, Engine, Format
from fangan.model.house_rules import HouseRules
from fangan.model.outline import Outline
from fangan.model.rule import Rule
from fangan.plugins.records import SectionFolder

hookspec = pluggy.HookspecMarker("fangan")
hookimpl = pluggy.HookimplMarker("fangan")


@hookspec
def fangan_sections() -> Iterable[SectionFolder]:
    """Return further folders of section files, beside the plugin's own `sections/`.

    ::

        from pathlib import Path

        from fangan import hookimpl
        from fangan.plugins.records import SectionFolder

        @hookimpl
        def fangan_sections():
            return [SectionFolder(path=str(Path(__file__).parent / "sections-2026"))]
    """
    raise NotImplementedError


@hookspec
def fangan_outlines() -> Iterable[Outline]:
    """Return outlines that are computed; an outline that is only text is a file in `outlines/`.

    ::

        from fangan import hookimpl
        from fangan.model.outline import Outline, OutlineSection

        @hookimpl
        def fangan_outlines():
            keys = ("basis", "activities", "requirements")
            sections = tuple(OutlineSection(key=key, required=True) for key in keys)
            return [Outline(id="short-plan", name="简要方案", title=("工作方案",), sections=sections)]
    """
    raise NotImplementedError


@hookspec
def fangan_agencies() -> Iterable[Agency]:
    """Return agencies, for instance from a list that another system keeps.

    ::

        from fangan import hookimpl
        from fangan.model.agency import Agency, Level

        @hookimpl
        def fangan_agencies():
            for name in ("甲县", "乙县"):
                yield Agency(path=f"某省/某市/{name}", name=name, short=name, level=Level.COUNTY)
    """
    raise NotImplementedError


@hookspec
def fangan_events() -> Iterable[Event]:
    """Return recurring events with the day they were first held.

    ::

        from datetime import date

        from fangan import hookimpl
        from fangan.model.event import Event

        @hookimpl
        def fangan_events():
            return [Event(id="读书节", first=date(2015, 4, 23), name="全县读书节")]
    """
    raise NotImplementedError


@hookspec
def fangan_terms() -> Iterable[Term]:
    """Return official terms with the years in which they are in use.

    ::

        from datetime import date

        from fangan import hookimpl
        from fangan.model.event import Term
        from fangan.model.validity import Validity

        @hookimpl
        def fangan_terms():
            return [Term(text="旧称", valid=Validity(end=date(2021, 2, 25)), successor="新称")]
    """
    raise NotImplementedError


@hookspec
def fangan_house_rules() -> Iterable[HouseRules]:
    """Return words, parameters of policies and raised grades that our rules use, as `checks.yaml` holds them.

    ::

        from fangan import hookimpl
        from fangan.model.house_rules import HouseRules, HouseWord

        @hookimpl
        def fangan_house_rules():
            return [HouseRules(words=(HouseWord(word="赋能", instead="支持"),), provider="us")]
    """
    raise NotImplementedError


@hookspec
def fangan_checks() -> Iterable[Rule | Check]:
    """Return rules over printed words, documents or composed plans; `target` is imported only when the rule is asked.

    A `Check` is what 0.1.0 had: a callable `(Document) -> Iterable[Problem]`.

    ::

        from fangan import hookimpl
        from fangan.model.rule import Grade, LooksAt, Rule

        @hookimpl
        def fangan_checks():
            return [
                Rule(
                    id="henan-no-slogans",
                    target="fangan_henan.checks:no_slogans",
                    looks_at=LooksAt.TEXT,
                    grade=Grade.PLAIN,
                    demand="不写空话",
                    what="“{words}”是空话",
                    remedy="请写明谁做什么、做到什么程度",
                    why="空话无法照办，也无法考核",
                    basis="本省公文写作要求",
                )
            ]
    """
    raise NotImplementedError


@hookspec
def fangan_formats() -> Iterable[Format]:
    """Return formats; `target` is imported only when one is written, `reads` when one is read.

    ::

        from fangan import hookimpl
        from fangan.model.extension import Format

        @hookimpl
        def fangan_formats():
            return [Format(name="ofd", suffix=".ofd", target="fangan_ofd.writer:write", pages=True)]
    """
    raise NotImplementedError


@hookspec
def fangan_commands() -> Iterable[Command]:
    """Return commands of the command line; `target` is imported only when the command runs.

    ::

        from fangan import hookimpl
        from fangan.model.extension import Command

        @hookimpl
        def fangan_commands():
            return [Command(name="send", target="fangan_henan.send:send", help="报送方案")]
    """
    raise NotImplementedError


@hookspec
def fangan_engines() -> Iterable[Engine]:
    """Return engines that `fangan batch --on ADDRESS` may work on; `target` is imported only when one is asked for.

    It is called with the address and returns a `fangan.batch.runners.Runner`; docs/batch.md shows one.

    ::

        from fangan import hookimpl
        from fangan.model.extension import Engine

        @hookimpl
        def fangan_engines():
            return [Engine(name="ray", schemes=("ray",), target="fangan_ray.runner:RayRunner")]
    """
    raise NotImplementedError
