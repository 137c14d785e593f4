def show(name, width=10, items=(), table={"a": 1}):
    plain = f"nothing"
    one = f"{name}" f'{width}' "plain"
    spec = f"{name:>{width}} {name!r:^{width + 1}} {width:.{2 if width else 3}f} {name=} {name = !s}"
    inner = f"{', '.join(f'<{item}>' if item else '-' for item in items)}"
    braces = f"{{}} {{{name}}} {table['a']} {'{'} {{"
    raw = rf"\d{width}\{name}" + Rb"\x".decode() + fR"{name}\n"
    calls = f"{(lambda q: q * 2)(width)} {[x for x in items if x]} {width if width > 1 else -width}"
    compare = f"{width != 3} {width == 3!s} {not items and name or width}"
    escaped = f"\N{BULLET} {name} \{{ \x41"
    lines = f"""{name}
    {width +
     1:>{width}}
    text"""
    return plain, one, spec, inner, braces, raw, calls, compare, escaped, lines, f'{name!a}', F"{ name }", f"{width:,}"
