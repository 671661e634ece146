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


def test_terms_are_in_the_language_of_the_page_beside_the_english_and_says_whose_they_are(reader):
    page = reader.get("/vocabularies/upr-info-issues-2014?lang=ru")
    assert 'title="Right to food">Право на питание</span>' in page.text
    assert '<span lang="en" dir="ltr">Right to food</span>' in page.text
    assert "<h1>Вопросы UPR Info</h1>" in page.text
    assert "самим OpenUPR" in page.text
    data = reader.get("/vocabularies/upr-info-issues-2014.json?lang=ru").data
    assert "Right to food" in [one["term"] for one in data["terms"]]
