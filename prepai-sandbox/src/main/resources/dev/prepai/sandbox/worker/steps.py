def counted_program():
    """Returns a function that rewrites a program so that it counts its work in the global __steps__."""
    import _ast as ast
    from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right
    from collections import Counter, OrderedDict, defaultdict, deque
    from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest
    from math import log2

    scope = globals()
    only_ast = 1024  # ast.PyCF_ONLY_AST
    in_classes = [False]
    loops = (ast.For, ast.While, ast.AsyncFor)
    generator = type(_ for _ in ())
    bound = type([].append)
    strings = (str, bytes, bytearray)
    lists = (list, tuple, deque)
    places = (*lists, *strings)
    sets = (set, frozenset)
    maps = (dict, Counter, OrderedDict, defaultdict)
    map_values = type({}.values())
    sized = {*strings, *lists, *sets, *maps, range, type({}.keys()), map_values, type({}.items())}
    hashable = {type(len), type(heapify), type(counted_program), type}

    def charge(steps):
        scope['__steps__'] += steps

    def size(value):
        return len(value) if type(value) in sized else 0

    def sorting(count):
        return count * log2(count + 1)

    def counting(iterator):
        for element in iterator:
            scope['__steps__'] += 1
            yield element

    def passes(iterable):
        return counting(iter(iterable))

    def each(iterable):
        """Charges what going through an iterable costs: at once if the length is known, else on the way."""
        kind = type(iterable)
        if kind in sized:
            scope['__steps__'] += len(iterable)
            return iterable
        # A generator of the program counts its own work; a mapping would become a mere list of its keys.
        walks = kind is not generator and hasattr(kind, '__iter__') and not hasattr(kind, 'keys')
        return passes(iterable) if walks else iterable

    def result(value):
        """Charges the length of a new string or list."""
        if type(value) in sized:
            scope['__steps__'] += len(value)
        return value

    def grown_string(value):
        if type(value) is str:
            scope['__steps__'] += len(value)

    def contains(element, container):
        found = element in container
        kind = type(container)
        if found and kind in places:
            until(container, element)
        elif kind in places or kind is map_values:
            charge(len(container))
        return found

    def called():
        scope['__steps__'] += 1

    # A rule gets the arguments and returns those to call with; that of a method gets the object before them.
    def consume(*arguments):
        return tuple(each(argument) for argument in arguments)

    def search(iterable, *others):
        return (iterable if type(iterable) is generator else passes(iterable), *others)

    def sort(values, *others):
        values = list(each(values)) if type(values) not in sized else values
        charge(sorting(len(values)))
        return (values, *others)

    def convert(*arguments):
        charge(sum(map(size, arguments)))
        return arguments

    def smallest(*arguments):
        if len(arguments) == 1:
            return consume(*arguments)
        charge(len(arguments))
        return arguments

    def some(count, values, *others):
        charge(size(values) * log2(max(0, count) + 1))
        return (count, *consume(values), *others)

    def first_logarithm(values, *others):
        charge(log2(size(values) + 1))
        return (values, *others)

    def first_size(values, *others):
        charge(size(values))
        return (values, *others)

    functions = {
        sorted: sort, any: search, all: search, min: smallest, max: smallest, heapify: first_size,
        nlargest: some, nsmallest: some, merge: consume,
        **dict.fromkeys([sum, list, tuple, set, frozenset, dict, deque, Counter, OrderedDict], consume),
        **dict.fromkeys([str, int, float, bytes, bytearray, repr, hash], convert),
        **dict.fromkeys([heappush, heappop, heappushpop, heapreplace], first_logarithm),
        **dict.fromkeys([bisect, bisect_left, bisect_right], first_logarithm),
        **dict.fromkeys([insort, insort_left, insort_right], first_size),
    }

    def whole(value, *arguments):
        charge(len(value))
        return arguments

    def whole_and_others(value, *arguments):
        charge(len(value))
        return consume(*arguments)

    def others(value, *arguments):
        return consume(*arguments)

    def behind(value, index=-1, *arguments):
        if type(index) is int:
            charge(max(0, len(value) - index if index >= 0 else -index - 1))
        return (index, *arguments)

    def sort_in_place(value, *arguments):
        charge(sorting(len(value)))
        return arguments

    def ends(value, *arguments):
        charge(sum(map(size, arguments)))
        return arguments

    def start(value, arguments):
        first = arguments[1] if len(arguments) > 1 and type(arguments[1]) is int else 0
        return min(len(value), first if first >= 0 else max(0, len(value) + first))

    def until(value, *arguments):
        """Searching stops where the element is; what is wrong with the call is told by the call itself."""
        try:
            place = value.index(*arguments) + 1
        except Exception:
            place = len(value)
        charge(max(0, place - start(value, arguments)))
        return arguments

    def found(value, *arguments):
        try:
            place = value.find(*arguments)
        except Exception:
            return arguments
        charge(max(0, (len(value) if place < 0 else place + 1) - start(value, arguments)))
        return arguments

    methods = {
        (list, 'pop'): behind, (list, 'insert'): behind, (list, 'sort'): sort_in_place,
        (list, 'remove'): whole, (deque, 'remove'): whole, (deque, 'insert'): whole, (deque, 'rotate'): whole,
        (dict, 'update'): others, (Counter, 'update'): others, (Counter, 'most_common'): sort_in_place,
        (deque, 'extendleft'): others,
        **{(kind, 'extend'): others for kind in (list, deque, bytearray)},
        **{(kind, 'index'): until for kind in places},
        **{(kind, name): whole for kind in places for name in ('count', 'copy', 'reverse')},
        **{(kind, name): whole for kind in (*sets, *maps) for name in ('copy',)},
        **{(kind, name): found for kind in strings for name in ('find',)},
        **{(kind, name): ends for kind in strings for name in ('startswith', 'endswith')},
        **{(kind, name): whole_and_others for kind in strings for name in (
            'capitalize', 'casefold', 'center', 'decode', 'encode', 'expandtabs', 'format', 'isalnum', 'isalpha',
            'isdecimal', 'isdigit', 'islower', 'isnumeric', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower',
            'lstrip', 'partition', 'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split',
            'splitlines', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill')},
        **{(kind, name): whole_and_others for kind in sets for name in (
            'union', 'difference', 'intersection', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint')},
        **{(set, name): others for name in (
            'update', 'difference_update', 'intersection_update', 'symmetric_difference_update')},
    }
    names = {function.__name__ for function in functions} | {name for _, name in methods}

    def call(function, /, *arguments, **named):
        kind = type(function)
        if kind is bound and (rule := methods.get((type(function.__self__), function.__name__))):
            arguments = rule(function.__self__, *arguments)
        elif kind in hashable and (rule := functions.get(function)) and arguments:
            arguments = rule(*arguments)
        return function(*arguments, **named)

    def name(identifier):
        return ast.Name(identifier, ast.Load())

    def apply(function, *arguments, keywords=()):
        return ast.Call(name(function), list(arguments), list(keywords))

    def step():
        if any(in_classes):  # what a class assigns becomes its attribute
            return ast.Expr(apply('__called__'))
        return ast.AugAssign(ast.Name('__steps__', ast.Store()), ast.Add(), ast.Constant(1))

    def begin(node, *statements):
        """Puts statements at the beginning of a body, behind what documents it."""
        first = node.body[0]
        documented = not isinstance(node, loops) and isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
        node.body[documented:documented] = [located(each, node) for each in statements]

    def is_number(node):
        return (isinstance(node, ast.Constant) and not isinstance(node.value, strings)
                or isinstance(node, ast.BinOp) and not isinstance(node.op, (ast.Add, ast.Mult, ast.Mod, ast.BitOr))
                or isinstance(node, ast.BinOp) and (is_number(node.left) or is_number(node.right))
                or isinstance(node, ast.UnaryOp)
                or isinstance(node, ast.Call) and called_name(node.func) in ('len', 'ord', 'abs'))

    def is_sequence(node):
        return (isinstance(node, (ast.List, ast.Tuple, ast.JoinedStr))
                or isinstance(node, ast.Constant) and isinstance(node.value, strings))

    def has_slice(node):
        return isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and isinstance(node.slice, ast.Slice)

    def has_star(node):
        return isinstance(node, (ast.List, ast.Tuple)) and any(isinstance(each, ast.Starred) for each in node.elts)

    def operation(node):
        if isinstance(node.op, ast.Add):
            return not is_number(node.left) and not is_number(node.right)
        return isinstance(node.op, ast.Mult) and (is_sequence(node.left) or is_sequence(node.right))

    def children(node):
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, ast.AST):
                setattr(node, field, visit(value))
            elif isinstance(value, list):
                value[:] = [new for old in value for new in (visited(old) if isinstance(old, ast.AST) else [old])]

    def visited(node):
        """Returns what takes the place of a node in a list."""
        new = visit(node)
        if isinstance(new, ast.AugAssign) and isinstance(new.op, ast.Add) and not is_number(new.value):
            return [new, *grown(new)]
        return [new]

    def grown(node):
        """A string that grows is copied as a whole, a list is not."""
        target = node.target
        if isinstance(target, ast.Name):
            value = name(target.id)
        elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
            value = ast.Attribute(name(target.value.id), target.attr, ast.Load())
        else:
            return []
        return [located(ast.Expr(apply('__grown__', value)), node)]

    def visit(node):
        opens_scope = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
        if opens_scope:
            in_classes.append(isinstance(node, ast.ClassDef))
        children(node)
        if opens_scope:
            in_classes.pop()
        if isinstance(node, loops):
            begin(node, step())
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            begin(node, *([] if any(in_classes) else [ast.Global(['__steps__'])]), step())
        elif isinstance(node, ast.Lambda):
            both = ast.Tuple([apply('__called__'), node.body], ast.Load())
            node.body = located(ast.Subscript(both, ast.Constant(1), ast.Load()), node)
        elif isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            function = '__passes__' if isinstance(node, ast.GeneratorExp) else '__each__'
            for part in node.generators:
                if not part.is_async:
                    part.iter = located(apply(function, part.iter), part.iter)
        elif isinstance(node, ast.Call) and called_name(node.func) in names:
            return located(apply('__call__', node.func, *node.args, keywords=node.keywords), node)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            test = located(apply('__contains__', node.left, node.comparators[0]), node)
            return test if isinstance(node.ops[0], ast.In) else located(ast.UnaryOp(ast.Not(), test), node)
        elif isinstance(node, ast.BinOp) and operation(node) or has_slice(node):
            return located(apply('__result__', node), node)
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add) and not is_number(node.value):
            node.value = located(apply('__result__', node.value), node)
        elif isinstance(node, ast.Assign) and any(map(has_star, node.targets)):
            node.value = located(apply('__result__', node.value), node)
        elif has_star(node) and isinstance(node.ctx, ast.Load):
            return located(apply('__result__', node), node)
        return node

    def called_name(node):
        if isinstance(node, ast.Name):
            return node.id
        return node.attr if isinstance(node, ast.Attribute) else None

    def located(node, origin):
        """Gives new nodes the place of the old one, so that errors still tell the right line."""
        if 'lineno' in node._attributes and not hasattr(node, 'lineno'):
            node.lineno = origin.lineno
            node.col_offset = origin.col_offset
            node.end_lineno = origin.end_lineno
            node.end_col_offset = origin.end_col_offset
        for field in node._fields:
            value = getattr(node, field, None)
            for child in value if isinstance(value, list) else (value,):
                if isinstance(child, ast.AST) and not hasattr(child, 'lineno'):
                    located(child, origin)
        return node

    scope.update(
        __steps__=0, __called__=called, __passes__=passes, __each__=each, __call__=call, __result__=result,
        __grown__=grown_string, __contains__=contains)

    def program(source):
        tree = compile(source, 'solution', 'exec', only_ast)
        code = compile(visit(tree), 'solution', 'exec')
        return lambda: exec(code, scope)

    return program


counted_program()
