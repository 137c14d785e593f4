def tabbed(a):
	if a:
		return 1
	else:
		if a is None:
			return 2
	return 3


if True:
        x = 1
        if x:
                y = 2
	# a comment at another column
        z = 3
