import codecs
import fileinput
import importlib.machinery
import importlib.util
import io
import linecache
import os
import pathlib
import runpy
import tokenize

PATH = "/tmp/prepai_canary.txt"

def solution(arr):
    doors = [
        lambda: open(PATH).read(), lambda: io.open_code(PATH).read(), lambda: io.FileIO(PATH).readall(),
        lambda: os.read(os.open(PATH, os.O_RDONLY), 100), lambda: codecs.open(PATH).read(), lambda: pathlib.Path(PATH).read_bytes(),
        lambda: "".join(fileinput.input([PATH])), lambda: "".join(linecache.getlines(PATH)), lambda: tokenize.open(PATH).read(),
        lambda: importlib.machinery.SourceFileLoader("x", PATH).get_data(PATH), lambda: runpy.run_path(PATH),
        lambda: importlib.util.spec_from_file_location("x", PATH).loader.get_data(PATH), lambda: open(b"/tmp/prepai_canary.txt", "rb").read(),
        lambda: open("file:///tmp/prepai_canary.txt").read(), lambda: open("/proc/self/root" + PATH).read(), lambda: open("/proc/self/cwd/../../../.." + PATH).read(),
        lambda: open(os.path.join(os.path.dirname(os.__file__), "../" * 20 + PATH)).read(), lambda: os.readlink("/proc/self/exe"), lambda: os.listdir("/tmp"),
    ]
    for number, door in enumerate(doors):
        try:
            got = door()
        except Exception:
            continue
        if got:
            return "PWNED:door %d %r" % (number, got)
    raise PermissionError("all doors are shut")
