from pypdfium2 import PdfDocument

from openupr.domain.lots.account import account
from openupr.domain.lots.by_hand import recorded
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.reading import read
from openupr.exports._code_square import square
from openupr.exports._drawing_sheet import sheet_of
from openupr.exports._typeset import pdf_of
from tests.domain.lots.manifests import CHAIN, VECTOR, by_hand, council, plain, troikas

NAMES = {"AGO": "Angola", "ARG": "Argentina"}


def pages(made, **more):
    """The text of each page of the sheet of a drawing that is held."""
    manifest = read(made)
    told = {**account(manifest, VECTOR, hold(manifest, VECTOR)), "drawing": 7, **more}
    return printed(manifest, told)


def printed(manifest, told):
    made = PdfDocument(pdf_of("draw-sheet", sheet_of(manifest, told, lambda code: NAMES.get(code, ""))))
    return [page.get_textpage().get_text_range().replace("\u200b", "") for page in made]


def flat(text):
    return "".join(text.split())


def test_the_sheet_says_all_that_is_needed_to_run_the_draw_again():
    (page,) = pages(plain(), announced={"entry": 12, "at": "2029-01-08T09:00:00Z"}, entry=15)
    for words in ("7 (UPR-TEST-1), UPR-DRAW-v1", "entry 12 of the ledger", "round 1000", "4, 9, 17", "1 ARG Argentina"):
        assert flat(words) in flat(page)
    assert flat(VECTOR) in flat(page)
    assert "8354acea3c8a17388fc0e6e0d10ef740f73ef1c3fdf6956a03912c97f502f4f6" in flat(page)
    assert "06bc2bf1" in page
    assert CHAIN in flat(page)


def test_a_square_for_telephones_holds_rule_drawing_and_sum_of_the_manifest():
    manifest = read(plain())
    told = {**account(manifest, VECTOR, hold(manifest, VECTOR)), "drawing": 7}
    made = sheet_of(manifest, told, lambda code: "")
    assert made["square"] == square(f"UPR-DRAW-v1 UPR-TEST-1 sha256:{told['manifest_sha256']}")
    assert "rule,drawing,SHA-256ofthemanifest" in flat(printed(manifest, told)[0])


def test_every_page_says_that_it_is_not_the_united_nations():
    many = plain(labels=[f"S{n:03}" for n in range(193)], number=193)
    found = pages(many)
    assert len(found) > 1
    for page in found:
        assert "Made with OpenUPR. Not a United Nations document." in page
    text = " ".join(found)
    assert "Distr." not in text
    assert text.count("United Nations") == len(found) + 1


def test_fourteen_troikas_fit_on_one_page():
    reviews = [{"state": f"X{n:02}", "group": "African", "drawn_by": "President"} for n in range(14)]
    (page,) = pages(troikas(reviews))
    assert page.count("/4") == 14
    assert all(one in page for one in council())
    assert flat(page).count("bythePresident") == 14


def test_a_draw_by_hand_shows_pool_drawn_and_resulting_order():
    manifest = read(by_hand(purpose="first_speaker", number=1, listed=["DZA", "AGO", "ALB", "AND", "ARG"]))
    told = account(manifest, "", recorded(manifest, {"": ["AND"]})[0])
    hand = {"by": "President", "place": "Room XX", "on": "2029-01-08", "witnesses": ["Bureau"], "notes": ["invented"]}
    (page,) = printed(manifest, {**told, "hand": hand})
    for words in (
        "Pool (5)",
        "Drawn by hand",
        "1. AND",
        "5. ALB",
        "President, Room XX, 2029-01-08",
        "Bureau",
        "invented",
    ):
        assert flat(words) in flat(page)
    assert "PRK" not in page


def test_before_the_draw_it_is_a_form_to_fill_in():
    (page,) = printed(read(by_hand(number=3)), {"drawing": 1})
    assert "Pool (5)" in page
    assert page.count(".....") >= 3
    assert "Resulting order" not in page
