values = [0, 00, 1, 1_000, 0xFF_ff, 0XaB, 0o17, 0O7, 0b1_01, 0B1, 1., .5, 1.5, 1_0.0_1, 1e5, 1E-5, 1e+5, 1_0e1_0, .5e3, 1.e2]
complex_values = [1j, 1.5J, 1e3j, .5j, 1_0j, 0j]
attributes = (1).real, 1..real, 1.0.imag, 0x1.real, 1j.imag
x = 1if values else 2
y = 0xfor x
z = [1for _ in values]
w = 1 if 1and 2or 3else 4
huge = 123456789012345678901234567890 + 123456789012345678901234567890
