import pytest

from lesart.core.language.frequencies import words_counted
from lesart.core.mentions.tagging.clusters import cluster


def test_words_of_like_meaning_share_a_cluster_across_case_and_genitive():
    assert cluster("Angela") == cluster("angela") == cluster("Angelas") is not None
    assert cluster("Montag") != cluster("Angela")


def test_every_word_that_was_counted_has_one_and_no_other_word():
    assert all(cluster(word) is not None for word in words_counted()[::500])
    assert cluster("Qwxzy") is None


@pytest.mark.parametrize(("one", "other"), [("Berlin", "Hamburg"), ("Peter", "Jakob"), ("company", "Siemens")])
def test_likes_lie_together(one, other):
    assert cluster(one) == cluster(other)
