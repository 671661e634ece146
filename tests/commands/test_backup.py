from openupr.cli import main
from openupr.store.archive import opened


def test_a_backup_says_what_it_holds_and_to_keep_it_private(store, tmp_path, capsys):
    target = tmp_path / "b.zip"
    assert main(["backup", str(target)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"{target}: ")
    assert "0 files and the secret key. Keep it where nobody else can read it." in said.out
    with opened(target) as sound:
        assert sound.key


def test_a_file_that_is_there_is_told_in_one_line(store, tmp_path, capsys):
    target = tmp_path / "b.zip"
    target.write_text("")
    assert main(["backup", str(target)]) == 2
    assert capsys.readouterr().err == f"openupr: {target} is there already. Name another file, or remove it.\n"


def test_a_backup_within_the_data_is_refused(store, tmp_path, capsys):
    (store / "deep").mkdir()
    (tmp_path / "link").symlink_to(store)
    for target in (store / "b.zip", store / "deep" / "b.zip", tmp_path / "link" / "b.zip"):
        assert main(["backup", str(target)]) == 2
        assert "would lie within the folder of the data, and be lost with it" in capsys.readouterr().err
        assert not target.exists()
