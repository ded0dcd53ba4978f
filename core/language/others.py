"""Languages that have no table of their own: only what tells them apart from each other and from those that have one."""

from collections.abc import Mapping

COMMON_WORDS: Mapping[str, str] = {
    "fr": "le la les des une est dans que qui pour pas sur avec ce il elle au aux du et sont cette été plus par ont nous leur mais",
    "es": "el los las una que en por con para del se su al como más pero sus le ya este sí porque esta son entre está y fue ha",
    "it": "il lo gli che di è per una del della dei sono con non nel alla si ha dal più anche come ma ed questo stato le da",
    "pt": "o os as que do da em um uma para com não dos das ao se na no mais por foi ele são pela pelo à também e é",
    "nl": "de het een en van ik te dat die niet zijn op aan met voor er maar om hem dan zou naar heeft ook nog bij uit wordt",
    "pl": "i w na się nie że z do to jest o jak po za od przez ale oraz przy był które tym dla są jego która czy",
    "cs": "a v se na je že o s z do i to jako za by ale pro tak po které byl jsou také při nebo jeho podle",
    "sv": "och i att det som en på är av för med till den inte har de om ett han men var jag sig från vi så kan",
    "tr": "ve bir bu için ile da de olarak çok daha olan gibi sonra kadar ise ne var ancak değil o en göre",
    "ru": "и в не на что с он как это по но из за то от о так для же все был года его бы у к также была или",
    "uk": "і в не на що з він як це та до за від але для був його або також які є про у й при року після",
}

TELLING_LETTERS: Mapping[str, str] = {"fr": "àâçèêîœù", "es": "ñ¿¡", "pl": "ąęłśźż"}

# Ranges of a pattern's character class for text in small letters, in the order in which they are tried.
SCRIPTS: Mapping[str, str] = {
    "ja": r"\u3040-\u30ff",
    "ko": r"\uac00-\ud7af",
    "zh": r"\u4e00-\u9fff",
    "ar": r"\u0600-\u06ff",
    "he": r"\u0590-\u05ff",
    "el": r"\u0370-\u03ff",
    "uk": "іїєґ",
    "ru": r"\u0400-\u04ff",
}
