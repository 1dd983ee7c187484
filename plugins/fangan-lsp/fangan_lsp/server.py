"""The language server: what an editor asks, handed to those who know."""

import os
import sys
from typing import BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from fangan import __version__
from fangan.messages.translation import translator
from fangan_lsp.actions import KINDS, actions_at
from fangan_lsp.desk import Desk
from fangan_lsp.looker import Looker, speaking_of
from fangan_lsp.pointing import completions_at, hover_at, symbols_of
from fangan_lsp.positions import path_of


class Server(LanguageServer):
    """One editor's server: its documents lie on the `desk`, and `looker` looks at them."""

    def __init__(self) -> None:
        # whole texts: what a line is, editors and Python see differently
        super().__init__("fangan", __version__, types.TextDocumentSyncKind.Full)
        self.ordered = False
        self.begin(None)

    def begin(self, locale: str | None) -> None:
        """Speak the editor's language from now on."""
        speaking = speaking_of(locale, os.environ)
        self.translate = translator(speaking)
        self.looker = Looker({**os.environ, **speaking})
        self.desk = Desk(self.looker.look, self.text_document_publish_diagnostics)


def serve(stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Serve one editor; ends the process with 0 when it took leave in order, else with 1."""
    server = Server()
    _follow(server)
    _reply(server)
    try:
        server.start_io(stdin, stdout)
    finally:
        server.looker.stop()
    sys.exit(0 if server.ordered else 1)


def _follow(server: Server) -> None:
    """Take note of what the editor does."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.begin(params.locale)
        server.desk.codec = server.workspace.position_codec

    @server.feature(types.INITIALIZED)
    def initialized(_params: types.InitializedParams) -> None:
        server.looker.start()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        one = params.text_document
        server.desk.put(one.uri, one.version, one.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        one = server.workspace.get_text_document(params.text_document.uri)
        server.desk.put(one.uri, one.version, one.source)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.desk.take_away(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(_params: types.DidSaveTextDocumentParams) -> None:
        server.desk.look_again()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def elsewhere(_params: types.DidChangeWatchedFilesParams) -> None:
        server.desk.look_again()

    @server.feature(types.SHUTDOWN)
    def shutdown(_params: None) -> None:
        server.ordered = True
        server.desk.close()
        server.looker.stop()


def _reply(server: Server) -> None:
    """Answer what the editor asks."""

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=KINDS))
    def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        path = path_of(params.text_document.uri)
        return actions_at(server.desk, path, params.range, params.context.only, server.translate)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        return hover_at(server.desk, path_of(params.text_document.uri), params.position)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["{"]))
    def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        return completions_at(server.desk, path_of(params.text_document.uri), params.position)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        return symbols_of(server.desk, path_of(params.text_document.uri))
