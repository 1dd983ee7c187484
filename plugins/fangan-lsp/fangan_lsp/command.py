"""`fangan lsp`: what an editor starts, and speaks with over stdin and stdout."""

import os
import sys
from typing import BinaryIO

import click


@click.command("lsp", help="供编辑器使用的语言服务：由编辑器启动，通过标准输入输出交谈。")
@click.option("--stdio", is_flag=True, help="通过标准输入输出交谈，本来就是这样；有的编辑器一定要写。")
def command(stdio: bool) -> None:  # noqa: ARG001 - there is no other way yet
    """Serve one editor until it says goodbye; ends with 0 when it did so in order, else with 1."""
    from fangan_lsp.server import serve

    serve(sys.stdin.buffer, _own_stdout())


def _own_stdout() -> BinaryIO:
    """Take stdout for the protocol: whatever else prints, a rule or its library, prints to stderr from now on."""
    ours = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return ours
