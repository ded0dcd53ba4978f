"""The report of a merge as text, and as JSON."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lesart.core.model.session import SessionArticle
from lesart.core.session.lines import content_of, json_line, line_of
from lesart.core.session.merging.agreement import Agreement
from lesart.core.session.merging.disagreements import Conflict, Disagreement
from lesart.core.session.merging.items import Question
from lesart.core.session.merging.report import Report
from lesart.core.session.merging.wording import by_whom, entry_told, place_told, shown

_ITEMS: Mapping[Question, str] = MappingProxyType(
    {
        "decisions": "pairs of passages that both decided on",
        "ties": "pairs that both linked and said what they are to each other",
        "names": "pairs of names that both decided on",
        "answers": "conflicts that both answered",
    }
)
"""What was counted."""

_HEADINGS: Mapping[Conflict, str] = MappingProxyType(
    {
        "decision": "linked or not",
        "tie": "linked as what",
        "names": "one name or two",
        "answer": "what the conflict is",
        "silence": "nothing there, or something",
    }
)

UNDEFINED = "kappa not defined: both said one and the same of all"


def report_text(report: Report) -> str:
    """The report for people; no escape sequences, no box drawing."""
    called = articles_called(report.session.articles)
    readers = ", ".join(shown(reader) or "(no name)" for reader in report.readers)
    lines = [
        f"lesart merge: {_counted(report.sessions, 'session')} · {_counted(len(report.session.entries), 'entry')} by {readers or 'nobody'}"
        f" · {_counted(len(report.session.articles), 'article')}"
    ]
    if report.agreements:
        lines += ["", "Agreement (kappa: Cohen 1960)", *(f"- {_agreement(one)}" for one in report.agreements)]
    if report.disagreements:
        lines += ["", f"They disagree ({len(report.disagreements)}, {len(report.disagreements) - len(report.open)} of them settled)"]
        for one in report.disagreements:
            lines += ["", *_disagreement(one, called)]
    if report.superseded:
        lines += ["", f"Left behind for something later ({len(report.superseded)})"]
        lines += (f"- {by_whom(one.goes.by, one.goes.when)}: {entry_told(one.goes, called)}" for one in report.superseded)
    if report.versions:
        lines += ["", f"Two texts at one path ({len(report.versions)})"]
        lines += (f"- {shown(one.path)}: {', '.join(article.id for article in one.articles)}" for one in report.versions)
    return "\n".join(lines) + "\n"


def report_json(report: Report) -> str:
    """The report for programs, one object; articles and entries have the keys of the session's file."""
    whole = {
        "schema": "lesart/merge/1",
        "sessions": report.sessions,
        "readers": list(report.readers),
        "entries": len(report.session.entries),
        "articles": [content_of(line_of(article)) for article in report.session.articles],
        "agreement": [
            {
                "question": one.question,
                "readers": list(one.readers),
                "n": one.items,
                "agreed": one.agreed,
                "share": one.share,
                "kappa": one.kappa,
                "table": [[cell.one, cell.other, cell.count] for cell in one.table],
            }
            for one in report.agreements
        ],
        "disagreements": [
            {
                "kind": one.kind,
                "settled": one.is_settled,
                "passages": [{"article": a.article, "start": a.start, "end": a.end, "words": a.exact} for a in one.anchors],
                "names": list(one.names),
                "opinions": [{"by": o.by, "says": o.says, "when": o.when, "settles": o.settles} for o in one.opinions],
            }
            for one in report.disagreements
        ],
        "superseded": [{"stays": content_of(line_of(one.stays)), "goes": content_of(line_of(one.goes))} for one in report.superseded],
        "versions": [{"path": one.path, "articles": [article.id for article in one.articles]} for one in report.versions],
    }
    return json_line(whole) + "\n"


def articles_called(articles: Iterable[SessionArticle]) -> Mapping[str, str]:
    """What articles are called in reports, by id: where they lie, which is what tells them apart."""
    return {article.id: shown(article.path) or shown(article.title) or article.id for article in articles}


def _agreement(one: Agreement) -> str:
    kappa = UNDEFINED if one.kappa is None else f"kappa {one.kappa:.2f}"
    readers = " and ".join(shown(reader) or "(no name)" for reader in one.readers)
    said = f"alike in {one.agreed} of {one.items} {_ITEMS[one.question]} ({100 * one.share:.0f} %)"
    return f"{one.question}, {readers}: {said}, {kappa}"


def _disagreement(one: Disagreement, called: Mapping[str, str]) -> list[str]:
    settled = " (settled)" if one.is_settled else ""
    about = [place_told(anchor, called) for anchor in one.anchors] or [" -- ".join(map(shown, one.names))]
    opinions = [f"  {by_whom(o.by, o.when)}: {o.says}{', and that settles it' if o.settles else ''}" for o in one.opinions]
    return [f"- {_HEADINGS[one.kind]}{settled}", *(f"  {line}" for line in about), *opinions]


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what.removesuffix('y') + 'ies' if what.endswith('y') else what + 's'}"
