"""A user's own events and groups: what the file may say, what it does, and what is told of a file that cannot be used."""

import pytest

from lesart.core.counting import read_counts
from lesart.core.mentions import find_quantities
from lesart.core.model import CountClasses
from lesart.core.reading import read_article
from lesart.core.userfiles import UserFileError


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "counts.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def counted(text, classes):
    return [(one.event, one.group) for one in find_quantities(read_article("one.txt", text.encode()), classes)]


def test_no_file_adds_nothing(tmp_path):
    assert read_counts(tmp_path / "counts.toml") == CountClasses()


def test_a_file_adds_events_and_groups(written):
    classes = read_counts(written('[events]\nflooded = ["überflutet", "lief ... voll"]\n[groups]\ncellars = ["Keller"]\n'))
    assert counted("Insgesamt 40 Keller wurden überflutet.", classes) == [("flooded", "cellars")]
    assert counted("Am Abend lief jeder von 40 Kellern voll.", classes) == [("flooded", "cellars")]
    assert counted("Insgesamt 40 Keller wurden überflutet.", CountClasses()) == [("", "")]


def test_a_file_extends_what_is_known_and_comes_first(written):
    classes = read_counts(written('[events]\nkilled = ["dahingerafft"]\n[groups]\nrowers = ["Ruderer", "Matrose"]\n'))
    assert counted("Das Fieber hat 16 Ruderer dahingerafft.", classes) == [("killed", "rowers")]
    assert counted("Dabei wurden 16 Matrosen getötet.", classes) == [("killed", "rowers")]


def test_words_are_words_and_no_patterns(written):
    classes = read_counts(written('[events]\nodd = ["(", "a.c"]\n'))
    assert counted("Dort lagen 40 Boote abc.", classes) == [("", "ships")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[events\n", "not TOML"),
        (b"\xff\xfe", "not written in UTF-8"),
        ("[places]\n", "unknown entry 'places'"),
        ("events = 3\n", "events is no table"),
        ("[events]\nkilled = 'x'\n", "'killed' in [events] is no list of words"),
        ("[groups]\nboats = ['']\n", "'boats' in [groups] is no list of words"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_a_way_out(written, text, what):
    with pytest.raises(UserFileError) as told:
        read_counts(written(text))
    assert what in str(told.value)
    assert "counts.toml" in str(told.value)
    assert told.value.advice
