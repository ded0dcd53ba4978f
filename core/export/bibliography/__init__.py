"""The articles as a bibliography: for reference managers and for LaTeX."""
