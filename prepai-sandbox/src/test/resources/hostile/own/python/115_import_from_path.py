import importlib.util
import sys

def solution(arr):
    sys.path.insert(0, "/tmp")
    sys.path.insert(0, "/usr/lib/python3/dist-packages")
    sys.path_importer_cache.clear()
    for name in ("prepai_canary", "six", "apt_pkg", "lsb_release"):
        spec = importlib.util.find_spec(name)
        if spec is not None:
            return "PWNED:import " + name
    raise ImportError("nothing outside")
