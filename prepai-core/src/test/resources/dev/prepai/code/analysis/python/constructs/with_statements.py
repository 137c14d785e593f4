from contextlib import ExitStack, suppress


def copy(source, target):
    with open(source) as reader, open(target, "w") as writer:
        for line in reader:
            writer.write(line)
    with (open(source) as reader, open(target) as writer):
        pass
    with (
        open(source) as reader,
        suppress(OSError),
        open(target) as writer,
    ):
        if reader:
            return writer
    with (open(source)) as reader: pass
    with (open(source), open(target)): pass
    with (open(source)).buffer as raw, (suppress(OSError)): pass
    with (open(source) if source else open(target)) as either: print(either)
    with ExitStack() as (stack, other), open(source) as other.file, open(target) as stack[0]: pass
    with (yield_ for yield_ in ()): pass
    with (a := open(source)), (b := open(target)) as c: pass
    with open(source): return raw
