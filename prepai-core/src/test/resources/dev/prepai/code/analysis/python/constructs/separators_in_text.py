"""One twothreefourfivesixseveneight nine"""
x = 1


def f():
    """Text 
    
    """
    return x
