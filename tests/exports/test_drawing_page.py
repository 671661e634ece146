"""The page draws as Python does: compared in Debian's chromium, without a network."""

import json
import re
import shutil
import subprocess
from html import unescape

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from openupr.domain.lots.account import account
from openupr.domain.lots.by_hand import recorded
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.reading import read
from openupr.exports._drawing_page import page_of
from tests.domain.lots.manifests import VECTOR, by_hand, manifests, plain, randoms

DRAWS = 50


def made(plain, text=VECTOR):
    manifest = read(plain)
    return account(manifest, text, hold(manifest, text))


def shown(folder, html):
    """The page after its script has run, as chromium has it."""
    browser = shutil.which("chromium")
    if browser is None:
        pytest.skip("needs Debian's chromium")
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    line = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000",
        "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder}/profile", "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    return subprocess.run(line, capture_output=True, text=True, timeout=60).stdout


def answer(dom):
    return unescape(re.search(r"<output[^>]*>(.*?)</output>", dom, re.S)[1])


def generated(count):
    """Accounts of drawings of every purpose."""
    drawn = []

    @settings(max_examples=count, database=None, derandomize=True, phases=[Phase.generate], deadline=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(st.lists(st.tuples(manifests(), randoms), min_size=1, max_size=1))
    def collect(pairs):
        drawn.extend(made(*pair) for pair in pairs)

    collect()
    return drawn[:count]


def test_fifty_draws_come_out_as_in_python_and_a_changed_one_is_caught(tmp_path):
    accounts = generated(DRAWS)
    assert len(accounts) == DRAWS
    assert {one["manifest"]["purpose"] for one in accounts} == {"order", "first_speaker", "plenary_list", "troikas"}
    script = """<script>(async () => {
      const accounts = JSON.parse(document.getElementById("many").textContent), said = [];
      for (const one of accounts) {
        const parts = await drawAgain(one.manifest, one.randomness), told = await differences(one);
        const changed = structuredClone(one);
        changed.parts.at(-1).result.push("ZZZ");
        const other = structuredClone(one);
        other.randomness = one.randomness.replace(/hall:(\\d+)/, (_, n) => `hall:${n ^ 1}`);
        said.push([parts, told, (await differences(changed)).length, (await differences(other)).length]);
      }
      document.getElementById("answer").textContent = JSON.stringify(said);
    })()</script>"""
    many = json.dumps(accounts).replace("<", "\\u003c")
    dom = shown(tmp_path, f'{page_of()}<script id="many" type="application/json">{many}</script>{script}')
    said = json.loads(answer(dom))
    assert len(said) == DRAWS
    for one, (parts, told, changed, other) in zip(accounts, said, strict=True):
        assert parts == one["parts"]
        assert (told, changed, other > 0) == ([], 1, True)


def test_the_page_of_a_drawing_runs_it_again_when_it_opens(tmp_path):
    dom = shown(tmp_path, page_of(made(plain(legal_basis="</script><b>invented & 'quoted'"))))
    assert answer(dom) == "Verified: the manifest and the randomness give this result.\nARG AGO DZA AND ALB"


def test_a_changed_account_and_one_by_hand_are_told_apart_when_they_are_pasted(tmp_path):
    changed = made(plain())
    changed["manifest"]["legal_basis"] = "other"
    changed["parts"][0]["result"].reverse()
    manifest = read(by_hand(number=1))
    hand = account(manifest, "", recorded(manifest, {"": ["AND"]})[0])
    script = """<script>(async () => {
      const said = [];
      for (const one of [...JSON.parse(document.getElementById("many").textContent), "nothing"]) {
        document.getElementById("account").value = JSON.stringify(one);
        await answer();
        said.push(document.getElementById("answer").textContent);
      }
      document.getElementById("answer").textContent = JSON.stringify(said);
    })()</script>"""
    many = json.dumps([changed, hand])
    dom = shown(tmp_path, f'{page_of()}<script id="many" type="application/json">{many}</script>{script}')
    first, second, third = json.loads(answer(dom))
    assert first.startswith("Not verified.\nmanifest_sha256: not the hash of this manifest\n result: expected")
    assert second.startswith("Drawn by hand: there is nothing to draw again.")
    assert third.startswith("This is not the account of a drawing")


def test_the_page_names_no_other_host_and_says_what_it_is():
    page = page_of()
    assert "://" not in page
    assert "default-src 'none'" in page
    assert "Made with OpenUPR. Not a United Nations document." in page
