"""Runs programs on CPython, each in a process that is forked off and killed at a deadline.

Reads one JSON object per line and answers with one per line:
  {"literals": [assert statements]}  ->  {"calls": [{"function", "args", "expected", "set"} or null]}
  {"source", "function", "calls", "millis"}  ->  {"outcomes": [{"kind", "value" or "message"}]}
The kinds are returned, raised, load (does not load) and limit. The time is processor time.
"""

import ast
import collections, functools, heapq, itertools, math, operator, re, string, sys  # candidates import them; a fork has them
import json
import os
import resource
import select
import signal
import time

MEMORY = 1 << 30
WALL = 20  # times the processor time, for a program that sleeps on a busy machine


def plain(value, tuples):
    """Tells whether a value is the same in JSON; with tuples, whether it is but for being a list there."""
    if isinstance(value, (list, tuple) if tuples else list):
        return all(plain(each, tuples) for each in value)
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(each, tuples) for key, each in value.items())
    if isinstance(value, float):
        return value == value and abs(value) != float("inf")
    return value is None or isinstance(value, (bool, int, str))


def literals(statement):
    """Returns the call and the expected value of "assert f(literals) == literal", if it is one and JSON can carry it."""
    try:
        (check,) = ast.parse(statement).body
        test = check.test
        if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.ops[0], ast.Eq):
            return None
        call = test.left
        if not isinstance(call, ast.Call) or call.keywords or not isinstance(call.func, ast.Name):
            return None
        args = [ast.literal_eval(arg) for arg in call.args]
        expected = ast.literal_eval(test.comparators[0])
    except (ValueError, SyntaxError, AttributeError):
        return None
    is_set = isinstance(expected, (set, frozenset))
    if is_set:
        expected = sorted(expected, key=repr)
    if not plain(args, False) or not plain(expected, True):
        return None
    return {"function": call.func.id, "args": args, "expected": expected, "set": is_set}


def copied(value, depth=0):
    """Copies a result as the sandbox does."""
    if depth > 100:
        raise OverflowError("too deep")
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        if value != value or abs(value) == float("inf"):
            raise ValueError("not JSON")
        return value
    if isinstance(value, (list, tuple, set, frozenset)):
        return [copied(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(key): copied(each, depth + 1) for key, each in value.items()}
    raise ValueError("not JSON")


def message(error):
    return type(error).__name__


def outcomes(job):
    """Yields one outcome per call, or one that says why there are none."""
    try:
        program = compile(job["source"], "solution", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        yield {"kind": "load", "message": message(error)}
        return
    scope = {"__name__": "solution", "__builtins__": __builtins__}
    try:
        exec(program, scope)
    except BaseException as error:
        yield {"kind": "raised", "message": message(error)}
        return
    function = scope.get(job["function"])
    if not callable(function):
        yield {"kind": "load", "message": "no function"}
        return
    for args in job["calls"]:
        try:
            yield {"kind": "returned", "value": copied(function(*args))}
        except MemoryError:
            yield {"kind": "limit"}
        except BaseException as error:
            yield {"kind": "raised", "message": message(error)}


def child(job, pipe):
    seconds = job["millis"] // 1000 + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    for outcome in outcomes(job):
        os.write(pipe, json.dumps(outcome).encode() + b"\n")
    os._exit(0)


def run(job):
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(read)
            child(job, write)
        finally:
            os._exit(1)
    os.close(write)
    deadline = time.monotonic() + WALL * job["millis"] / 1000
    text = b""
    while True:
        ready = select.select([read], [], [], max(0, deadline - time.monotonic()))[0]
        part = os.read(read, 65536) if ready else b""
        text += part
        if not part:
            break
    os.kill(pid, signal.SIGKILL)
    status = os.waitpid(pid, 0)[1]
    os.close(read)
    seen = [json.loads(line) for line in text.split(b"\n")[:-1]]
    if len(seen) < len(job["calls"]) and not (seen and seen[-1]["kind"] != "returned"):
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGKILL, signal.SIGXCPU)
        seen.append({"kind": "limit"} if killed else {"kind": "raised", "message": "died"})
    return {"outcomes": seen}


for line in sys.stdin:
    job = json.loads(line)
    answer = {"calls": [literals(each) for each in job["literals"]]} if "literals" in job else run(job)
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
