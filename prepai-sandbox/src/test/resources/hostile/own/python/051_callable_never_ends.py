class Meta(type):
    def __getattribute__(cls, name):
        while True:
            pass

class Odd(metaclass=Meta):
    def __call__(self, arr):
        while True:
            pass

solution = Odd()
