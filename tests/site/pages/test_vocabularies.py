def test_the_list_leads_to_each_vocabulary(reader):
    page = reader.get("/vocabularies")
    assert page.status == 200
    assert 'href="/vocabularies/upr-info-issues-2014"' in page.text


def test_a_vocabulary_shows_terms_with_links_and_their_sources(reader):
    page = reader.get("/vocabularies/ohchr-themes-coded")
    assert "A12" in page.text
    assert "same name" in page.text
    assert reader.get("/vocabularies/ohchr-themes-coded.json").data["count"] > 80


def test_one_that_is_not_there_is_not_found(reader):
    assert reader.get("/vocabularies/nothing").status == 404
