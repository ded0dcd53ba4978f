import pytest

from lesart.core.language import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Der gescheiterte Plan", "de"),
        ("Die Lage in der Stadt ist ruhig, sagte der Sprecher.", "de"),
        ("Übermäßige Brände", "de"),
        ("The end of the road", "en"),
        ("Troops leave after a week, and nobody knows why they came.", "en"),
        ("Le président de la République est dans la ville", "fr"),
        ("Это не так, как было в прошлом году", "ru"),
        ("Він був у місті після зустрічі", "uk"),
        ("東京で会議が開かれた", "ja"),
        ("会议在北京举行", "zh"),
        ("", "und"),
        ("12 345 %", "und"),
    ],
)
def test_language(text, code):
    assert detect_language(text) == code


def test_a_foreign_quotation_does_not_turn_the_article():
    assert (
        detect_language("Er schrieb auf Englisch: “We are the ones who did it.” Das war nicht alles, was er an dem Tag sagte, wie es hieß.")
        == "de"
    )
