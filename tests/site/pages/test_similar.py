def test_a_reader_is_told_to_sign_in(reader):
    assert reader.get("/similar?one=SVN/2/115.1&other=SVN/2/115.2").status == 403


def test_what_cannot_be_compared_is_not_found(signed_in):
    assert signed_in.open("/similar?one=SVN/2/115.1&other=nonsense").status == 404
