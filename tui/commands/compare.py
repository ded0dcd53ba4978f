"""`lesart compare`: the whole comparison as data."""

from lesart.tui.commands.comparing import compared, put
from lesart.tui.commands.options import Parser, add_articles, add_decisions, add_names, add_output


def run(arguments: list[str]) -> int:
    """Print the comparison in one of the formats."""
    from lesart.core.export import FORMATS, render

    parser = Parser(prog="lesart compare", description="Prints the comparison: data on standard output, narration on standard error.")
    add_articles(parser)
    add_names(parser)
    add_decisions(parser)
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="default: text; json is the stable interface")
    add_output(parser)
    options = parser.parse_intermixed_args(arguments)
    return put(render(compared(options, options.articles, parser), options.format), options.output)
