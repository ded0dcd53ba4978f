"""English."""

from lesart.core.language.tables import LanguageFacts, PageFacts

_STOP_WORDS = """
a about above according across after afterwards again against ago all almost along already also although always am among an and another any
anyone anything are around as at away back be became because become been before behind being below between both but by came can cannot
could did do does doing done down during each earlier either else enough even ever every everyone everything few first following for
former from further get given go going had has have having he hence her here hers herself him himself his how however i if in indeed
instead into is it its itself just last later least less like made make many may me meanwhile might mine more moreover most much must my
myself near neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other others our ours
out over own per perhaps quite rather same shall she should since so some someone something sometimes soon still such than that the their
theirs them themselves then there therefore these they this those though through throughout thus to together too toward towards under unless
until up upon us very was we well were what when where whereas whether which while who whom whose why will with within without would yet
you your yours
"""

_ABBREVIATIONS = """
adm assn asst attys ave blvd brig bros capt cf cmdr col cpl dept det dr drs e.g ed eds esp est etal ex fig figs fr ft gen gov hon i.e lt maj messrs
mme mmes mr mrs ms msgr mt mts nos para pp pres prof rd reg rep reps resp rev sen sens sgt ste supt univ viz vs v
"""

_FINAL = """
etc inc ltd co corp llc plc jr sr st jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m am pm u.s u.s.a u.k u.n e.u d.c b.c a.d b.c.e c.e ph.d m.d
b.a m.a ll.b ll.d al mo approx hrs min sec ca
"""

_MONTHS = {
    **{name: number for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1)},
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

_WEEKDAYS = {
    **{name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())},
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

ENGLISH = LanguageFacts(
    code="en",
    name="English",
    stop_words=frozenset(_STOP_WORDS.split()),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    final_abbreviations=frozenset(_FINAL.split()),
    number_abbreviations=frozenset("no nos p pp vol vols art sec ch fig figs ver approx ca c".split()),
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    ordinal_stop=False,
    hanging_hyphen=frozenset("and or to".split()),
    opening_quotes="\"“„”«'‘",
    closing_quotes="\"“”»'’",
    day_first=False,
    decimal_mark=".",
    group_marks=",\u00a0\u202f ",
    page=PageFacts(
        byline=(r"by", r"(?:written|reported|words)\s+by", r"author\s*:", r"from\s+our\s+(?:own\s+)?correspondent", r"story\s+by"),
        dateline=(
            r"published\s*(?:on|at|:)", r"issued\s+on\s*:?", r"posted\s*(?:on|at|:)", r"(?:last\s+)?(?:updated|modified)\s*(?:on|at|:)", r"date\s*:", r"first\s+published\b",
        ),
        source_note=(
            r"sources?\s*:", r"source\s+site", r"this\s+(?:article|story|piece)\s+(?:was|is|first|originally|appeared)", r"originally\s+(?:published|appeared)", r"translated\s+(?:by|from)", r"machine\s+translation",
            r"(?:additional\s+)?reporting\s+by", r"edit(?:ed|ing)\s+by", r"editor'?s\s+note",
        ),
        caption=(r"(?:file\s+)?(?:photo|image|picture|video|graphic|illustration)(?:\s+(?:credit|source|caption))?\s*:", r"credit\s*:", r"pictured\s*:", r"file\s+photo\b"),
        related=(
            r"read\s+(?:more|also|next|on)\b", r"also\s+read\b", r"see\s+also", r"related\s*(?:articles?|stories|topics|content|links|coverage)?\s*:?\s*$", r"related\s*:", r"more\s+on\s+this(?:\s+(?:story|topic))?", r"you\s+may\s+also\s+like",
            r"more\s+(?:stories|news|from|on\b.{0,60}:)", r"recommended\b", r"further\s+reading", r"most\s+read", r"up\s+next", r"don['’]t\s+miss", r"continue\s+reading",
        ),
        share=(
            r"share\s+(?:this|on|via|with)\b", r"share\s*$", r"follow\s+us\b", r"subscribe\b", r"sign\s+up\b", r"get\s+our\s+newsletter", r"newsletter\b", r"print\s*$", r"e?-?mail\s*$", r"advertisement\s*$", r"sponsored\s*$", r"click\s+here\b", r"tweet\s*$",
            r"like\s+this\s*:?\s*$", r"support\s+(?:us|our)\b", r"donate\b", r"all\s+rights\s+reserved", r"copyright\b", r"©", r"privacy\s+policy", r"cookie", r"we\s+use\s+cookies", r"tags?\s*:", r"filed\s+under\b", r"topics\s*:", r"categories\s*:", r"back\s+to\s+(?:top|home)", r"join\s+(?:us|our)\b", r"download\s+(?:the|our)\s+app",
        ),
        comment=(
            r"leave\s+a\s+(?:reply|comment)", r"(?:post|add|write)\s+a\s+comment", r"(?:\d+\s+)?comments?\s*(?:\(\d+\)|:)?\s*$", r"your\s+email\s+address\s+will\s+not", r"required\s+fields", r"cancel\s+reply", r"log\s+in\s+to\b", r"reply\s*$", r"join\s+the\s+(?:conversation|discussion)", r"view\s+comments",
        ),
        credit=("with", "source", "via", "from"),
        self_reference=(
            "our website", "our site", "our newsletter", "our articles", "our journalism", "our work", "our channel", "our readers", "our reporting", "share this", "share it", "share our", "subscribe", "sign up", "donate", "donation", "newsletter", "social media", "follow us", "telegram", "facebook",
            "support us", "support our", "dear reader", "dear readers", "cookies", "terms of use", "privacy policy", "our newsroom", "our inbox", "your inbox", "become a member", "comment section", "please consider",
        ),
        section=(
            "world", "politics", "business", "opinion", "international", "national", "news", "home", "sport", "sports", "culture", "science", "technology", "tech", "health", "europe", "asia", "africa", "americas", "middle east", "analysis",
            "top stories", "breaking", "breaking news", "latest", "headlines", "economy", "environment", "comment", "editorial", "features", "life", "style", "local", "us", "uk", "video", "explainer", "exclusive", "live",
        ),
    ),
)  # fmt: skip
