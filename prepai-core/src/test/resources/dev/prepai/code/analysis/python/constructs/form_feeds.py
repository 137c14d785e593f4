x = 1

def page():
    return 2


class Chapter:
    def text(self):
        return "a"

# end
