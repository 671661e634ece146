from openupr.bench import speakers


def test_every_list_of_the_record_comes_out_but_for_the_displacements_named(shared):
    lines = speakers.run(shared, small=False)
    assert lines[-1] == "lists that do not come out as in the record: 0 (must: 0)"
    assert "session 42, KOR/4: KGZ at place 95 after IDN, not KWT, alone" in lines
    assert not [line for line in lines if "PSE" in line and "session 15, BDI/2" in line]
