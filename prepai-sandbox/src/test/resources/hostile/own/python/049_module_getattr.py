def __getattr__(name):
    if name == "solution":
        return sorted
    raise AttributeError(name)
