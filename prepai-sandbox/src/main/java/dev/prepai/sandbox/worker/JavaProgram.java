package dev.prepai.sandbox.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A Java program that was compiled in memory. Its classes see the JDK and nothing of ours. */
final class JavaProgram {
    /** What stack traces call the source. */
    static final String FILE = "Solution.java";

    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-g:source,lines");

    private final Classes classes;
    private final List<Class<?>> types;

    private JavaProgram(Classes classes, List<Class<?>> types) {
        this.classes = classes;
        this.types = types;
    }

    /**
     * Compiles a source of one or more classes, whatever their names.
     *
     * @throws NotCompiledException if it is not Java
     */
    static JavaProgram compile(String source) throws NotCompiledException {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new IllegalStateException("Java programs need a JDK, this is a JRE"));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (Files files = new Files(compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null))) {
            boolean compiled = compiler.getTask(null, files, diagnostics, OPTIONS, null, List.of(new Text(source)))
                    .call();
            if (!compiled) {
                throw fault(diagnostics);
            }
            return load(files.classes);
        } catch (StackOverflowError e) {
            throw new NotCompiledException("the source is nested too deeply", 0);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing of this is on a disk
        }
    }

    private static NotCompiledException fault(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(each -> new NotCompiledException(each.getMessage(Locale.ENGLISH), each.getLineNumber()))
                .orElseGet(() -> new NotCompiledException("the source cannot be compiled", 0));
    }

    private static JavaProgram load(Map<String, ByteArrayOutputStream> compiled) throws NotCompiledException {
        Classes classes = new Classes(compiled);
        List<Class<?>> types = new ArrayList<>();
        try {
            for (String name : compiled.keySet()) {
                types.add(Class.forName(name, false, classes));
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new NotCompiledException("a class cannot be loaded: " + e.getMessage(), 0);
        }
        return new JavaProgram(classes, types);
    }

    /** Returns the class of that simple name. */
    Optional<Class<?>> type(String name) {
        return types.stream().filter(type -> type.getSimpleName().equals(name)).findFirst();
    }

    /** Returns the method of that name and number of parameters, in whichever class it is. */
    Optional<Method> method(String name, int parameters) {
        return types.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> takes(method, parameters) && method.getName().equals(name))
                .findFirst();
    }

    /** Returns the first of those methods or constructors that takes so many arguments. */
    static <E extends Executable> Optional<E> taking(int arguments, E[] all) {
        return Arrays.stream(all).filter(each -> takes(each, arguments)).findFirst();
    }

    private static boolean takes(Executable executable, int arguments) {
        return executable.getParameterCount() == arguments && !executable.isSynthetic();
    }

    /** Tells whether a class is one of the program. */
    boolean defines(StackTraceElement frame) {
        return classes.compiled.containsKey(frame.getClassName());
    }

    /** Thrown when a source is not a Java program. */
    static final class NotCompiledException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        NotCompiledException(String message, long line) {
            super(message);
            this.line = (int) Math.max(0, Math.min(line, Integer.MAX_VALUE));
        }

        int line() {
            return line;
        }
    }

    /** Files that are only in memory, and those of the JDK. */
    private static final class Files extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        Files(StandardJavaFileManager files) throws IOException {
            super(files);
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String source) {
            super(URI.create("memory:///" + FILE), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }

        /** A public class may have any name. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    private static final class Classes extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> compiled;

        Classes(Map<String, ByteArrayOutputStream> compiled) {
            super(getPlatformClassLoader());
            this.compiled = compiled;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = compiled.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
