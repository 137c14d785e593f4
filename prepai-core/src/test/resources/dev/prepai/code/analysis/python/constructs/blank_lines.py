


def first():
    return 1
   
	
def second():

    # nothing but a comment above a blank line

    return (

        2

    )



