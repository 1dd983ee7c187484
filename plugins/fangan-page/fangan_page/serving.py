"""The server: on the loopback address only, with a token that nobody else on the machine can read."""

import os
import shutil
import socket
import tempfile
import webbrowser
from html import escape
from pathlib import Path

import click
import uvicorn

from fangan.app.workspace import Workspace
from fangan.messages.translation import translator
from fangan.sources.plan_file import FILE_NAME
from fangan_page.gate import Keys
from fangan_page.room import Room
from fangan_page.site import site

HERE = "127.0.0.1"


def serve(plan: str, port: int, *, browse: bool) -> None:
    """Serve a plan until the process is stopped, or a folder without one; raises as `open_project` for any other.

    Raises click.BadParameter for a port that is not to be had.

    New plans are made below that folder, or where the command was started.
    """
    os.umask(0o077)  # what is made here is this user's, and nobody else's to read
    beginning = Path(plan).is_dir() and not (Path(plan) / FILE_NAME).exists()
    room = Room(Workspace(), Path(plan) if beginning else Path.cwd(), translator(os.environ))
    if not beginning:
        room.open(plan)
    with listening_on(port) as listening:
        keys = Keys(listening.getsockname()[1])
        config = uvicorn.Config(
            site(room, keys),
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            ws="none",
            lifespan="off",
            limit_concurrency=64,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=1,
        )
        click.echo(f"http://{HERE}:{keys.port}/open?token={keys.token}")
        folder = _browse(keys) if browse else None
        try:
            uvicorn.Server(config).run(sockets=[listening])
        finally:
            if folder:
                shutil.rmtree(folder, ignore_errors=True)


def listening_on(port: int) -> socket.socket:
    """Return a socket that listens here, whose connections send at once what is written to them.

    asyncio sees to that for sockets it makes itself; on another, an answer's second part waits until the browser has
    acknowledged the first, which takes it 40 ms.
    """
    try:
        listening = socket.create_server((HERE, port))
    except OSError as error:
        says = f"端口{port}已经被别的程序占用，或者不许使用；请换一个，或者不写，由系统给一个"
        raise click.BadParameter(says, param_hint="--port") from error
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    return listening


def _browse(keys: Keys) -> Path:
    """Open the browser by a file of one's own: a command line with the token could be read by every user."""
    folder = Path(tempfile.mkdtemp(prefix="fangan-"))  # 0700
    address = escape(f"http://{HERE}:{keys.port}/open?token={keys.token}")
    page = folder / "fangan.html"
    page.write_text(f'<!DOCTYPE html><meta http-equiv="refresh" content="0;url={address}">', encoding="utf-8")
    webbrowser.open(page.as_uri())
    return folder
