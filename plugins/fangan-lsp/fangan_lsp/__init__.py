"""A language server for plan and section files."""

from fangan import hookimpl
from fangan.model.extension import Command


@hookimpl
def fangan_commands() -> list[Command]:
    """Offer the command `fangan lsp`."""
    return [Command(name="lsp", target="fangan_lsp.command:command", help="供编辑器使用的语言服务")]
