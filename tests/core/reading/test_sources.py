import os
import sys

import pytest

from lesart.core.reading import open_articles

TEXT = "Ein Satz, der lang genug ist, um ein Absatz zu sein. Und noch einer, damit es zwei sind.\n"


def write(folder, **files):
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content.encode() if isinstance(content, str) else content)


def test_files_open_in_the_order_of_the_arguments(tmp_path):
    write(tmp_path, b_txt=TEXT, a_txt=TEXT + "Mehr.")
    articles, problems = open_articles([str(tmp_path / "b.txt"), str(tmp_path / "a.txt")])
    assert [os.path.basename(a.path) for a in articles] == ["b.txt", "a.txt"]
    assert problems == ()


def test_a_folder_stands_for_its_articles_by_name(tmp_path):
    write(tmp_path, b_md="# B\n\n" + TEXT, a_txt=TEXT, c_png=b"\x89PNG")
    articles, problems = open_articles([str(tmp_path)])
    assert [os.path.basename(a.path) for a in articles] == ["a.txt", "b.md"]
    assert problems == ()


def test_what_the_program_wrote_into_a_folder_is_no_article_unless_it_is_named(tmp_path):
    write(tmp_path, a_txt=TEXT, b_txt=TEXT + "Mehr.")
    own = tmp_path / "lesart-markdown.md"
    own.write_text("# a · b\n\n" + TEXT)
    articles, problems = open_articles([str(tmp_path)])
    assert ([os.path.basename(a.path) for a in articles], problems) == (["a.txt", "b.txt"], ())
    assert [a.path for a in open_articles([str(own)])[0]] == [str(own)]


def test_a_dash_is_standard_input():
    articles, _ = open_articles(["-"], stdin=TEXT.encode)
    assert (articles[0].path, articles[0].text) == ("-", TEXT)


def test_a_dash_without_standard_input_is_a_problem():
    assert "standard input" in open_articles(["-"])[1][0].what


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        ("\ufeff\n".encode(), "is empty"),
        (b"\x89PNG\r\n", "is not a text file"),
        (b"a\x00\x01b" * 9, "is not a text file"),
    ],
)
def test_one_bad_file_is_reported_and_the_others_open(tmp_path, content, what):
    write(tmp_path, good_txt=TEXT, bad_txt=content)
    articles, problems = open_articles([str(tmp_path / "bad.txt"), str(tmp_path / "good.txt")])
    assert len(articles) == 1
    assert [(p.path, p.what) for p in problems] == [(str(tmp_path / "bad.txt"), what)]
    assert problems[0].advice


def test_a_missing_file_and_an_empty_folder(tmp_path):
    _, problems = open_articles([str(tmp_path / "none.txt"), str(tmp_path)])
    assert [p.what for p in problems] == ["does not exist", "holds no articles"]


@pytest.mark.skipif(sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    write(tmp_path, a_txt=TEXT)
    (tmp_path / "a.txt").chmod(0)
    assert open_articles([str(tmp_path / "a.txt")])[1][0].what == "may not be read"


def test_a_path_with_a_zero_byte_is_a_problem_not_a_crash():
    assert open_articles(["a\x00b.txt"])[1][0].path == "a\x00b.txt"


def test_a_wrong_encoding_name_is_a_problem(tmp_path):
    write(tmp_path, a_txt=TEXT)
    assert "unknown encoding" in open_articles([str(tmp_path / "a.txt")], encoding="klingon")[1][0].what


def test_ids_follow_the_text_and_tell_twins_apart(tmp_path):
    write(tmp_path, a_txt=TEXT, b_txt=TEXT, c_txt=TEXT + "Mehr.")
    first, twin, other = open_articles([str(tmp_path)])[0]
    assert twin.id == f"{first.id}-2"
    assert len(first.id) == 12
    assert other.id != first.id
