package dev.prepai.code.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares with the decisions that the compiler's own trees hold, on the sources of this module and its tests. */
final class JavaOracleTest {
    @Test
    void cyclomatic_isThatOfTheTreesOfTheCompiler() throws IOException {
        int functions = 0;
        for (Path path : sources()) {
            String source = Files.readString(path);
            SourceAnalysis analysis = JavaAnalyzer.analyze(source);
            Decisions expected = Decisions.in(source);

            assertThat(analysis.wellFormed()).as(path.toString()).isTrue();
            assertThat(analysis.unreachable()).as(path.toString()).isEmpty();
            assertThat(analysis.moduleCyclomatic()).as(path.toString()).isEqualTo(expected.current.cyclomatic);
            assertThat(analysis.functions())
                    .as(path.toString())
                    .extracting(FunctionMeasures::cyclomatic)
                    .isEqualTo(expected.functions.stream()
                            .map(function -> function.cyclomatic)
                            .toList());
            functions += expected.functions.size();
        }
        assertThat(functions).isGreaterThan(2000);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static final class Function {
        private int cyclomatic = 1;
    }

    private static final class Decisions extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final List<Function> functions = new ArrayList<>();
        private Function current = new Function();

        static Decisions in(String source) throws IOException {
            Decisions decisions = new Decisions();
            var file = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                }
            };
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(file));
            task.parse().forEach(unit -> decisions.scan(unit, null));
            return decisions;
        }

        private @Nullable Void function(Runnable visit) {
            Function outer = current;
            current = new Function();
            functions.add(current);
            visit.run();
            current = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            return tree.getBody() == null ? null : function(() -> super.visitMethod(tree, null));
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
            return function(() -> super.visitLambdaExpression(tree, null));
        }

        @Override
        public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
            boolean initializer = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            return initializer ? function(() -> super.visitBlock(tree, null)) : super.visitBlock(tree, null);
        }

        @Override
        public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
            current.cyclomatic++;
            return super.visitIf(tree, null);
        }

        @Override
        public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
            current.cyclomatic++;
            return super.visitForLoop(tree, null);
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
            current.cyclomatic++;
            return super.visitEnhancedForLoop(tree, null);
        }

        @Override
        public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
            current.cyclomatic++;
            return super.visitWhileLoop(tree, null);
        }

        @Override
        public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void nothing) {
            current.cyclomatic++;
            return super.visitDoWhileLoop(tree, null);
        }

        @Override
        public @Nullable Void visitCatch(CatchTree tree, @Nullable Void nothing) {
            current.cyclomatic++;
            return super.visitCatch(tree, null);
        }

        @Override
        public @Nullable Void visitCase(CaseTree tree, @Nullable Void nothing) {
            current.cyclomatic += tree.getExpressions().isEmpty() ? 0 : 1;
            return super.visitCase(tree, null);
        }

        @Override
        public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void nothing) {
            current.cyclomatic++;
            return super.visitConditionalExpression(tree, null);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
            boolean logical = tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
            current.cyclomatic += logical ? 1 : 0;
            return super.visitBinary(tree, null);
        }
    }
}
