"""Tables for a word processor: a column an article. `synopsis` has a row a claim, `synopse` is that of the law."""
