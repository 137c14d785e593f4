class Mirror:
    def __getattr__(self, name):
        return getattr(self, name + "x")
    def __hash__(self):
        return hash((self,))
    def __eq__(self, other):
        return self != other
    def __repr__(self):
        return "%r" % (self,)

def solution(arr):
    for question in (lambda m: hash(m), lambda m: m == Mirror(), lambda m: repr(m)):
        try:
            question(Mirror())
        except RecursionError:
            pass
    return [Mirror().deeper]
