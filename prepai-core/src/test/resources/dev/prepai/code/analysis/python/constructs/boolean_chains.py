def allowed(user, action, owner=None, *, admin=False, locked=False):
    if admin or user and not locked and (owner is None or owner == user) or action == "read":
        return True
    if not (user or owner) and not admin:
        return False
    return bool(user) and bool(action) and action in ("read", "list", "head") or (
        owner and user == owner and (action == "write" or action == "delete" and not locked)
    )


def either(a, b, c, d):
    return a or b or c or d, a and b and c and d, a and b or c and d, (a or b) and (c or d)
