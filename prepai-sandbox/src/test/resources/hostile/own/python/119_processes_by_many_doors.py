import os
import subprocess

MARK = "touch /tmp/prepai_evil_exec"

def solution(arr):
    doors = [
        lambda: subprocess.run(MARK, shell=True, check=True), lambda: subprocess.check_output(["/bin/sh", "-c", MARK]), lambda: os.popen(MARK).read(),
        lambda: os.posix_spawn("/bin/sh", ["sh", "-c", MARK], {}), lambda: os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", MARK]),
        lambda: __import__("_posixsubprocess").fork_exec(["/bin/sh"], [b"/bin/sh"], True, (), None, None, -1, -1, -1, -1, -1, -1, 0, 1, False, False, 0, None, None, None, -1, None, True),
        lambda: __import__("pty").spawn(["/bin/sh", "-c", MARK]), lambda: os.forkpty(), lambda: os.execv("/bin/sh", ["sh", "-c", MARK]),
    ]
    for number, door in enumerate(doors):
        try:
            got = door()
        except Exception:
            continue
        if number not in (2,) or got:
            return "PWNED:process %d" % number
    raise PermissionError("no processes")
