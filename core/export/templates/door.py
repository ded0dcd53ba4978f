"""An extract through a template of the reader's own."""

import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from lesart.core.export.extract import Extract
from lesart.core.export.templates.context import context_of
from lesart.core.export.templates.limits import MOST_CHARACTERS, TooMuch
from lesart.core.export.templates.sandbox import Sandbox
from lesart.core.userfiles import UserFileError

_ADVICE = "mend the template; docs/exports.md tells what it is given"


def filled(extract: Extract, template: Path) -> bytes:
    """What the template makes of the extract.

    Raises:
        UserFileError: the template cannot be read, is none, asks for what is not there, or does too much; says in which line.
    """
    sandbox = Sandbox(template)
    try:
        parts, length = [], 0
        for part in sandbox.get_template(template.name).generate(context_of(extract)):
            length += len(part)
            if length > MOST_CHARACTERS:
                raise TooMuch(f"it makes more than {MOST_CHARACTERS:,} characters")
            parts.append(part)
    except TemplateNotFound as error:
        what = "no such file" if error.name == template.name else f"asks for {error.name}, which is not in its folder"
        raise UserFileError(template, what, _ADVICE) from error
    except TemplateSyntaxError as error:
        where = Path(error.filename or template)
        raise UserFileError(where, f"line {error.lineno}: {error.message}", _ADVICE) from error
    except (OSError, UnicodeError) as error:
        raise UserFileError(template, f"cannot be read ({error})", "save it as UTF-8, and make it readable") from error
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError, MemoryError) as error:
        where, line = _place(error, template)
        raise UserFileError(where, f"line {line}: {' '.join(str(error).split()) or type(error).__name__}", _ADVICE) from error
    return "".join(parts).encode("utf-8", "replace")


def _place(error: BaseException, template: Path) -> tuple[Path, int]:
    """The file and the line of a template in which something went wrong: the innermost that lies in its folder."""
    folder = template.parent.resolve()
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(folder)]
    frames = [frame for frame in frames if frame.name.startswith(("top-level", "template", "block", "macro"))] or frames
    return (Path(frames[-1].filename), frames[-1].lineno or 0) if frames else (template, 0)
