def long_sum(a, b, \
             c):
    total = a + \
        b + \
        c
    if total > 1 and \
       total < 10 \
       or total == 100:
        return "a" \
            "b" "c"
    assert a, \
        "message"
    with open("a") as first, \
         open("b") as second:
        text = first.read() + 'one\
two' + second.read()
    return text


x = \
    1
y = [1,
     2,  # two

     3]; z = {
    "a": 1}
from os import path, \
    sep
