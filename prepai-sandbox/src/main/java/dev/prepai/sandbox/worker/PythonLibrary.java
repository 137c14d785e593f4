package dev.prepai.sandbox.worker;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.io.IOAccess;

/** The standard library of Python, where the engine has unpacked it. */
final class PythonLibrary {
    /** What the mode says: the sources are not looked at again, so it does not matter when they were unpacked. */
    private static final String COMPILING = """
            import importlib.util, os, py_compile
            UNUSED = {'test', 'tests', 'idlelib', 'lib2to3', 'tkinter', 'turtledemo', 'ensurepip', 'site-packages'}
            for directory, directories, files in os.walk(os.path.dirname(os.__file__)):
                directories[:] = [each for each in directories if each not in UNUSED]
                for path in (os.path.join(directory, file) for file in files if file.endswith('.py')):
                    if not os.path.exists(importlib.util.cache_from_source(path)):
                        py_compile.compile(path, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
            """;

    private PythonLibrary() {}

    /**
     * Writes the library as bytecode beside its sources, as far as that is not there. An import is faster then, and the context
     * that it was made in leaves nothing behind on the heap (oracle/graalpython#1083). Takes about ten seconds.
     */
    static void compile(Engine engine) {
        try (Context context = Context.newBuilder("python")
                .engine(engine)
                .allowHostAccess(HostAccess.NONE)
                .allowIO(IOAccess.ALL)
                .build()) {
            context.eval("python", COMPILING);
        }
    }
}
