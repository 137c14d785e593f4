#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import math  # for pi


def area(radius):  # of a circle
    # a comment
    result = (  # begins here
        math.pi  # about 3.14
        # a comment in brackets

        * radius
        * radius  # end
    )
    text = """# no comment
    # neither"""
    other = "# no comment"  # a comment
    return result  #


"""A string that stands alone"""  # with a comment
"""Another one

over some lines"""  # with a comment
    # indented without need
