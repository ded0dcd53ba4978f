"""English."""

from lesart.core.language.tables import LanguageFacts, PageFacts, numbered, rows, words

_STOP_WORDS = """
a about above according across after afterwards again against ago all almost along already also although always am among an and another
any anyone anything are around as at away back be became because become been before behind being below between both but by came can
cannot could did do does doing done down during each earlier either else enough even ever every everyone everything few first following
for former from further get given go going had has have having he hence her here hers herself him himself his how however i if in indeed
instead into is it its itself just last later least less like made make many may me meanwhile might mine more moreover most much must my
myself near neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other others our
ours out over own per perhaps quite rather same shall she should since so some someone something sometimes soon still such than that the
their theirs them themselves then there therefore these they this those though through throughout thus to together too toward towards
under unless until up upon us very was we well were what when where whereas whether which while who whom whose why will with within
without would yet you your yours
"""

_ABBREVIATIONS = """
adm assn asst attys brig bros capt cf cmdr col cpl dept dr drs e.g ed eds esp est ft gen gov hon i.e lt maj messrs mme mmes mr mrs ms
msgr mt mts pres prof rd reg rep reps resp rev sen sens sgt ste supt univ viz vs v
"""

_FINAL_ABBREVIATIONS = """
etc inc ltd co corp llc plc jr sr st ave blvd jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.s.a u.k u.n e.u d.c b.c a.d
b.c.e c.e ph.d m.d b.a m.a ll.b ll.d al hrs min sec
"""

_NUMBER_ABBREVIATIONS = "no nos p pp vol vols art sec ch fig figs ver approx ca c"

_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sep oct nov dec
- - - - - - - - sept
"""

_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday
mon tue wed thu fri sat sun
- tues - thurs
"""

_BYLINE = r"""
by
(?:written|reported|words|story|translated) by
(?:an?|the) (?:article|analysis|column|commentary|essay|newsletter|report) by
author ?:
from our (?:own )?correspondent
"""

_DATELINE = r"""
(?:first )?(?:published|posted|issued) ?(?:on|at|:) ?:?
(?:last )?(?:updated|modified) ?(?:on|at|:) ?:?
date ?:
"""

_SOURCE_NOTE = r"""
sources? ?:
source site
this (?:article|story|piece|post) (?:(?:was|has been) )?(?:first |originally )?(?:published|appeared|translated|updated|amended|produced)
originally (?:published|appeared)
translated (?:by|from)
machine translation
(?:additional )?reporting by
edit(?:ed|ing) by
editor['’]s note ?:
"""

_CAPTION = r"""
(?:file )?(?:photo|image|picture|video|graphic|illustration)(?: (?:credit|source|caption))? ?:
credits? ?:
pictured ?:
"""

_RELATED = r"""
read (?:more|also|next)(?: ?:| about\b.{0,80}|$)
also read
see also
related(?: (?:articles?|stories|topics|content|links|coverage))? ?(?::|$)
more on this(?: (?:story|topic))?
you (?:may|might) also (?:like|be interested)
more (?:stories|news)(?: from\b.{0,60}| on\b.{0,60})?(?: ?:|$)
recommended(?: (?:for you|reading|stories))? ?:?$
further reading
most (?:read|popular)
up next
don['’]t miss ?:
continue reading
(?:next|previous|older|newer) (?:article|post|story)
"""

_SHARE = r"""
share(?: (?:this|on|via|with|article|story)\b.{0,60})?$
follow us\b
subscribe(?: (?:now|today|here|to\b.{0,60}))?$
sign up (?:for|to|now|here)
get (?:our|the) .{0,30}newsletter
(?:our |the )?newsletter$
(?:print|e-?mail|tweet|advertisement|sponsored)$
click here\b
like this ?:?$
support (?:us|our (?:work|journalism))
(?:please )?donate(?: (?:now|today|here|to\b.{0,60}))?$
all rights reserved
(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{4}
copyright \d{4}
(?:privacy policy|terms of (?:use|service)|contact us|about us)\b
(?:cookie (?:policy|settings)|we use cookies|this (?:web)?site uses cookies)
(?:tags?|filed under|topics|categories|keywords) ?:
back to (?:top|home)
join (?:us on|our (?:channel|newsletter|community))
download (?:the|our) app
turn on notifications
share comments?\b
for immediate release
(?:media|press) contact ?:
refresh this page
this page was (?:machine )?translated
you are receiving this
our standards ?:
small ads ?:
(?:try|get) \d+ (?:days|weeks|months) free
"""

