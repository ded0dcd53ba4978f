"""The front door."""

from lesart.core.compare import compare
from lesart.core.kept import Kept


def test_what_is_kept_changes_nothing_but_the_time(harbour, tmp_path, monkeypatch):
    plain = compare(harbour)
    assert compare(harbour, kept=Kept(tmp_path)) == plain
    for stage in ("lesart.core.language.passages.passages_of", "lesart.core.mentions.find_quantities", "lesart.core.mentions.find_dates"):
        monkeypatch.setattr(stage, lambda _: 1 / 0)
    assert compare(harbour, kept=Kept(tmp_path)) == plain
