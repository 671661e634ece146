from tests.browser.kinds import OTHERS, of_the_sitemap


def test_every_kind_of_the_sitemap_is_found_once(reader):
    found = of_the_sitemap(reader)
    assert {"/", "/sessions", "/known", "/api", "/privacy"} <= set(found)
    assert len([one for one in found if one.startswith("/reviews/")]) == 2
    assert len([one for one in found if one.startswith("/states/")]) == 1


def test_the_other_kinds_are_there(reader):
    assert {one: reader.get(one).status for one in OTHERS if reader.get(one).status != 200} == {
        "/states?name=land": 404,
        "/states?name=Atlantis": 404,
    }
