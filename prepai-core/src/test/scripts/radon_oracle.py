"""Measures the Python sources of PythonAnalyzerRadonTest with radon, and prints what the test expects.

Needs radon 5.1 (package radon of Debian 12) and the Python it is installed with, 3.11 or newer:

    cd prepai-core
    /usr/bin/python3 src/test/scripts/radon_oracle.py > src/test/resources/dev/prepai/code/analysis/python/radon.json

Two constructs are younger than radon 5.1, which counts no decisions in them: match counts here as in radon 6, and except* as
except.
"""

import ast
import json
import pathlib
import warnings

from radon.metrics import h_visit_ast, mi_visit
from radon.raw import analyze
from radon.visitors import ComplexityVisitor

FOLDER = pathlib.Path(__file__).parents[1] / "resources/dev/prepai/code/analysis/python"


def count_younger_constructs():
    visit = ComplexityVisitor.generic_visit

    def generic_visit(self, node):
        if isinstance(node, ast.Match):
            rest = any(getattr(case.pattern, "pattern", False) is None for case in node.cases)
            self.complexity += max(0, len(node.cases) - rest)
        elif isinstance(node, ast.TryStar):
            self.complexity += len(node.handlers) + bool(node.orelse)
        visit(self, node)

    ComplexityVisitor.generic_visit = generic_visit


def functions(node, type_name=""):
    """Yields all functions, those in functions and in classes in functions as well, which radon's report leaves out."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            visitor = ComplexityVisitor()
            visitor.visit(child)
            yield child.lineno, child.col_offset, type_name + child.name, visitor.functions[0].complexity
            yield from functions(child)
        elif isinstance(child, ast.ClassDef):
            yield from functions(child, child.name + ".")
        else:
            yield from functions(child, type_name)


def measure(source):
    source = source.replace("\r\n", "\n")
    tree = ast.parse(source)
    raw = analyze(source)
    halstead = h_visit_ast(tree).total
    return {
        "lines": [raw.loc, raw.sloc, raw.multi, raw.single_comments, raw.blank, raw.comments],
        "halstead": [halstead.h1, halstead.h2, halstead.N1, halstead.N2],
        "maintainability": round(mi_visit(source, multi=True), 9),
        "functions": [[name, line, complexity] for line, _, name, complexity in sorted(functions(tree))],
    }


def sources():
    for collection in ("mbpp", "references"):
        for name, source in json.loads((FOLDER / f"{collection}.json").read_text("utf-8")).items():
            yield f"{collection}/{name}", source
    for file in sorted((FOLDER / "constructs").glob("*.py")):
        yield f"constructs/{file.stem}", file.read_bytes().decode("utf-8")


def main():
    warnings.simplefilter("ignore")
    count_younger_constructs()
    lines = [f"{json.dumps(name)}: {json.dumps(measure(source), separators=(',', ':'))}" for name, source in sources()]
    print("{\n" + ",\n".join(lines) + "\n}")


main()
