import os
import pathlib
import shutil
import tempfile

NEW = "/tmp/prepai_evil_doors"
CANARY = "/tmp/prepai_canary.txt"

def solution(arr):
    home = os.path.dirname(os.__file__)
    doors = [
        lambda: open(NEW, "x"), lambda: os.open(NEW, os.O_CREAT | os.O_WRONLY), lambda: os.mkdir(NEW), lambda: os.symlink(CANARY, NEW),
        lambda: os.link(CANARY, NEW), lambda: os.rename(CANARY, NEW), lambda: os.truncate(CANARY, 0), lambda: os.chmod(CANARY, 0),
        lambda: os.utime(CANARY, (0, 0)), lambda: os.mkfifo(NEW), lambda: os.mknod(NEW), lambda: pathlib.Path(NEW).touch(),
        lambda: shutil.copy(CANARY, NEW), lambda: shutil.rmtree("/tmp/prepai_evil_none"), lambda: tempfile.mkstemp(prefix="prepai_evil_", dir="/tmp"),
        lambda: tempfile.TemporaryFile(), lambda: open(os.__file__, "a"), lambda: open(home + "/prepai_evil_module.py", "w"),
        lambda: os.makedirs(home + "/prepai_evil_dir"), lambda: open(home + "/../../../../../../tmp/prepai_evil_up", "w"), lambda: os.unlink(os.__file__),
    ]
    for number, door in enumerate(doors):
        try:
            door()
        except Exception:
            continue
        return "PWNED:written %d" % number
    raise PermissionError("all doors are shut")
