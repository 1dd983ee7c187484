"""A local page to fill in a plan and see it on paper."""

from fangan import hookimpl
from fangan.model.extension import Command


@hookimpl
def fangan_commands() -> list[Command]:
    """Offer the command `fangan page`, and by its Chinese name."""
    said = "在浏览器里填写方案，右边就是印出来的样子"
    return [Command(name=name, target="fangan_page.command:command", help=said) for name in ("page", "填写")]