_COMMENT = r"""
leave a (?:reply|comment)
(?:post|add|write) a comment
(?:\d+ )?comments?(?: ?\(\d+\))? ?:?$
\d+ comments\b
your e-?mail address will not
required fields
cancel reply
(?:please )?log in to (?:comment|reply)
reply$
join the (?:conversation|discussion)
(?:view|show|read|load) (?:all |more )?comments
\d+ thoughts on
"""

_SELF_REFERENCE = r"""
our (?:\w+ )?(?:website|site|app|podcast|channel|newsletters?|articles?|journalism|reporting|coverage|newsroom|readers|subscribers|members)
(?:independent|free|quality) (?:journalism|news|reporting|media) (?:costs?|needs?|depends?|relies)
newsletter
your inbox
(?:you )?subscribed?
unsubscribe
sign up
donate
cookies
paywall
comment section
this page
"""

_APPEAL = r"""
share (?:this|our|it|the) (?:article|story|piece|post|report)
if you (?:have )?(?:enjoyed|liked|like|value|found) (?:this|our|what)\b
follow us
support (?:us|our)
subscribe to (?:our|the|this)
sign up (?:for|to) (?:our|the|this)
donate (?:today|now|here|to us)
become an? (?:member|supporter|subscriber)
help us (?:to )?(?:keep|continue|report|stay)
consider (?:a donation|donating|subscribing|supporting|becoming)
please (?:support|share|consider)
dear readers?
"""

_SECTION = """
world
politics
business
opinion
international
national
news
home
sport
sports
culture
science
technology
tech
health
europe
asia
central asia
africa
americas
middle east
analysis
top stories
breaking
breaking news
latest
headlines
economy
environment
comment
commentary
editorial
features
local
us
uk
video
explainer
exclusive
live
"""

ENGLISH = LanguageFacts(
    code="en",
    name="English",
    stop_words=words(_STOP_WORDS),
    abbreviations=words(_ABBREVIATIONS),
    final_abbreviations=words(_FINAL_ABBREVIATIONS),
    number_abbreviations=words(_NUMBER_ABBREVIATIONS),
    months=numbered(_MONTHS, first=1),
    weekdays=numbered(_WEEKDAYS, first=0),
    ordinal_endings=("st", "nd", "rd", "th"),
    month_links=("of",),
    leading_on=words("a an the and or of his her its their our my your"),
    hanging_hyphen=words("and or to"),
    opening_quotes="\"“„”«'‘",
    closing_quotes="\"“”»'’",
    day_first=False,
    decimal_mark=".",
    group_marks=",\u00a0\u202f ",
    page=PageFacts(
        byline=rows(_BYLINE),
        dateline=rows(_DATELINE),
        source_note=rows(_SOURCE_NOTE),
        caption=rows(_CAPTION),
        related=rows(_RELATED),
        share=rows(_SHARE),
        comment=rows(_COMMENT),
        credit=("with", "and", "via", "from", "source:"),
        own_report=("own correspondent", "our correspondent", "staff", "staff report"),
        self_reference=rows(_SELF_REFERENCE),
        appeal=rows(_APPEAL),
        section=rows(_SECTION),
        picture_credit=("Photo(?:graph)?", "Image", "Source", "Credit"),
        page_number=("page", r"p\."),
        clock=("am", "pm", r"a\.m\.", r"p\.m\."),
        name_links=("and", "of", "from", "with", "for", "on", "in", "at"),
        date_links=("on", "at"),
        place_links=("in", "from", "at"),
    ),
)
