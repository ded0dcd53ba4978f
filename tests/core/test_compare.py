"""The front door."""

from lesart.core.compare import Settings, compare
from lesart.core.kept import Kept


def test_what_is_kept_changes_nothing_but_the_time(harbour, tmp_path, monkeypatch):
    plain = compare(harbour)
    assert compare(harbour, kept=Kept(tmp_path)) == plain
    of_one_article = (
        "language.passages.passages_of",
        "mentions.find_quantities",
        "mentions.find_dates",
        "mentions.names.pipelines.names_in",
    )
    for stage in of_one_article:
        monkeypatch.setattr(f"lesart.core.{stage}", lambda *_: 1 / 0)
    assert compare(harbour, kept=Kept(tmp_path)) == plain


def test_a_folder_in_the_settings_is_where_things_are_kept(harbour, tmp_path):
    plain = compare(harbour)
    assert compare(harbour, Settings(cache=str(tmp_path / "kept"))) == plain
    assert list((tmp_path / "kept").iterdir())
    assert compare(harbour, Settings(cache=str(tmp_path / "kept"))) == plain
