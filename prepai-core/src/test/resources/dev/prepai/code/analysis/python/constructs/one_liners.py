def one(): return 1
def two(): x = 1; y = 2; return x + y
class A: a = 1; b = 2
if one(): two(); one()
elif two(): pass
else: one(); two();
for x in range(3): print(x); print(x + 1)
while False: pass
with open("x") as f: f.read(); f.close()
try: one()
except ValueError: two(); one()
finally: one()
x = {1: 2}; y = [1][0:1]; z = lambda: 0
a: int = 1; b: str
if x: y = 1; z: int = 2
