a = 'a' "b" '''c''' \
    "d"
b = b'a' b"b" rb'\n' Rb"\d" bR'' BR''
c = u'u' U"u" r'\'' R"\"" '\'' "\"" '"' "'" '''''' ""''
d = '''it's''' + '''"''' + "'''" + '\\' + r'\\' + ''''quoted' inside'''
e = "tab\there" 'a\
b' "\x41\u0041\U00000041\N{LATIN SMALL LETTER A}\101\0"
f = ('implicit '
     "joined "
     # comment between
     'over lines')
g = '''
# no comment
    def no_function(): pass
''' if a else '''"''' '"'
h = "#" '#' # real
i = '''ends with escaped quote \''''
j = {'key': 'value', "if": 'else', 'def': "class"}
