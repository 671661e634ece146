def test_a_link_signs_in_once_and_out_again(administrator, reader):
    path = administrator.link.removeprefix(administrator.base)
    assert reader.get(path).status == reader.get(path).status == 200
    administrator.sign_in()
    assert "/sign-out" in administrator.open("/").text
    assert reader.get(path).status == 403
    assert "openupr admin link" in reader.get(path).text
    administrator.open("/sign-out", {}, form="/")
    assert "/sign-out" not in administrator.open("/").text


def test_a_link_that_was_never_made_signs_nobody_in(reader):
    page = reader.get("/sign-in/never-made")
    assert page.status == 403
    assert "Set-Cookie" not in page.headers


def test_the_cookie_is_not_for_scripts_or_other_sites(administrator):
    administrator.sign_in()
    cookie = next(one for one in administrator.jar if one.name == "sessionid")
    assert cookie.has_nonstandard_attr("HttpOnly")
    assert cookie.get_nonstandard_attr("SameSite") == "Lax"


def test_a_form_without_its_token_changes_nothing(administrator):
    administrator.sign_in()
    assert administrator.open("/sign-out", body=b"").status == 403
    assert "/sign-out" in administrator.open("/").text
