"""Module.

With a blank line and # no comment.
"""
'single quotes'
"""one line in three quotes"""
b"bytes alone"
"two" "strings"
("in brackets")
r"""raw \
over two lines"""
f"formatted {1}"
f"""formatted
{1 + 1}
lines"""


def function():
    """One line."""


def other():
    """

    Blank lines around.

    """
    x = """assigned

    text"""
    return x


class Documented:
    '''Other
    quotes'''
    """ends with a backslash \\"""; x = 1
    "semicolon behind";
    ...
