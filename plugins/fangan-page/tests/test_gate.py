"""Nobody but the browser that was opened reads or changes anything."""

import pytest

PATHS = ("/", "/state", "/paper", "/static/page.js", "/out/docx")


@pytest.mark.parametrize("path", PATHS)
def test_another_user_without_the_cookie_reads_nothing(page, path):
    assert page.stranger().get(path).status_code == 403


def test_token_opens_once(page):
    assert page.opened.status_code == 200
    assert page.stranger().get("/open", params={"token": page.token}).status_code == 403


def test_wrong_token_opens_nothing(page):
    answer = page.stranger().get("/open", params={"token": ""})
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


def test_cookie_of_an_earlier_run_opens_nothing(page, opened):
    later = opened(page.plan).stranger()
    assert later.get("/state", headers={"Cookie": f"{page.keys.name}={page.keys.cookie}"}).status_code == 403


def test_cookie_is_kept_from_scripts_and_other_sites(page):
    said = page.opened.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=strict" in said


def test_page_is_reached_without_the_token(page):
    assert page.token not in page.opened.text
    assert page.token not in page.browser.get("/").text


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example:8765", "127.0.0.1", "127.0.0.1:1", "[::1]:8765", "localhost:8765"]
)
def test_other_name_for_this_machine_is_refused(page, host):
    assert page.browser.get("/state", headers={"Host": host}).status_code == 403


FOREIGN = [
    {"Origin": "http://evil.example"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Content-Type": "text/plain"},
    {"X-CSRF": ""},
    {"X-CSRF": "x"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=lambda one: "-".join([*one, *one.values()]).replace("/", ""))
def test_change_from_elsewhere_is_refused_and_nothing_changed(page, headers):
    before = page.plan.read_bytes()
    assert page.put("活动名称", "别的", **headers).status_code == 403
    assert page.plan.read_bytes() == before


@pytest.mark.parametrize("header", ["Origin", "X-CSRF", "Content-Type"])
def test_change_that_does_not_say_where_it_comes_from_is_refused(page, header):
    headers = {name: value for name, value in page.headers.items() if name != header}
    assert page.browser.post("/undo", content=b'{"version": ""}', headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/answer", "/undo", "/reload", "/rows"])
def test_asking_changes_nothing(page, path):
    assert page.browser.get(path).status_code == 405


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/answer", "/nowhere"])
def test_other_methods_are_refused(page, method, path):
    assert page.browser.request(method, path, headers=page.headers).status_code == 405


PLACES = ["..%2f..%2fetc%2fpasswd", "%00", "..%5cgate.py", "%2fetc%2fpasswd", "page.html", "gone.js"]


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("folder", ["static", "out"])
def test_no_path_is_taken_from_the_client(page, folder, name):
    assert page.browser.get(f"/{folder}/{name}").status_code == 404


def test_more_than_is_allowed_is_refused(page):
    assert page.browser.post("/answer", content=b" " * (1024 * 1024 + 1), headers=page.headers).status_code == 413


def test_more_than_was_announced_is_refused(page):
    def pieces():
        for _ in range(20):
            yield b" " * 100_000

    assert page.browser.post("/answer", content=pieces(), headers=page.headers).status_code == 413


@pytest.mark.parametrize("path", ["/", "/state", "/nowhere"])
def test_browser_is_bound_to_this_page(page, path):
    headers = page.browser.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert (headers["cross-origin-opener-policy"], headers["cross-origin-resource-policy"]) == ("same-origin",) * 2


def test_paper_runs_nothing(page):
    page.state()
    assert "default-src 'none'" in page.browser.get("/paper").headers["content-security-policy"]
    assert "script" not in page.browser.get("/paper").headers["content-security-policy"]


def test_what_breaks_shows_neither_path_nor_trace(page, monkeypatch):
    def broken(_self):
        raise RuntimeError("/secret/path")

    monkeypatch.setattr("fangan_page.desk.Desk.state", broken)
    answer = page.browser.get("/state")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
