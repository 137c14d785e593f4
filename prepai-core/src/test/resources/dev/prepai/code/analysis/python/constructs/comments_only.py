
# nothing
    # but
# comments

#

#last